/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/** Mean, standard deviation and quantiles of numbers, summed in their order: the same numbers give the same bits. */
public final class Moments {

    private Moments() {
    }

    /**
     * @param values at least one number
     * @return their mean
     */
    public static double mean(final double[] values) {
        double sum = 0;
        for (final double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * Standard deviation with n - 1 in the denominator, from the differences to the mean: these keep their digits where
     * the mean is large against the spread.
     *
     * @param values at least two numbers
     * @param mean their mean
     * @return their standard deviation
     */
    public static double sd(final double[] values, final double mean) {
        double sum = 0;
        for (final double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /**
     * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, The American Statistician
     * 50 (1996) 361).
     *
     * @param sorted at least one number, ascending
     * @param probability 0 to 1
     * @return the quantile
     */
    public static double quantile(final double[] sorted, final double probability) {
        final double position = probability * (sorted.length - 1);
        final int below = (int)Math.floor(position);
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
