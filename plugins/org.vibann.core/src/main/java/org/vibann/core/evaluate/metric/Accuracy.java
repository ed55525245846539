/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.vibann.core.math.OrderStatistics;

/** Figures of predictions alone; y is what was measured, one value a row, in units of the target. */
public final class Accuracy {

    private Accuracy() {
    }

    /**
     * R² = 1 - Σ(y - ŷ)² / Σ(y - ȳ)², with ȳ the mean of the rows scored.
     *
     * @param y what was measured, at least one value
     * @param predicted what was predicted of each
     * @return R², 1 at best; NaN for a constant target
     */
    public static double r2(final double[] y, final double[] predicted) {
        final double mean = Arrays.stream(y).sum() / y.length;
        double squared = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            squared += (y[i] - predicted[i]) * (y[i] - predicted[i]);
            total += (y[i] - mean) * (y[i] - mean);
        }
        return total > 0 ? 1 - squared / total : Double.NaN;
    }

    /**
     * Σ|y - ŷ| / n.
     *
     * @param y what was measured, at least one value
     * @param predicted what was predicted of each
     * @return the mean absolute error, units of the target
     */
    public static double mae(final double[] y, final double[] predicted) {
        return Arrays.stream(absolute(y, predicted)).sum() / y.length;
    }

    /** √(Σ(y - ŷ)² / n). */
    static double rmse(final double[] y, final double[] predicted) {
        return Math.sqrt(Arrays.stream(absolute(y, predicted)).map(e -> e * e).sum() / y.length);
    }

    /** Median of |y - ŷ|; the mean of the two middle ones for an even number. */
    static double medianAe(final double[] y, final double[] predicted) {
        return OrderStatistics.median(absolute(y, predicted));
    }

    private static double[] absolute(final double[] y, final double[] predicted) {
        return IntStream.range(0, y.length).mapToDouble(i -> Math.abs(y[i] - predicted[i])).toArray();
    }
}
