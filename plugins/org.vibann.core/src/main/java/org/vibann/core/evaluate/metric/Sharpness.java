/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import java.util.List;

/** Figures of forecast distributions, after T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102 (2007) 359. */
final class Sharpness {

    private static final int BINS = 10;

    private Sharpness() {
    }

    /** Share of rows whose target lies inside the central interval, ends included. */
    static double coverage(final double[] y, final List<Forecast> forecasts, final double level) {
        int inside = 0;
        for (int i = 0; i < y.length; i++) {
            final Forecast f = forecasts.get(i);
            inside += f.lower(level) <= y[i] && y[i] <= f.upper(level) ? 1 : 0;
        }
        return (double)inside / y.length;
    }

    /** Mean width of the central interval; infinite where one has no end. */
    static double width(final List<Forecast> forecasts, final double level) {
        double sum = 0;
        for (final Forecast f : forecasts) {
            sum += f.upper(level) - f.lower(level);
        }
        return sum / forecasts.size();
    }

    /**
     * Mean absolute difference of coverage and level over the central intervals of {@link Quantiles#LEVELS} (the
     * calibration error of V. Kuleshov et al., ICML 2018, with absolute instead of squared differences).
     */
    static double calibrationError(final double[] y, final List<Forecast> forecasts) {
        double sum = 0;
        for (final double level : Quantiles.LEVELS) {
            sum += Math.abs(coverage(y, forecasts, level) - level);
        }
        return sum / Quantiles.LEVELS.size();
    }

    /**
     * Mean continuous ranked probability score, from the quantiles: CRPS = 2 ∫ ρ_p(y - q(p)) dp over p = 0…1 with the
     * pinball loss ρ_p(u) = u (p - 1[u < 0]) (F. Laio and S. Tamea, Hydrol. Earth Syst. Sci. 11 (2007) 1267, eq. 9),
     * exactly for the quantile function that is linear between the quantiles and constant beyond them. The same for all
     * models; within 2 % of the closed form for a normal distribution. Infinite where a quantile is.
     */
    static double crps(final double[] y, final List<Forecast> forecasts) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += crps(y[i], forecasts.get(i).quantiles());
        }
        return sum / y.length;
    }

    private static double crps(final double y, final double[] q) {
        final int last = q.length - 1;
        if (Double.isInfinite(q[0]) || Double.isInfinite(q[last])) {
            return Double.POSITIVE_INFINITY;
        }
        double integral = segment(y, 0, q[0], Quantiles.probability(0), q[0])
            + segment(y, Quantiles.probability(last), q[last], 1, q[last]);
        for (int k = 0; k < last; k++) {
            final double p = Quantiles.probability(k);
            final double next = Quantiles.probability(k + 1);
            if (q[k] < y && y < q[k + 1]) {
                final double at = p + (next - p) * (y - q[k]) / (q[k + 1] - q[k]);
                integral += segment(y, p, q[k], at, y) + segment(y, at, y, next, q[k + 1]);
            } else {
                integral += segment(y, p, q[k], next, q[k + 1]);
            }
        }
        return 2 * integral;
    }

    /** ∫ρ over a linear piece of the quantile function that does not cross y: Simpson's rule, exact for a parabola. */
    private static double segment(final double y, final double p0, final double q0, final double p1, final double q1) {
        final double above = (q0 + q1) / 2 > y ? 1 : 0;
        final double middle = (y - (q0 + q1) / 2) * ((p0 + p1) / 2 - above);
        return (p1 - p0) / 6 * ((y - q0) * (p0 - above) + 4 * middle + (y - q1) * (p1 - above));
    }

    /**
     * Histogram of the probability integral transform: the share of rows whose target lies in each tenth of its forecast
     * distribution. 0.1 each where the forecasts are calibrated; a U means too narrow, a hump too wide.
     */
    static double[] pit(final double[] y, final List<Forecast> forecasts) {
        final double[] shares = new double[BINS];
        for (int i = 0; i < y.length; i++) {
            final double[] q = forecasts.get(i).quantiles();
            int bin = 0;
            while (bin < BINS - 1 && y[i] > q[2 * (bin + 1)]) {
                bin++;
            }
            shares[bin] += 1.0 / y.length;
        }
        return shares;
    }
}
