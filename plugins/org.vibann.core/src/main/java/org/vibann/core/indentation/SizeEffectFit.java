/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * A law of the indentation size effect fitted to the hardness at several depths.
 *
 * @param law the law
 * @param hardness H0, hardness at great depth, GPa
 * @param second the second parameter: h&#42; in nm (Nix-Gao), or s in GPa·nm (proportional specimen resistance)
 * @param scatter standard deviation of the hardness about the fit, GPa
 * @param aicc Akaike's information criterion with the correction for few data (C. M. Hurvich, C.-L. Tsai, Biometrika 76
 *            (1989) 297); the smaller, the better; NaN with fewer than five indents
 */
public record SizeEffectFit(SizeEffectLaw law, Measured hardness, Measured second, double scatter, double aicc) {

    /**
     * @param depth contact depth in nm
     * @return hardness by the law, GPa
     */
    public double at(final double depth) {
        return law.hardness(new double[]{hardness.value(), second.value()}, depth, new double[2]);
    }
}
