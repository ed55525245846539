/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/** Means and standard deviations of numbers, summed in their order: the same numbers give the same bits. */
public final class Moments {

    private Moments() {
    }

    /**
     * @param values at least one number
     * @return their mean
     */
    public static double mean(final double[] values) {
        return mean(values, 0, values.length);
    }

    /**
     * @param values numbers
     * @param from first of those that count
     * @param to behind the last of them
     * @return their mean
     */
    public static double mean(final double[] values, final int from, final int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /**
     * @param rows at least one row, all of the same length
     * @return the mean of each column
     */
    public static double[] means(final double[][] rows) {
        final double[] means = new double[rows[0].length];
        for (final double[] row : rows) {
            for (int j = 0; j < means.length; j++) {
                means[j] += row[j];
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= rows.length;
        }
        return means;
    }

    /**
     * @param values numbers
     * @param mean their mean
     * @return the sum of the squared differences to the mean: these keep their digits where the mean is large against the
     *         spread
     */
    public static double squares(final double[] values, final double mean) {
        double sum = 0;
        for (final double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    /**
     * Standard deviation with n - 1 in the denominator.
     *
     * @param values at least two numbers
     * @param mean their mean
     * @return their standard deviation
     */
    public static double sd(final double[] values, final double mean) {
        return Math.sqrt(squares(values, mean) / (values.length - 1));
    }

    /**
     * Standard deviation with n in the denominator.
     *
     * @param values at least one number
     * @param mean their mean
     * @return their standard deviation; 0 for a single one
     */
    public static double populationSd(final double[] values, final double mean) {
        return Math.sqrt(squares(values, mean) / values.length);
    }
}
