/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import org.vibann.core.math.Moments;

/**
 * The contact at the largest load as the fitted unloading gives it, by the equations of {@link OliverPharr}. Variances
 * are those from the scatter of the curve alone, and relative ones of hardness and modulus.
 *
 * @param corrected the curve
 * @param fit the fitted unloading
 * @param depth contact depth, nm
 * @param area projected contact area, µm²
 * @param logAreaSlope d ln A / dh, 1/nm
 * @param logHardness ln H with H in GPa
 * @param logModulus ln Er with Er in GPa
 * @param depthVariance of the contact depth, nm²
 * @param hardnessVariance of ln H
 * @param modulusVariance of ln Er
 * @param stiffnessVariance of the stiffness, (mN/nm)²
 */
record Contact(CorrectedCurve corrected, UnloadingFit.Result fit, double depth, double area, double logAreaSlope,
    double logHardness, double logModulus, double depthVariance, double hardnessVariance, double modulusVariance,
    double stiffnessVariance) {

    private static final double NM_IN_UM = 1000;

    private static final int MOST_AVERAGED = 10;

    static Contact of(final CorrectedCurve corrected, final Segments segments, final AnalysisSettings settings)
        throws CurveException {
        final double[] load = corrected.load();
        final int held = Math.min(MOST_AVERAGED, segments.unloading() - segments.hold());
        final double peak = held > 0 ? Moments.mean(load, segments.unloading() - held, segments.unloading())
            : load[segments.hold()]; // the end of the hold: the load may relax
        final double peakError = Signals.noise(load) / Math.sqrt(Math.max(1, held)) / peak;
        final UnloadingFit.Result fit =
            UnloadingFit.fit(corrected.depth(), load, segments, peak, settings.unloadingShare());
        final UnloadingFit curve = fit.curve();
        final double m = curve.exponent().value();
        final double width = curve.maxDepth().value() - curve.finalDepth().value();
        final double sinking = settings.epsilon() / m; // of the contact's edge, in units of the width
        final double depth = curve.maxDepth().value() - sinking * width;
        final double area = depth > 0 ? settings.area().area(depth) : Double.NaN;
        if (!(area > 0)) {
            throw new CurveException("The contact depth is not positive (" + depth + " nm). Check zero point, frame "
                + "compliance and area function.");
        }
        final double slope = settings.area().slope(depth) / area;
        final double stiffness = curve.stiffness();
        final double modulus =
            Math.sqrt(Math.PI) / (2 * settings.indenter().beta()) * stiffness * NM_IN_UM / Math.sqrt(area);
        // derivatives of the contact depth by maximal depth, final depth and exponent
        final double byMax = 1 - sinking;
        final double byFinal = sinking;
        final double byExponent = sinking * width / m;
        return new Contact(corrected, fit, depth, area, slope, StrictMath.log(peak / area), StrictMath.log(modulus),
            fit.variance(byMax, byFinal, byExponent),
            slope * slope * fit.variance(byMax, byFinal, byExponent) + peakError * peakError,
            fit.variance(-1 / width - slope / 2 * byMax, 1 / width - slope / 2 * byFinal,
                1 / m - slope / 2 * byExponent),
            stiffness * stiffness * fit.variance(-1 / width, 1 / width, 1 / m));
    }

    Measured hardness(final double relativeError) {
        final double value = StrictMath.exp(logHardness);
        return new Measured(value, value * relativeError);
    }

    Measured modulus(final double relativeError) {
        final double value = StrictMath.exp(logModulus);
        return new Measured(value, value * relativeError);
    }
}
