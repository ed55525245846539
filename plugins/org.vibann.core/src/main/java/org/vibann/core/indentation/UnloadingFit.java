/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import org.vibann.core.indentation.LeastSquares.Fit;

/**
 * The power law of the unloading, P = B (h − hf)ᵐ (Oliver and Pharr 1992, equation 14), fitted by least squares to the
 * loads between {@link AnalysisSettings#UPPERMOST 98 %} of the largest load and a lower limit. It is written by the
 * depth hmax at which the fitted curve reaches the largest load Pmax, P = Pmax ((h − hf) / (hmax − hf))ᵐ, which makes
 * the stiffness at the top S = dP/dh = m Pmax / (hmax − hf).
 *
 * @param maxLoad Pmax in mN
 * @param maxDepth hmax in nm
 * @param finalDepth hf in nm
 * @param exponent m
 * @param scatter standard deviation of the loads about the fit, mN
 * @param lowestDepth the least depth that was fitted, nm
 */
public record UnloadingFit(double maxLoad, Measured maxDepth, Measured finalDepth, Measured exponent, double scatter,
    double lowestDepth) {

    private static final int FEWEST = 10;
    private static final double LEAST_EXPONENT = 0.9;
    private static final double LARGEST_EXPONENT = 3;

    /** The fit and what noise does to quantities that follow from it. */
    record Result(UnloadingFit curve, Fit fit, double scale) {

        /** Variance of a quantity by its derivatives with respect to hmax, hf (in nm) and m. */
        double variance(final double byMaxDepth, final double byFinalDepth, final double byExponent) {
            return fit.variance(byMaxDepth * scale, byFinalDepth * scale, byExponent);
        }
    }

    /** @return stiffness S at the largest load, mN/nm */
    public double stiffness() {
        return exponent.value() * maxLoad / (maxDepth.value() - finalDepth.value());
    }

    /**
     * @param depth a depth in nm
     * @return the fitted load there in mN; 0 at and below the final depth
     */
    public double load(final double depth) {
        final double x = (depth - finalDepth.value()) / (maxDepth.value() - finalDepth.value());
        return x <= 0 ? 0 : maxLoad * StrictMath.pow(x, exponent.value());
    }

    static Result fit(final double[] depth, final double[] load, final Segments segments, final double maxLoad,
        final double share) throws CurveException {
        final int end = segments.drift();
        int from = segments.unloading();
        while (from < end && load[from] > AnalysisSettings.UPPERMOST * maxLoad) {
            from++;
        }
        int to = from;
        while (to < end && load[to] >= (1 - share) * maxLoad) {
            to++;
        }
        if (to == segments.size()) {
            throw new CurveException("The unloading ends at " + Math.round(100 * load[to - 1] / maxLoad)
                + " % of the largest load, but the fit needs it down to " + Math.round(100 * (1 - share))
                + " %. Is the file complete, and are load and depth not exchanged? Otherwise fit a smaller part of the "
                + "unloading.");
        }
        if (to - from < FEWEST) {
            throw new CurveException("Only " + (to - from) + " points of the unloading lie between 98 % and "
                + Math.round(100 * (1 - share)) + " % of the largest load; the fit needs " + FEWEST
                + ". Fit a larger part of the unloading, or record more points.");
        }
        return fit(depth, load, from, to, maxLoad);
    }

    private static Result fit(final double[] depth, final double[] load, final int from, final int to,
        final double maxLoad) throws CurveException {
        final double scale = depth[from];
        final double lowest = depth[to - 1];
        if (!(scale > lowest && lowest > 0)) {
            throw new CurveException("The depth does not fall during the unloading (from " + scale + " nm to " + lowest
                + " nm). Are the columns of load and depth the right ones?");
        }
        final Fit fit = LeastSquares.fit((i, p, gradient) -> {
            final double width = p[0] - p[1];
            final double x = (depth[from + i] / scale - p[1]) / width;
            if (!(width > 0 && x > 0 && p[2] > 0)) {
                return Double.NaN;
            }
            final double power = StrictMath.pow(x, p[2]);
            gradient[0] = -p[2] * power / width;
            gradient[1] = p[2] * power / x * (x - 1) / width;
            gradient[2] = power * StrictMath.log(x);
            return power - load[from + i] / maxLoad;
        }, to - from, start(scale, lowest, load[from] / maxLoad, load[to - 1] / maxLoad));
        final double[] p = fit.parameters();
        if (!(fit.error(2) < 1 && p[2] > LEAST_EXPONENT && p[2] < LARGEST_EXPONENT)) {
            throw new CurveException("The unloading does not follow the power law of an elastic contact (fitted exponent "
                + String.format(java.util.Locale.ROOT, "%.2f", p[2]) + ", usual 1.2 to 1.6). Look at the curve: is it "
                + "the unloading of a pyramid, without pop-out and creep?");
        }
        return new Result(new UnloadingFit(maxLoad, new Measured(p[0] * scale, fit.error(0) * scale),
            new Measured(p[1] * scale, fit.error(1) * scale), new Measured(p[2], fit.error(2)),
            fit.scatter() * maxLoad, lowest), fit, scale);
    }

    /** The power law with exponent 1.5 through the first and the last point. */
    private static double[] start(final double scale, final double lowest, final double upperLoad,
        final double lowerLoad) {
        final double exponent = 1.5;
        final double upper = StrictMath.pow(upperLoad, 1 / exponent);
        final double lower = StrictMath.pow(lowerLoad, 1 / exponent);
        final double slope = (upper - lower) / (1 - lowest / scale);
        return new double[]{1 + (1 - upper) / slope, 1 - upper / slope, exponent};
    }
}
