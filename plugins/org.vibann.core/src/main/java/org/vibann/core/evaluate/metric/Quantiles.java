/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

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
        return symmetric(mean, level -> sd * normalQuantile((1 + level) / 2));
    }

    /**
     * Quantile of the standard normal distribution: the rational approximation of P. J. Acklam (relative error below
     * 1.2e-9).
     *
     * @param p probability, 0.5 to below 1
     */
    static double normalQuantile(final double p) {
        if (p > 0.97575) {
            final double q = Math.sqrt(-2 * StrictMath.log(1 - p));
            return -(((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                    + 3.754408661907416) * q + 1);
        }
        final double q = p - 0.5;
        final double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
            + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239) * q
            / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1);
    }
}
