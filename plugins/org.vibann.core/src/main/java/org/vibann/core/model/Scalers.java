/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Optional;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.Standardizer;

/**
 * How the numbers of the user become those of the network, and back.
 *
 * @param targetName name of the target, for instance HV
 * @param target standardises the target
 * @param load standardises the load in newtons, or log10 of it where the configuration says so; empty: no load input
 */
public record Scalers(String targetName, Standardizer target, Optional<Standardizer> load) {

    /** Loads in N that no indentation goes beyond: rounding may make of a small one a negative one. */
    private static final double LEAST_LOAD = 1e-6;
    private static final double LARGEST_LOAD = 1e6;

    /**
     * @param newtons a load in N
     * @param logarithmic whether the load enters as its logarithm
     * @return the load as the network sees it
     * @throws IllegalArgumentException unless the load is positive and finite
     */
    public float scaleLoad(final double newtons, final boolean logarithmic) {
        if (!(newtons > 0) || !Double.isFinite(newtons)) {
            throw new IllegalArgumentException("The load must be a positive number of newtons, not " + newtons + ".");
        }
        return (float)load.orElseThrow().scale(transform(newtons, logarithmic));
    }

    /**
     * @param newtons a load in N
     * @param logarithmic whether the load enters as its logarithm
     * @return what is standardised
     */
    public static double transform(final double newtons, final boolean logarithmic) {
        return logarithmic ? StrictMath.log10(newtons) : newtons;
    }

    /**
     * @param alloys n alloys
     * @param logarithmic whether the load enters as its logarithm
     * @return their loads as the network sees them; null where it has no load input
     * @throws IllegalArgumentException when an alloy has no load, and the network needs one
     */
    public float[] scaleLoads(final Alloys alloys, final boolean logarithmic) {
        final double[] newtons = new double[alloys.size()];
        for (int i = 0; i < newtons.length; i++) {
            newtons[i] = alloys.load(i);
            if (load.isPresent() && Double.isNaN(newtons[i])) {
                throw new IllegalArgumentException("Row " + (i + 1) + " has no load, but the model of "
                    + targetName + " needs one.");
            }
        }
        return scaleLoads(newtons, logarithmic);
    }

    /**
     * @param newtons n loads in N; whatever they are where the network has no load input
     * @param logarithmic whether the load enters as its logarithm
     * @return the loads as the network sees them; null where it has no load input
     * @throws IllegalArgumentException unless they are positive and finite
     */
    public float[] scaleLoads(final double[] newtons, final boolean logarithmic) {
        if (load.isEmpty()) {
            return null;
        }
        final float[] scaled = new float[newtons.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scaleLoad(newtons[i], logarithmic);
        }
        return scaled;
    }

    /**
     * @param scaled n loads as {@link #scaleLoads(double[], boolean)} gave them; whatever without load input
     * @param logarithmic whether the load enters as its logarithm
     * @return the loads in N, from {@value #LEAST_LOAD} to {@value #LARGEST_LOAD}; null where the network has no load
     *            input
     */
    double[] newtons(final float[] scaled, final boolean logarithmic) {
        if (load.isEmpty()) {
            return null;
        }
        final double[] newtons = new double[scaled.length];
        for (int i = 0; i < newtons.length; i++) {
            final double value = load.get().unscale(scaled[i]);
            newtons[i] = Math.min(LARGEST_LOAD, Math.max(LEAST_LOAD, logarithmic ? StrictMath.pow(10, value) : value));
        }
        return newtons;
    }

    /** @param alloys n alloys of m elements @return n x m fractions as the network sees them */
    public static float[][] fractions(final Alloys alloys) {
        final int m = alloys.elements().size();
        final float[][] x = new float[alloys.size()][m];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < m; j++) {
                x[i][j] = (float)alloys.fraction(i, j);
            }
        }
        return x;
    }

    static int[] counts(final Alloys alloys) {
        final int[] counts = new int[alloys.elements().size()];
        for (int i = 0; i < alloys.size(); i++) {
            for (int j = 0; j < counts.length; j++) {
                counts[j] += alloys.fraction(i, j) > 0 ? 1 : 0;
            }
        }
        return counts;
    }

}
