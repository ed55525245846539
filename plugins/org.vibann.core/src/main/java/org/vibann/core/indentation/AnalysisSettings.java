/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * How curves are evaluated.
 *
 * @param indenter shape of the tip, which gives β
 * @param area projected contact area of the tip
 * @param poissonRatio Poisson's ratio of the sample, −1 to 0.5
 * @param epsilon ε, which says how far the contact edge sinks in: 0.75 for a paraboloid of revolution, the usual choice
 *            for pyramids (Oliver and Pharr 1992); more than 0, at most 1
 * @param unloadingShare the upper part of the unloading that is fitted: 0.6 fits from 98 % of the largest load down to
 *            40 %; 0.1 to 0.95
 * @param zeroPoint where depth counts from
 * @param correctDrift whether the rate of thermal drift is taken from a hold at low load during unloading, where there
 *            is one, and subtracted
 * @param frameCompliance compliance of the instrument's frame in nm/mN that the instrument has not corrected for; 0 for
 *            none
 * @param smallestPopIn smallest step in depth that counts as a pop-in, in nm; steps that noise could make never count
 */
public record AnalysisSettings(Indenter indenter, AreaFunction area, double poissonRatio, double epsilon,
    double unloadingShare, ZeroPoint zeroPoint, boolean correctDrift, double frameCompliance, double smallestPopIn) {

    /** Young's modulus of diamond in GPa (Oliver and Pharr 1992). */
    public static final double DIAMOND_MODULUS = 1141;

    /** Poisson's ratio of diamond (Oliver and Pharr 1992). */
    public static final double DIAMOND_POISSON_RATIO = 0.07;

    /** The share of the largest load from which the fit of the unloading begins: above, creep and turning interfere. */
    static final double UPPERMOST = 0.98;

    private static final double TYPICAL_GLASS = 0.36;

    /** @throws IllegalArgumentException if a value is out of its range */
    public AnalysisSettings {
        require(poissonRatio > -1 && poissonRatio <= 0.5, "Poisson's ratio must be above -1 and at most 0.5");
        require(epsilon > 0 && epsilon <= 1, "Epsilon must be above 0 and at most 1");
        require(unloadingShare >= 0.1 && unloadingShare <= 0.95,
            "The part of the unloading that is fitted must be 0.1 to 0.95");
        require(frameCompliance >= 0 && Double.isFinite(frameCompliance),
            "The frame compliance must be a finite number and not negative");
        require(smallestPopIn >= 0 && Double.isFinite(smallestPopIn),
            "The smallest pop-in must be a finite number and not negative");
    }

    private static void require(final boolean holds, final String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * The usual choices for a metallic glass: ν = 0.36, ε = 0.75, 60 % of the unloading, pop-ins of 3 nm or more.
     *
     * @param indenter shape of the tip, taken as ideal
     * @return the settings
     */
    public static AnalysisSettings of(final Indenter indenter) {
        return new AnalysisSettings(indenter, AreaFunction.ideal(indenter), TYPICAL_GLASS, 0.75, 0.6,
            ZeroPoint.CONTACT, true, 0, 3);
    }

    /**
     * @param ratio Poisson's ratio of the sample
     * @return the same settings with it
     */
    public AnalysisSettings withPoissonRatio(final double ratio) {
        return new AnalysisSettings(indenter, area, ratio, epsilon, unloadingShare, zeroPoint, correctDrift,
            frameCompliance, smallestPopIn);
    }
}
