/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.vibann.core.math.NormalDistribution;

/**
 * The probabilities at which every forecast has quantiles: 0.025, 0.05, 0.1, 0.15 … 0.9, 0.95, 0.975. They hold the ends
 * of the central intervals of 10, 20 … 90 and 95 % and of 50 %, and the edges of ten equal bins.
 */
public final class Quantiles {

    /** Number of quantiles. */
    public static final int COUNT = 21;

    /** The central intervals that the quantiles hold, ascending. */
    public static final List<Double> LEVELS = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);

    private Quantiles() {
    }

    /**
     * @param index 0 to COUNT - 1
     * @return the probability of that quantile
     */
    public static double probability(final int index) {
        return index == 0 ? 0.025 : index == COUNT - 1 ? 0.975 : index / 20.0;
    }

    /**
     * @param level one of {@link #LEVELS}
     * @return index of the lower end of that central interval; that of the upper end is COUNT - 1 - index
     */
    public static int lowerIndex(final double level) {
        final int at = LEVELS.indexOf(level);
        if (at < 0) {
            throw new IllegalArgumentException("No central interval of " + level + "; there are " + LEVELS);
        }
        return LEVELS.size() - 1 - at;
    }

    /**
     * A forecast that is symmetric about its mean.
     *
     * @param mean the prediction
     * @param halfWidth half the width of the central interval of a level
     * @return the forecast
     */
    public static Forecast symmetric(final double mean, final DoubleUnaryOperator halfWidth) {
        final double[] quantiles = new double[COUNT];
        quantiles[COUNT / 2] = mean;
        double half = 0;
        for (final double level : LEVELS) {
            half = Math.max(half, halfWidth.applyAsDouble(level)); // rounding must not make quantiles cross
            quantiles[lowerIndex(level)] = mean - half;
            quantiles[COUNT - 1 - lowerIndex(level)] = mean + half;
        }
        return new Forecast(mean, quantiles);
    }

    /**
     * A normal distribution.
     *
     * @param mean the prediction
     * @param sd its standard deviation, not negative
     * @return the forecast
     */
    public static Forecast normal(final double mean, final double sd) {
        return symmetric(mean, level -> sd * NormalDistribution.quantile((1 + level) / 2));
    }
}
