/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Arrays;

import org.vibann.core.math.Moments;
import org.vibann.core.math.NormalDistribution;
import org.vibann.core.math.OrderStatistics;

/** Robust statistics of a recorded signal. */
final class Signals {

    /** Root of 1² + 2² + 1²: what a second difference makes of independent noise. */
    private static final double SECOND_DIFFERENCE = Math.sqrt(6);

    /** Width over standard deviation of a uniform distribution, as rounding makes it. */
    private static final double UNIFORM = Math.sqrt(12);

    private static final double LAST_DIGITS = 1e-9;

    private Signals() {
    }

    /** Standard deviation, from the median absolute deviation from zero. */
    static double sigma(final double[] residuals) {
        final double[] absolute = Arrays.stream(residuals).map(Math::abs).toArray();
        return NormalDistribution.SD_PER_MEDIAN_DEVIATION * OrderStatistics.median(absolute);
    }

    /**
     * Standard deviation of the noise of a signal that else changes smoothly, from its second differences; at least that
     * of rounding to the steps in which it is recorded.
     */
    static double noise(final double[] values) {
        final double[] differences = new double[values.length - 2];
        Arrays.setAll(differences, i -> values[i] - 2 * values[i + 1] + values[i + 2]);
        return Math.max(sigma(differences) / SECOND_DIFFERENCE, step(values) / UNIFORM);
    }

    /** The smallest change between successive values; those of the last digits of a double do not count. */
    private static double step(final double[] values) {
        double largest = 0;
        for (final double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < values.length; i++) {
            final double change = Math.abs(values[i] - values[i - 1]);
            step = change > LAST_DIGITS * largest ? Math.min(step, change) : step;
        }
        return Double.isInfinite(step) ? 0 : step;
    }

    /** Slope and intercept (at index 0) of the straight line through values against positions. */
    static double[] line(final double[] x, final double[] y, final int from, final int to) {
        final double meanX = Moments.mean(x, from, to);
        final double meanY = Moments.mean(y, from, to);
        double covariance = 0;
        double variance = 0;
        for (int i = from; i < to; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        final double slope = variance > 0 ? covariance / variance : 0;
        return new double[]{slope, meanY - slope * meanX};
    }

    /** Standard error of the slope of {@link #line}; infinite with fewer than three points. */
    static double slopeError(final double[] x, final double[] y, final int from, final int to) {
        final double[] line = line(x, y, from, to);
        final double meanX = Moments.mean(x, from, to);
        double squares = 0;
        double variance = 0;
        for (int i = from; i < to; i++) {
            final double residual = y[i] - line[1] - line[0] * x[i];
            squares += residual * residual;
            variance += (x[i] - meanX) * (x[i] - meanX);
        }
        return to - from < 3 || variance == 0 ? Double.POSITIVE_INFINITY
            : Math.sqrt(squares / (to - from - 2) / variance);
    }
}
