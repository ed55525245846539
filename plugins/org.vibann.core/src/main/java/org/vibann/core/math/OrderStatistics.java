/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.Arrays;

/** Quantiles of numbers. */
public final class OrderStatistics {

    /** Shares are rounded numbers: 7 of 100 must be 0.07, though 0.07 · 100 is 7.000000000000001. */
    private static final double ROUNDING = 1e-9;

    private OrderStatistics() {
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

    /**
     * The quantile that is one of the numbers (type 1 of Hyndman and Fan).
     *
     * @param sorted at least one number, ascending
     * @param share 0 to 1
     * @return the smallest of the numbers up to which at least that share of them lies
     */
    public static double smallestHolding(final double[] sorted, final double share) {
        return sorted[Math.max(1, (int)Math.ceil(share * sorted.length * (1 - ROUNDING))) - 1];
    }

    /**
     * @param values at least one number, in any order
     * @return the middle one; the mean of the two middle ones of an even number
     */
    public static double median(final double[] values) {
        return median(values, 0, values.length);
    }

    /**
     * @param values numbers, in any order
     * @param from first of those that count
     * @param to behind the last of them
     * @return the middle one; the mean of the two middle ones of an even number
     */
    public static double median(final double[] values, final int from, final int to) {
        final double[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * @param sorted numbers, ascending
     * @param limit a limit
     * @return how many of the numbers are below it
     */
    public static int countBelow(final double[] sorted, final double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            final int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
