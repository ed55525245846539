/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.Arrays;

/**
 * Figures of predictions.
 *
 * @param r2 coefficient of determination; NaN for a constant target
 * @param mae mean absolute error, in units of the target
 * @param rmse root mean squared error, in units of the target
 */
public record Errors(double r2, double mae, double rmse) {

    /** @param target n measurements, at least one @param predicted n predictions of them @return their figures */
    public static Errors of(final double[] target, final double[] predicted) {
        final double mean = Arrays.stream(target).average().orElseThrow();
        double absolute = 0;
        double squared = 0;
        double total = 0;
        for (int i = 0; i < target.length; i++) {
            final double error = predicted[i] - target[i];
            absolute += Math.abs(error);
            squared += error * error;
            total += (target[i] - mean) * (target[i] - mean);
        }
        return new Errors(total > 0 ? 1 - squared / total : Double.NaN, absolute / target.length,
            Math.sqrt(squared / target.length));
    }
}
