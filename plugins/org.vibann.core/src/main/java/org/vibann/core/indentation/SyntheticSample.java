/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * A made-up material for synthetic curves.
 *
 * @param hardness hardness at great depth, GPa
 * @param sizeEffectDepth characteristic depth of the size effect after Nix and Gao, nm; 0 for none
 * @param modulus Young's modulus, GPa
 * @param poissonRatio Poisson's ratio
 * @param exponent exponent m of the unloading
 */
public record SyntheticSample(double hardness, double sizeEffectDepth, double modulus, double poissonRatio,
    double exponent) {

    /** Fused silica, by which indenters are calibrated: H 9.25 GPa, E 72 GPa, ν 0.17 (Oliver and Pharr 1992). */
    public static final SyntheticSample FUSED_SILICA = new SyntheticSample(9.25, 0, 72, 0.17, 1.25);

    /**
     * @param depth contact depth, nm
     * @return hardness there, GPa
     */
    public double hardness(final double depth) {
        return hardness * Math.sqrt(1 + sizeEffectDepth / depth);
    }

    /** @return the modulus Er that a diamond tip meets, GPa */
    public double reducedModulus() {
        return 1 / ((1 - poissonRatio * poissonRatio) / modulus
            + (1 - AnalysisSettings.DIAMOND_POISSON_RATIO * AnalysisSettings.DIAMOND_POISSON_RATIO)
                / AnalysisSettings.DIAMOND_MODULUS);
    }
}
