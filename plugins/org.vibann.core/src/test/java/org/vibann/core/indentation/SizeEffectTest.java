/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.indentation.SizeEffect.Indent;

/** Both laws of the size effect come back from hardness that follows them, and the better one is named. */
class SizeEffectTest {

    private static final double[] DEPTHS = {80, 150, 300, 600, 1200, 2500};

    private static List<Indent> indents(final DoubleUnaryOperator hardness, final double noise, final long seed) {
        final var random = SeededRandom.of(seed);
        final List<Indent> indents = new ArrayList<>();
        for (final double depth : DEPTHS) {
            for (int i = 0; i < 4; i++) {
                indents.add(new Indent(depth, hardness.applyAsDouble(depth) * (1 + noise * random.nextGaussian())));
            }
        }
        return indents;
    }

    @Test
    void nixGaoComesBack() throws CurveException {
        final SizeEffect found = SizeEffect.of(indents(h -> 5.5 * Math.sqrt(1 + 150 / h), 0, 1));
        assertThat(found.nixGao().hardness().value()).isCloseTo(5.5, within(1e-6));
        assertThat(found.nixGao().second().value()).isCloseTo(150, within(1e-4));
        assertThat(found.nixGao().at(300)).isCloseTo(5.5 * Math.sqrt(1.5), within(1e-6));
        assertThat(found.better().law()).isEqualTo(SizeEffectLaw.NIX_GAO);
        assertThat(found.confidence()).isGreaterThan(0.999);
        assertThat(found.indents()).isEqualTo(24);
    }

    /** H = a2/c + (a1/c)/h: with H0 5.5 GPa, s 400 GPa·nm, a1 = 24.5 · 400 · 10⁻³ mN/µm. */
    @Test
    void proportionalResistanceComesBack() throws CurveException {
        final SizeEffect found = SizeEffect.of(indents(h -> 5.5 + 400 / h, 0, 1));
        assertThat(found.proportional().hardness().value()).isCloseTo(5.5, within(1e-9));
        assertThat(found.proportional().second().value()).isCloseTo(400, within(1e-6));
        assertThat(found.resistance(Indenter.BERKOVICH).value()).isCloseTo(9.8, within(1e-6));
        assertThat(found.better().law()).isEqualTo(SizeEffectLaw.PROPORTIONAL_RESISTANCE);
    }

    @Test
    void theStatedErrorsHold() throws CurveException {
        int holds = 0;
        int named = 0;
        for (int seed = 0; seed < 200; seed++) {
            final SizeEffect found = SizeEffect.of(indents(h -> 5.5 * Math.sqrt(1 + 150 / h), 0.02, seed));
            final Measured depth = found.nixGao().second();
            holds += Math.abs(depth.value() - 150) <= 2 * depth.error() ? 1 : 0;
            named += found.better().law() == SizeEffectLaw.NIX_GAO ? 1 : 0;
        }
        assertThat(holds).isBetween(180, 200);
        assertThat(named).isGreaterThan(180);
    }

    /** AICc = n ln(RSS/n) + 2k + 2k(k + 1)/(n − k − 1), by hand for a fit of three parameters to 24 values. */
    @Test
    void theCriterionIsAicc() throws CurveException {
        final SizeEffect found = SizeEffect.of(indents(h -> 5.5 + 400 / h, 0.02, 4));
        final double meanSquare = found.proportional().scatter() * found.proportional().scatter() * 22 / 24;
        assertThat(found.proportional().aicc()).isCloseTo(24 * Math.log(meanSquare) + 6 + 24 / 20.0, within(1e-6));
    }

    @Test
    void curvesOfSeveralLoadsGiveTheLawOfTheMaterial() throws CurveException {
        final var glass = new SyntheticSample(5.5, 120, 95, 0.36, 1.4);
        final List<Indent> indents = new ArrayList<>();
        for (final double load : new double[]{5, 20, 80, 300}) {
            for (int seed = 0; seed < 3; seed++) {
                indents.add(Indent.of(OliverPharr.analyze(
                    SyntheticCurves.curve(glass, SyntheticTest.usual(Indenter.BERKOVICH, load), seed),
                    AnalysisSettings.of(Indenter.BERKOVICH)), Indenter.BERKOVICH));
            }
        }
        final SizeEffect found = SizeEffect.of(indents);
        assertThat(found.nixGao().hardness().value()).isCloseTo(5.5, withPercentage(2));
        assertThat(found.nixGao().second().value()).isCloseTo(120, withPercentage(12));
    }

    @Test
    void tooFewOrEquallyDeepIndentsAreRefused() {
        assertThatThrownBy(() -> SizeEffect.of(List.of(new Indent(100, 6), new Indent(900, 5))))
            .isInstanceOf(CurveException.class).hasMessageContaining("there are 2");
        assertThatThrownBy(
            () -> SizeEffect.of(List.of(new Indent(100, 6), new Indent(101, 5), new Indent(110, 5))))
            .isInstanceOf(CurveException.class).hasMessageContaining("equally deep (100 to 110 nm)");
    }

    @Test
    void withFourIndentsThereIsNoCriterionButAFit() throws CurveException {
        final SizeEffect found = SizeEffect.of(List.of(new Indent(100, 6.1), new Indent(100, 6), new Indent(500, 5.4),
            new Indent(1000, 5.2)));
        assertThat(found.nixGao().aicc()).isNaN();
        assertThat(found.confidence()).isNaN();
        assertThat(found.nixGao().hardness().value()).isBetween(4.9, 5.3);
    }
}
