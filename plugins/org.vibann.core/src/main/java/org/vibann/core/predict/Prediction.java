/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import org.vibann.core.data.Alloys;
import org.vibann.core.math.OrderStatistics;
import org.vibann.core.model.TrainedModel;

/**
 * A prediction for one alloy at one load, in the unit of the model's target (HV for hardness).
 *
 * @param mean mean of the passes
 * @param sd standard deviation of the passes, with T - 1 in the denominator: sqrt(sum (v_t - mean)^2 / (T - 1)); it
 *            is the spread of the thinned networks (epistemic), without the noise of a measurement
 * @param lower lower end of the central interval: calibrated, which covers measurements, or that of the passes; minus
 *            infinity, or 0 for a positive target, where the held-out groups are too few for the level
 * @param upper upper end of that interval; infinite where they are too few
 * @param lcb lower confidence bound, mean - kappa sd
 * @param noise standard deviation of a measurement at that load (aleatoric), see
 *            {@link org.vibann.core.calibration.Calibration#noise}; NaN for a
 *            model without calibration
 */
public record Prediction(double mean, double sd, double lower, double upper, double lcb, double noise) {

    /** @return whether the interval has an end: whether the calibration has enough groups for its level */
    public boolean bounded() {
        return !Double.isInfinite(upper);
    }

    /**
     * @param passes the passes of one row
     * @param alloys the alloys predicted
     * @param row the row of the one that the passes belong to
     * @param settings level, kappa
     * @param model the model
     */
    static Prediction of(final PassSummary passes, final Alloys alloys, final int row, final PredictorSettings settings,
        final TrainedModel model) {
        final double raw = passes.mean();
        final double sd = passes.sd();
        final double mean = model.atLeast(raw);
        final double lcb = model.atLeast(raw - settings.kappa() * sd);
        final double noise = model.calibration().map(c -> c.noise(alloys.load(row))).orElse(Double.NaN);
        if (model.intervals().isPresent() && settings.calibrated()) {
            final double half = model.intervals().get().halfWidth(settings.level(), mean, sd, alloys, row);
            return new Prediction(mean, sd, model.atLeast(mean - half), mean + half, lcb, noise);
        }
        final double[] sorted = passes.sorted();
        final double tail = (1 - settings.level()) / 2;
        return new Prediction(mean, sd, model.atLeast(OrderStatistics.quantile(sorted, tail)),
            model.atLeast(OrderStatistics.quantile(sorted, 1 - tail)), lcb, noise);
    }
}
