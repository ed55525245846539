/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

/** Mean, standard deviation and quantiles of the passes of one row. */
final class Moments {

    private Moments() {
    }

    static double mean(final double[] values) {
        double sum = 0;
        for (final double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Two passes over the values: the differences keep their digits where the mean is large against the spread. */
    static double sd(final double[] values, final double mean) {
        double sum = 0;
        for (final double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /**
     * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, The American Statistician
     * 50 (1996) 361).
     */
    static double quantile(final double[] sorted, final double probability) {
        final double position = probability * (sorted.length - 1);
        final int below = (int)Math.floor(position);
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
