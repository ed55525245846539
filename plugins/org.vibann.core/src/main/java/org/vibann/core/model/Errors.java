/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;

/**
 * Figures of predictions: coefficient of determination (NaN for a constant target), mean absolute and root mean squared
 * error.
 */
record Errors(double r2, double mae, double rmse) {

    static Errors of(final double[] target, final double[] predicted) {
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
