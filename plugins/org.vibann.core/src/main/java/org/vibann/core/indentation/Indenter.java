/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/** Shape of the indenter's tip. */
public enum Indenter {

    /**
     * Three-sided pyramid with the area-to-depth ratio of a Vickers pyramid: A = 24.5 h² (W. C. Oliver, G. M. Pharr, J.
     * Mater. Res. 7 (1992) 1564), β = 1.034 (R. B. King, Int. J. Solids Struct. 23 (1987) 1657).
     */
    BERKOVICH(24.5, 1.034),

    /**
     * Four-sided pyramid of 136° between opposite faces: A = 4 tan²(68°) h² = 24.504 h², β = 1.012 (King 1987, as
     * above).
     */
    VICKERS(24.504, 1.012);

    private final double areaRatio;
    private final double beta;

    Indenter(final double areaRatio, final double beta) {
        this.areaRatio = areaRatio;
        this.beta = beta;
    }

    /** @return projected contact area over squared contact depth of the ideal tip */
    public double areaRatio() {
        return areaRatio;
    }

    /** @return the factor β by which contact stiffness exceeds that of a circular contact of the same area */
    public double beta() {
        return beta;
    }
}
