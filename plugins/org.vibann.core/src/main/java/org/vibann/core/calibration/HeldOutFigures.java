/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.List;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How good the forecasts of held-out training rows are, see {@link HeldOutForecast}.
 *
 * @param folds number of folds
 * @param unit what was held out whole: families, alloys or rows
 * @param r2 coefficient of determination
 * @param mae mean absolute error, in units of the target
 * @param rmse root mean squared error, in units of the target
 * @param level level of the intervals
 * @param coverage share of the rows within their interval, each calibrated on the other folds; of the rows whose interval
 *            is bounded, see {@link HeldOutForecast#bounded}; NaN without such rows
 * @param width mean width of the bounded intervals, in units of the target; NaN without
 * @param inDomain the rows that were in the domain of the others
 * @param outside the rows that were not
 */
public record HeldOutFigures(int folds, String unit, double r2, double mae, double rmse, double level, double coverage,
    double width, Part inDomain, Part outside) {

    /**
     * Figures of some of the rows.
     *
     * @param rows how many
     * @param mae their mean absolute error; NaN without rows
     * @param coverage share of them within their interval, of those with a bounded one; NaN without such rows
     * @param width mean width of their bounded intervals; NaN without such rows
     */
    public record Part(int rows, double mae, double coverage, double width) {

        private static Part of(final double[] targets, final List<HeldOutForecast> forecasts,
            final Predicate<HeldOutForecast> chosen) {
            final int[] rows = IntStream.range(0, targets.length).filter(i -> chosen.test(forecasts.get(i))).toArray();
            final int[] bounded = IntStream.of(rows).filter(i -> forecasts.get(i).bounded()).toArray();
            return new Part(rows.length,
                IntStream.of(rows).mapToDouble(i -> Math.abs(targets[i] - forecasts.get(i).mean())).average()
                    .orElse(Double.NaN),
                IntStream.of(bounded).mapToDouble(i -> forecasts.get(i).covers(targets[i]) ? 1 : 0).average()
                    .orElse(Double.NaN),
                IntStream.of(bounded).mapToDouble(i -> forecasts.get(i).upper() - forecasts.get(i).lower()).average()
                    .orElse(Double.NaN));
        }
    }

    /**
     * @param unit see {@link #unit()}
     * @param targets n measurements
     * @param forecasts n forecasts of them
     * @return their figures
     */
    public static HeldOutFigures of(final String unit, final double[] targets, final List<HeldOutForecast> forecasts) {
        final Part all = Part.of(targets, forecasts, forecast -> true);
        final Errors errors = Errors.of(targets, forecasts.stream().mapToDouble(HeldOutForecast::mean).toArray());
        return new HeldOutFigures(forecasts.stream().mapToInt(HeldOutForecast::fold).max().orElse(0), unit, errors.r2(),
            errors.mae(), errors.rmse(), HeldOutForecast.LEVEL, all.coverage, all.width,
            Part.of(targets, forecasts, HeldOutForecast::inDomain),
            Part.of(targets, forecasts, forecast -> !forecast.inDomain()));
    }
}
