/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.vibann.core.math.Correlation;


/**
 * How good some forecasts are. NaN where a figure does not exist (R² and rank correlation of a constant target, figures
 * of intervals for a model without).
 *
 * @param n scored rows
 * @param r2 coefficient of determination, see {@link Accuracy#r2}
 * @param mae mean absolute error, units of the target
 * @param rmse root mean squared error, units of the target
 * @param medianAe median absolute error, units of the target
 * @param spearman rank correlation of prediction and target, see {@link Correlation#spearman}
 * @param coverage share of rows inside the central interval, by level (all of {@link Quantiles#LEVELS})
 * @param width mean width of the central interval, by level, units of the target
 * @param calibrationError see {@link Sharpness#calibrationError}
 * @param crps continuous ranked probability score, see {@link Sharpness#crps}
 * @param pit share of rows in each tenth of their forecast distribution, see {@link Sharpness#pit}; empty without
 *            intervals
 */
public record Metrics(int n, double r2, double mae, double rmse, double medianAe, double spearman,
    Map<Double, Double> coverage, Map<Double, Double> width, double calibrationError, double crps, List<Double> pit) {

    /** Copies. */
    public Metrics {
        coverage = java.util.Collections.unmodifiableMap(new TreeMap<>(coverage));
        width = java.util.Collections.unmodifiableMap(new TreeMap<>(width));
        pit = List.copyOf(pit);
    }

    /**
     * Scores forecasts.
     *
     * @param targets what was measured, at least one
     * @param forecasts what was said of each
     * @return the figures
     */
    public static Metrics of(final double[] targets, final List<Forecast> forecasts) {
        if (targets.length == 0 || targets.length != forecasts.size()) {
            throw new IllegalArgumentException(forecasts.size() + " forecasts for " + targets.length + " rows");
        }
        final double[] means = forecasts.stream().mapToDouble(Forecast::mean).toArray();
        final Map<Double, Double> coverage = new TreeMap<>();
        final Map<Double, Double> width = new TreeMap<>();
        final boolean intervals = forecasts.stream().allMatch(Forecast::hasIntervals);
        for (final double level : Quantiles.LEVELS) {
            coverage.put(level, intervals ? Sharpness.coverage(targets, forecasts, level) : Double.NaN);
            width.put(level, intervals ? Sharpness.width(forecasts, level) : Double.NaN);
        }
        return new Metrics(targets.length, Accuracy.r2(targets, means), Accuracy.mae(targets, means),
            Accuracy.rmse(targets, means), Accuracy.medianAe(targets, means), Correlation.spearman(targets, means), coverage,
            width, intervals ? Sharpness.calibrationError(targets, forecasts) : Double.NaN,
            intervals ? Sharpness.crps(targets, forecasts) : Double.NaN,
            intervals ? Arrays.stream(Sharpness.pit(targets, forecasts)).boxed().toList() : List.of());
    }

    /**
     * @param level one of {@link Quantiles#LEVELS}
     * @return share of rows inside the central interval
     */
    public double coverage(final double level) {
        return coverage.get(level);
    }

    /**
     * @param level one of {@link Quantiles#LEVELS}
     * @return mean width of the central interval, units of the target
     */
    public double width(final double level) {
        return width.get(level);
    }
}
