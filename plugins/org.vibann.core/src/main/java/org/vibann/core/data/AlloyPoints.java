/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;

/**
 * Alloys as vectors of m + 1 components, whose L1 distances are those of their fractions and, weighted, of the logarithms
 * of their loads.
 *
 * @param loadWeight what a factor of ten in load counts
 */
public record AlloyPoints(double loadWeight) {

    /** Loads in N are not taken for smaller. */
    private static final double SMALLEST_LOAD = 1e-6;

    /**
     * @param newtons a load in N
     * @return its logarithm to the base 10, of very small ones that of {@value #SMALLEST_LOAD} N
     */
    public static double logLoad(final double newtons) {
        return StrictMath.log10(Math.max(newtons, SMALLEST_LOAD));
    }

    /**
     * @param normalised m fractions that sum to 1
     * @param logLoad {@link #logLoad} of the load; 0 where there are no loads
     * @return the vector
     */
    public double[] of(final double[] normalised, final double logLoad) {
        final double[] point = Arrays.copyOf(normalised, normalised.length + 1);
        point[normalised.length] = loadWeight * logLoad;
        return point;
    }

    /**
     * @param alloys n alloys of m elements
     * @return their n vectors
     */
    public double[][] of(final Alloys alloys) {
        final double[][] points = new double[alloys.size()][];
        Arrays.setAll(points, i -> of(Alloys.normalised(alloys.fractions(i)),
            alloys.hasLoads() ? logLoad(alloys.load(i)) : 0));
        return points;
    }
}
