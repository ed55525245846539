/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.List;

/**
 * How good the forecasts of held-out training rows are, see {@link HeldOutForecast}.
 *
 * @param folds number of folds
 * @param unit what was held out whole: families, alloys or rows
 * @param r2 coefficient of determination
 * @param mae mean absolute error, in units of the target
 * @param rmse root mean squared error, in units of the target
 * @param level level of the intervals
 * @param coverage share of the rows within their interval, each calibrated on the other folds
 * @param width mean width of the intervals, in units of the target
 */
public record HeldOutFigures(int folds, String unit, double r2, double mae, double rmse, double level, double coverage,
    double width) {

    static HeldOutFigures of(final String unit, final double[] targets, final List<HeldOutForecast> forecasts) {
        int inside = 0;
        double width = 0;
        int folds = 0;
        for (int i = 0; i < targets.length; i++) {
            final HeldOutForecast forecast = forecasts.get(i);
            inside += forecast.covers(targets[i]) ? 1 : 0;
            width += (forecast.upper() - forecast.lower()) / targets.length;
            folds = Math.max(folds, forecast.fold());
        }
        final Errors errors = Errors.of(targets, forecasts.stream().mapToDouble(HeldOutForecast::mean).toArray());
        return new HeldOutFigures(folds, unit, errors.r2(), errors.mae(), errors.rmse(), HeldOutForecast.LEVEL,
            (double)inside / targets.length, width);
    }
}
