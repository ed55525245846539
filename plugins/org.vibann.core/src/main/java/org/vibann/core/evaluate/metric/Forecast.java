/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

/**
 * What a model says of one row, in the unit of the target.
 *
 * @param mean the prediction
 * @param quantiles its {@link Quantiles#COUNT} quantiles at {@link Quantiles#probability(int)}, ascending; empty for a
 *            model without intervals. Copied in and out.
 */
public record Forecast(double mean, double[] quantiles) {

    /** Copies and checks. */
    public Forecast {
        quantiles = quantiles.clone();
        if (quantiles.length != 0 && quantiles.length != Quantiles.COUNT) {
            throw new IllegalArgumentException(quantiles.length + " quantiles instead of " + Quantiles.COUNT);
        }
        for (int i = 1; i < quantiles.length; i++) {
            if (!(quantiles[i] >= quantiles[i - 1])) {
                throw new IllegalArgumentException("Quantiles that do not ascend: " + quantiles[i - 1] + ", "
                    + quantiles[i]);
            }
        }
    }

    @Override
    public double[] quantiles() {
        return quantiles.clone();
    }

    /** @return whether there are quantiles */
    public boolean hasIntervals() {
        return quantiles.length > 0;
    }

    /**
     * @param level one of {@link Quantiles#LEVELS}
     * @return the lower end of the central interval
     */
    public double lower(final double level) {
        return quantiles[Quantiles.lowerIndex(level)];
    }

    /**
     * @param level one of {@link Quantiles#LEVELS}
     * @return the upper end of the central interval
     */
    public double upper(final double level) {
        return quantiles[Quantiles.COUNT - 1 - Quantiles.lowerIndex(level)];
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Forecast that && Double.compare(mean, that.mean) == 0
            && java.util.Arrays.equals(quantiles, that.quantiles);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(mean) + java.util.Arrays.hashCode(quantiles);
    }

    @Override
    public String toString() {
        return "Forecast[" + mean + (hasIntervals() ? ", 90 % " + lower(0.9) + " to " + upper(0.9) : "") + "]";
    }
}
