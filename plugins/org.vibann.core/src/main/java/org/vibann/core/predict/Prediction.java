/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import org.vibann.core.data.Moments;
import org.vibann.core.model.Calibration;

/**
 * A prediction for one alloy at one load, in the unit of the model's target (HV for hardness).
 *
 * @param mean mean of the passes
 * @param sd standard deviation of the passes, with T - 1 in the denominator: sqrt(sum (v_t - mean)^2 / (T - 1)); it
 *            is the spread of the thinned networks (epistemic), without the noise of a measurement
 * @param lower lower end of the central interval: calibrated, which covers measurements, or that of the passes
 * @param upper upper end of that interval
 * @param lcb lower confidence bound, mean - kappa sd
 * @param noise standard deviation of a measurement at that load (aleatoric), see {@link Calibration#noise}; NaN for a
 *            model without calibration
 */
public record Prediction(double mean, double sd, double lower, double upper, double lcb, double noise) {

    /**
     * @param passes the passes of one row
     * @param load load of the row in N; NaN without load
     * @param settings level, kappa
     * @param calibration calibration of the model; null where it has none
     */
    static Prediction of(final PassSummary passes, final double load, final PredictorSettings settings,
        final Calibration calibration) {
        final double mean = passes.mean();
        final double sd = passes.sd();
        final double lcb = mean - settings.kappa() * sd;
        final double noise = calibration == null ? Double.NaN : calibration.noise(load);
        if (calibration != null && settings.calibrated()) {
            final double half = calibration.halfWidth(settings.level(), sd, load);
            return new Prediction(mean, sd, mean - half, mean + half, lcb, noise);
        }
        final double[] sorted = passes.sorted();
        final double tail = (1 - settings.level()) / 2;
        return new Prediction(mean, sd, Moments.quantile(sorted, tail), Moments.quantile(sorted, 1 - tail), lcb, noise);
    }
}
