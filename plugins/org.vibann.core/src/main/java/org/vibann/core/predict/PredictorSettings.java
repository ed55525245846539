/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

/**
 * How a {@link Predictor} turns the passes of a model into a prediction.
 *
 * @param passes number of thinned networks T, at least 2; time grows with them, memory does not: see
 *            {@link PassSummary}
 * @param seed seed of their dropout masks
 * @param level share of the passes inside the reported central interval, in (0, 1); 0.9 reports the 5 % and 95 %
 *            quantiles
 * @param kappa number of standard deviations that the lower confidence bound lies below the mean, 0 or more
 * @param calibrated whether the interval is calibrated to cover measurements of alloys that were not trained on, where
 *            the model has a calibration; otherwise it is the interval of the passes
 */
public record PredictorSettings(int passes, long seed, double level, double kappa, boolean calibrated) {

    /** The published analysis: 100 passes, central 90 % interval, LCB = mean - 1.645 sd. */
    public static final PredictorSettings DEFAULT = new PredictorSettings(100, 1, 0.9, 1.645, true);

    /**
     * Settings with calibrated intervals.
     *
     * @param passes number of thinned networks
     * @param seed seed of their masks
     * @param level level of the interval
     * @param kappa standard deviations of the lower confidence bound
     */
    public PredictorSettings(final int passes, final long seed, final double level, final double kappa) {
        this(passes, seed, level, kappa, true);
    }

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public PredictorSettings {
        if (passes < 2) {
            throw new IllegalArgumentException(
                "Number of passes is " + passes + "; at least 2 are needed for a standard deviation.");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                "Interval level is " + level + "; it must lie between 0 and 1, both excluded (0.9 for 90 %).");
        }
        if (!(kappa >= 0 && kappa < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Kappa is " + kappa + "; it must be a finite number, 0 or more.");
        }
    }

    /**
     * @param newLevel level of the interval
     * @return these settings with the level
     */
    public PredictorSettings withLevel(final double newLevel) {
        return new PredictorSettings(passes, seed, newLevel, kappa, calibrated);
    }
}
