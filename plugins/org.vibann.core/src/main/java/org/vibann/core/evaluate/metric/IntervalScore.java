/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

/**
 * How good predictions with intervals are, added up row by row, for tables of any length: the variance of the measurements
 * by Welford's recurrence (Technometrics 4 (1962) 419). Not for several threads.
 */
public final class IntervalScore {

    private long count;
    private double mean;
    private double squares;
    private double absolute;
    private double squaredErrors;
    private long intervals;
    private long inside;

    /**
     * Adds a row.
     *
     * @param measured what was measured
     * @param predicted what was predicted
     * @param lower lower end of the interval; NaN where there is none
     * @param upper upper end; NaN where there is none
     */
    public void add(final double measured, final double predicted, final double lower, final double upper) {
        count++;
        final double before = measured - mean;
        mean += before / count;
        squares += before * (measured - mean);
        final double error = measured - predicted;
        absolute += Math.abs(error);
        squaredErrors += error * error;
        if (!Double.isNaN(lower) && !Double.isNaN(upper)) {
            intervals++;
            inside += measured >= lower && measured <= upper ? 1 : 0;
        }
    }

    /** @return number of rows */
    public long count() {
        return count;
    }

    /** @return coefficient of determination, 1 - sum of squared errors / sum of squares about the mean; NaN for a constant */
    public double r2() {
        return squares > 0 ? 1 - squaredErrors / squares : Double.NaN;
    }

    /** @return mean absolute error */
    public double mae() {
        return absolute / count;
    }

    /** @return root mean squared error */
    public double rmse() {
        return Math.sqrt(squaredErrors / count);
    }

    /** @return number of rows with an interval */
    public long intervals() {
        return intervals;
    }

    /** @return share of the rows with an interval whose measurement lies inside */
    public double coverage() {
        return (double)inside / intervals;
    }
}
