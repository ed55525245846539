/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.stream.IntStream;

/** Correlations of two series of numbers of equal length; NaN where one of them is constant or has fewer than 2. */
public final class Correlation {

    private Correlation() {
    }

    /**
     * Pearson's correlation.
     *
     * @param one n numbers
     * @param other n numbers
     * @return -1 to 1
     */
    public static double pearson(final double[] one, final double[] other) {
        if (one.length < 2) {
            return Double.NaN;
        }
        final double first = Moments.mean(one);
        final double second = Moments.mean(other);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < one.length; i++) {
            ab += (one[i] - first) * (other[i] - second);
            aa += (one[i] - first) * (one[i] - first);
            bb += (other[i] - second) * (other[i] - second);
        }
        return aa > 0 && bb > 0 ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : Double.NaN;
    }

    /**
     * Spearman's rank correlation: Pearson's of the ranks, equal values at the mean of theirs.
     *
     * @param one n numbers
     * @param other n numbers
     * @return -1 to 1
     */
    public static double spearman(final double[] one, final double[] other) {
        return pearson(ranks(one), ranks(other));
    }

    /**
     * Kendall's rank correlation τ-b (M. G. Kendall, Biometrika 33 (1945) 239): pairs in the same order less pairs in
     * opposite order, relative to the pairs that are tied in neither series.
     *
     * @param one n numbers
     * @param other n numbers
     * @return -1 to 1
     */
    public static double kendall(final double[] one, final double[] other) {
        long same = 0;
        long pairsOfOne = 0;
        long pairsOfOther = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                final int a = Double.compare(one[i], one[j]);
                final int b = Double.compare(other[i], other[j]);
                same += a * b;
                pairsOfOne += a * a;
                pairsOfOther += b * b;
            }
        }
        return pairsOfOne > 0 && pairsOfOther > 0 ? same / Math.sqrt((double)pairsOfOne * pairsOfOther) : Double.NaN;
    }

    /**
     * Ranks from 1, the smallest first; equal values share the mean of theirs.
     *
     * @param values n numbers
     * @return n ranks
     */
    public static double[] ranks(final double[] values) {
        final int[] order = IntStream.range(0, values.length).boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j])).mapToInt(Integer::intValue).toArray();
        final double[] ranks = new double[values.length];
        for (int from = 0; from < order.length;) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
