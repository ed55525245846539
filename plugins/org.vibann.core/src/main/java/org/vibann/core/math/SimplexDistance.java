/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/**
 * The L1 distance of compositions, the sum of the absolute differences of their fractions: from 0 (equal) to 2 (nothing
 * in common). Half of it is the share of atoms that would have to be exchanged.
 */
public final class SimplexDistance {

    private SimplexDistance() {
    }

    /**
     * @param one m fractions
     * @param other m fractions
     * @return Σ|one − other|
     */
    public static double l1(final double[] one, final double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += Math.abs(one[j] - other[j]);
        }
        return sum;
    }

    /**
     * @param values m fractions
     * @param columns the fractions of n points, m columns of n numbers: loops over points then run as vector code
     * @return the distance to each of the n points
     */
    public static double[] toAll(final double[] values, final double[][] columns) {
        final double[] sums = new double[columns[0].length];
        for (int j = 0; j < values.length; j++) {
            add(1, values[j], columns[j], sums);
        }
        return sums;
    }

    /**
     * Adds what one coordinate contributes to the distances to many points.
     *
     * @param weight weight of the coordinate
     * @param value its value
     * @param column its values at the points
     * @param sums receive weight · |value − column|
     */
    public static void add(final double weight, final double value, final double[] column, final double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * Math.abs(value - column[i]);
        }
    }
}
