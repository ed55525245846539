/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import org.vibann.core.math.Moments;

/**
 * Evaluates load-depth curves by the method of W. C. Oliver and G. M. Pharr (J. Mater. Res. 7 (1992) 1564; reviewed in
 * J. Mater. Res. 19 (2004) 3).
 * <ol>
 * <li>A curve of more than 20 000 points is averaged over so many successive ones that fewer are left.</li>
 * <li>Thermal drift, zero point and frame compliance are taken off the depth.</li>
 * <li>The upper unloading is fitted by P = B (h − hf)ᵐ; its slope at the largest load Pmax is the contact stiffness
 * S = dP/dh = m Pmax / (hmax − hf).</li>
 * <li>Contact depth: hc = hmax − ε Pmax / S, with ε = 0.75.</li>
 * <li>Hardness: H = Pmax / A(hc).</li>
 * <li>Reduced modulus: Er = √π / (2 β) · S / √A(hc).</li>
 * <li>Young's modulus E of the sample: 1/Er = (1 − ν²)/E + (1 − νi²)/Ei, with Ei = 1141 GPa and νi = 0.07 of
 * diamond.</li>
 * <li>Vickers number: HV = 0.0945 H for H in MPa (ISO 14577-1, annex on the correlation of H and HV). It is
 * sin(68°)/9.80665, because HV is the load in kgf over the faces' area in mm², H that over the projected area.</li>
 * <li>Work: total = ∫ P dh of loading and hold, elastic = −∫ P dh of unloading; where the curve ends above load 0, the
 * fitted power law adds the rest.</li>
 * </ol>
 * Uncertainty: the covariance of the fit, the scatter of the largest load, and the errors of zero point and drift rate,
 * each carried to the result by its derivative and added in quadrature.
 */
public final class OliverPharr {

    /** HV over H in GPa. */
    public static final double VICKERS_PER_GPA = 94.5;

    private static final double PJ_IN_NJ = 1000;

    private static final int MOST_AVERAGED = 5;
    private static final int MOST_POINTS = 20_000;

    private final IndentationCurve curve;
    private final AnalysisSettings settings;
    private final Segments segments;
    private final ContactPoint zero;
    private final DriftRate drift;

    private OliverPharr(final IndentationCurve curve, final AnalysisSettings settings) throws CurveException {
        this.curve = curve.averaged(MOST_POINTS);
        this.settings = settings;
        final double[] load = this.curve.loads();
        segments = SegmentFinder.find(this.curve.depths(), load);
        drift = DriftRate.of(this.curve.depths(), this.curve.times().orElse(null), segments);
        final CorrectedCurve still = CorrectedCurve.of(this.curve, 0, 0, usedDrift(), segments.contact(), 0);
        zero = ContactPoint.find(still.depth(), load, segments, settings.zeroPoint());
    }

    /**
     * Evaluates a curve.
     *
     * @param curve the curve
     * @param settings how
     * @return what it tells
     * @throws CurveException if it cannot be evaluated; the text says why and what to do
     */
    public static CurveAnalysis analyze(final IndentationCurve curve, final AnalysisSettings settings)
        throws CurveException {
        return new OliverPharr(curve, settings).analyze();
    }

    private double usedDrift() {
        return settings.correctDrift() ? drift.rate().value() : 0;
    }

    private CurveAnalysis analyze() throws CurveException {
        final Contact contact = contact(usedDrift());
        final Contact drifted = settings.correctDrift() && drift.measured()
            ? contact(usedDrift() + drift.rate().error()) : contact;
        final double zeroError = zero.depth().error();
        final double byDepth = contact.logAreaSlope();
        final Measured depth = new Measured(contact.depth(), root(contact.depthVariance(),
            square(drifted.depth() - contact.depth()), square(zeroError)));
        final Measured h = contact.hardness(root(contact.hardnessVariance(),
            square(drifted.logHardness() - contact.logHardness()), square(byDepth * zeroError)));
        final Measured er = contact.modulus(root(contact.modulusVariance(),
            square(drifted.logModulus() - contact.logModulus()), square(byDepth / 2 * zeroError)));
        final CorrectedCurve corrected = contact.corrected();
        return new CurveAnalysis(segments, corrected, contact.fit().curve(), depth,
            new Measured(contact.area(), contact.area() * byDepth * depth.error()),
            new Measured(contact.fit().curve().stiffness(), Math.sqrt(contact.stiffnessVariance())), h, er,
            youngs(er), h.scaled(VICKERS_PER_GPA), work(corrected, segments.contact(), top()),
            elasticWork(corrected, contact.fit().curve()), creep(corrected), holdTime(), drift, zero.depth(),
            PopInFinder.find(corrected.depth(), corrected.load(), segments, settings.smallestPopIn()));
    }

    private Contact contact(final double driftRate) throws CurveException {
        return Contact.of(CorrectedCurve.of(curve, zero.depth().value(), zero.load(), driftRate, segments.contact(),
            settings.frameCompliance()), segments, settings);
    }

    /** Young's modulus from the reduced one. */
    private Measured youngs(final Measured reduced) {
        final double tip =
            (1 - square(AnalysisSettings.DIAMOND_POISSON_RATIO)) / AnalysisSettings.DIAMOND_MODULUS;
        final double compliance = 1 / reduced.value() - tip;
        final double sample = 1 - square(settings.poissonRatio());
        final double modulus = compliance > 0 ? sample / compliance : Double.NaN; // stiffer than diamond
        return new Measured(modulus, square(modulus) / sample * reduced.error() / square(reduced.value()));
    }

    /** Growth of depth from the first points of the hold to the last. */
    private double creep(final CorrectedCurve corrected) {
        final int averaged = Math.max(1, Math.min(MOST_AVERAGED, (segments.unloading() - segments.hold()) / 4));
        return !segments.hasHold() ? Double.NaN
            : (Moments.mean(corrected.depth(), segments.unloading() - averaged, segments.unloading())
                - Moments.mean(corrected.depth(), segments.hold(), segments.hold() + averaged));
    }

    private double holdTime() {
        return curve.times().filter(time -> segments.hasHold())
            .map(time -> time[segments.unloading() - 1] - time[segments.hold()]).orElse(Double.NaN);
    }

    /** The last point at the largest load. */
    private int top() {
        return segments.hasHold() ? segments.unloading() - 1 : segments.unloading();
    }

    private double elasticWork(final CorrectedCurve corrected, final UnloadingFit fit) {
        int end = top();
        while (end + 1 < segments.size() && corrected.load()[end + 1] > 0) {
            end++;
        }
        final double left = end + 1 < segments.size() ? 0
            : (Math.max(0, corrected.depth()[end] - fit.finalDepth().value()) * corrected.load()[end]
                / (fit.exponent().value() + 1) / PJ_IN_NJ);
        return left - work(corrected, top(), end);
    }

    /** ∫ P dh by the trapezoidal rule, nJ. */
    private static double work(final CorrectedCurve curve, final int from, final int to) {
        double work = 0;
        for (int i = from; i < to; i++) {
            work += (curve.load()[i] + curve.load()[i + 1]) / 2 * (curve.depth()[i + 1] - curve.depth()[i]);
        }
        return work / PJ_IN_NJ;
    }

    private static double square(final double value) {
        return value * value;
    }

    private static double root(final double... variances) {
        double sum = 0;
        for (final double variance : variances) {
            sum += variance;
        }
        return Math.sqrt(sum);
    }
}
