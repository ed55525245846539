/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import java.util.Arrays;

/**
 * Mean and standard deviation of a figure over folds and seeds.
 *
 * @param mean mean of those that exist; NaN when none does
 * @param sd their sample standard deviation (divisor n - 1); NaN for fewer than two
 */
public record Spread(double mean, double sd) {

    /**
     * @param values a figure of each fold and seed; NaN where it does not exist
     * @return their mean and standard deviation
     */
    public static Spread of(final double[] values) {
        final double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        final double mean = Arrays.stream(known).average().orElse(Double.NaN);
        final double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(mean, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)));
    }
}
