/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Standard deviation and correlations. */
final class Statistics {

    private Statistics() {
    }

    static double mean(final double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Population standard deviation. */
    static double sd(final double[] values) {
        final double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / values.length);
    }

    /** Pearson correlation; NaN where one side is constant. */
    static double correlation(final double[] one, final double[] other) {
        final double first = mean(one);
        final double second = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - first) * (other[i] - second);
        }
        return sum / one.length / (sd(one) * sd(other));
    }

    /** Spearman rank correlation, ties with their mean rank. */
    static double rankCorrelation(final double[] one, final double[] other) {
        return correlation(ranks(one), ranks(other));
    }

    private static double[] ranks(final double[] values) {
        final int[] order = IntStream.range(0, values.length).boxed()
            .sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(Integer::intValue).toArray();
        final double[] ranks = new double[values.length];
        for (int from = 0; from < order.length;) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
