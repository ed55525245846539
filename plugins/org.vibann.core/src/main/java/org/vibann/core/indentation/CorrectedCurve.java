/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * A curve with zero point, thermal drift and frame compliance corrected. The arrays are the record's own: not to be
 * changed.
 *
 * @param depth depths in nm
 * @param load loads in mN
 */
public record CorrectedCurve(double[] depth, double[] load) {

    static CorrectedCurve of(final IndentationCurve curve, final double zeroDepth, final double zeroLoad,
        final double driftRate, final int contact, final double compliance) {
        final double[] depth = curve.depths();
        final double[] load = curve.loads();
        final double[] time = driftRate == 0 ? null : curve.times().orElseThrow();
        for (int i = 0; i < depth.length; i++) {
            load[i] -= zeroLoad;
            depth[i] -= zeroDepth + compliance * load[i] + (time == null ? 0 : driftRate * (time[i] - time[contact]));
        }
        return new CorrectedCurve(depth, load);
    }
}
