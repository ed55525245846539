/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.List;

/**
 * What a curve tells. Errors are standard uncertainties from noise, thermal drift and zero point; they do not hold what
 * is wrong with the area function, Poisson's ratio or the frame compliance, which shifts all curves alike.
 *
 * @param segments the parts of the curve
 * @param corrected the curve from which all else follows
 * @param unloading the fitted unloading
 * @param contactDepth depth hc over which the tip touches, nm
 * @param area projected contact area at the largest load, µm²
 * @param stiffness contact stiffness at the largest load, mN/nm
 * @param hardness mean pressure at the largest load, GPa
 * @param reducedModulus Er of sample and diamond tip together, GPa
 * @param youngsModulus of the sample, GPa; NaN where the reduced modulus exceeds that of a rigid sample
 * @param vickers the hardness as Vickers number, kgf/mm²
 * @param totalWork work of loading and hold, nJ
 * @param elasticWork work given back during unloading, nJ
 * @param creep growth of depth during the hold at the largest load, nm; NaN without a hold
 * @param holdTime duration of that hold, s; NaN without hold or time
 * @param drift thermal drift as measured, whether it was corrected or not
 * @param zeroDepth depth of the contact in the file, nm
 * @param popIns steps during loading, in order
 */
public record CurveAnalysis(Segments segments, CorrectedCurve corrected, UnloadingFit unloading, Measured contactDepth,
    Measured area, Measured stiffness, Measured hardness, Measured reducedModulus, Measured youngsModulus,
    Measured vickers, double totalWork, double elasticWork, double creep, double holdTime, DriftRate drift,
    Measured zeroDepth, List<PopIn> popIns) {

    /** @return largest load, mN */
    public double maxLoad() {
        return unloading.maxLoad();
    }

    /** @return work that stays in the sample, nJ */
    public double plasticWork() {
        return totalWork - elasticWork;
    }
}
