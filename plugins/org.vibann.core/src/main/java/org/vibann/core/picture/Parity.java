/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.Locale;

/**
 * Figures of predictions beside measurements, one row after the other, so that any number of rows may come. Not
 * thread-safe.
 */
public final class Parity {

    private long n;

    private double mean;

    private double squares;

    private double errors;

    private double squaredErrors;

    private long intervals;

    private long covered;

    private double widths;

    private long unbounded;

    /**
     * Counts a row; one without finite measurement or prediction is left out.
     *
     * @param measured what was measured
     * @param predicted what was predicted
     * @param lower lower end of the interval; NaN or infinite where it has none
     * @param upper upper end of the interval; NaN or infinite where it has none
     */
    public void add(final double measured, final double predicted, final double lower, final double upper) {
        if (!Double.isFinite(measured) || !Double.isFinite(predicted)) {
            return;
        }
        n++;
        final double step = measured - mean; // after B. P. Welford, Technometrics 4 (1962) 419
        mean += step / n;
        squares += step * (measured - mean);
        final double error = measured - predicted;
        errors += Math.abs(error);
        squaredErrors += error * error;
        if (Double.isFinite(lower) && Double.isFinite(upper)) {
            intervals++;
            covered += lower <= measured && measured <= upper ? 1 : 0;
            widths += upper - lower;
        } else {
            unbounded++;
        }
    }

    /** @return number of rows */
    public long count() {
        return n;
    }

    /** @return coefficient of determination, 1 - Σ(y - ŷ)² / Σ(y - ȳ)²; NaN where all measurements are the same */
    public double r2() {
        return squares == 0 ? Double.NaN : 1 - squaredErrors / squares;
    }

    /** @return mean absolute error, in units of the target; NaN without rows */
    public double mae() {
        return errors / n;
    }

    /**
     * @return share of the intervals with two ends that contain the measurement; NaN without any. One without an end
     *         promises nothing and is not counted, as in {@link org.vibann.core.calibration.HeldOutFigures}
     */
    public double coverage() {
        return intervals == 0 ? Double.NaN : (double)covered / intervals;
    }

    /** @return mean width of the intervals with two ends, in units of the target; NaN without any */
    public double width() {
        return intervals == 0 ? Double.NaN : widths / intervals;
    }

    /**
     * @param unit unit of the target, may be empty
     * @param level level of the intervals, such as 0.9
     * @return the figures as a sentence
     */
    public String caption(final String unit, final double level) {
        if (n == 0) {
            return "There is nothing to compare.";
        }
        final String of = unit.isEmpty() ? "" : " " + unit;
        final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s. ", Figures.count(n, "row", "rows")));
        if (Double.isFinite(r2())) {
            text.append(String.format(Locale.ROOT, "R² %.3f, ", r2()));
        }
        text.append("mean absolute error ").append(Figures.of(mae())).append(of);
        if (Double.isFinite(coverage())) {
            text.append(String.format(Locale.ROOT, "; the %s %% intervals contain %.1f %% of the measurements",
                Figures.of(100 * level), 100 * coverage()));
            if (unbounded > 0) {
                text.append(String.format(Locale.ROOT, " (%s without an interval not counted)",
                    Figures.count(unbounded, "row", "rows")));
            }
        }
        return text.append('.').toString();
    }
}
