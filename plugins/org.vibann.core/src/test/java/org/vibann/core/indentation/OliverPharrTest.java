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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes into a synthetic curve comes out of its evaluation. */
class OliverPharrTest {

    private static final SyntheticSample GLASS = new SyntheticSample(5.5, 120, 95, 0.36, 1.4);

    private static final AnalysisSettings BERKOVICH = AnalysisSettings.of(Indenter.BERKOVICH);

    @ParameterizedTest
    @CsvSource({"BERKOVICH,1", "BERKOVICH,10", "BERKOVICH,1000", "VICKERS,5", "VICKERS,500"})
    void hardnessAndModulusComeBackWithoutNoise(final Indenter indenter, final double load) throws CurveException {
        final IndentationCurve curve = SyntheticCurves.curve(GLASS, SyntheticTest.perfect(indenter, load), 1);
        final CurveAnalysis found = OliverPharr.analyze(curve, AnalysisSettings.of(indenter));
        final double depth = SyntheticCurves.contactDepth(GLASS, indenter, load);
        assertThat(found.contactDepth().value()).isCloseTo(depth, withPercentage(0.01));
        assertThat(found.hardness().value()).isCloseTo(GLASS.hardness(depth), withPercentage(0.01));
        assertThat(found.reducedModulus().value()).isCloseTo(GLASS.reducedModulus(), withPercentage(0.01));
        assertThat(found.youngsModulus().value()).isCloseTo(95, withPercentage(0.01));
        assertThat(found.unloading().exponent().value()).isCloseTo(1.4, within(1e-4));
        assertThat(found.maxLoad()).isCloseTo(load, withPercentage(1e-6));
        assertThat(found.popIns()).isEmpty();
    }

    /** Hardness 9 to 9.5 GPa and modulus 72 GPa is what every laboratory finds on fused silica. */
    @ParameterizedTest
    @CsvSource({"1", "10", "100"})
    void fusedSilica(final double load) throws CurveException {
        final IndentationCurve curve = SyntheticCurves.curve(SyntheticSample.FUSED_SILICA,
            SyntheticTest.usual(Indenter.BERKOVICH, load), 3);
        final CurveAnalysis found = OliverPharr.analyze(curve, BERKOVICH.withPoissonRatio(0.17));
        assertThat(found.hardness().value()).isBetween(9 - 3 * found.hardness().error(),
            9.5 + 3 * found.hardness().error());
        assertThat(found.youngsModulus().value()).isCloseTo(72, within(3 * found.youngsModulus().error()));
        assertThat(found.youngsModulus().error()).isLessThan(72 * 0.04);
    }

    /** At 95 mN: S = 2β/√π Er √A with Er = 69.6 GPa, A = 95/9.25 µm² gives 0.2606 mN/nm by hand. */
    @Test
    void fusedSilicaByHand() throws CurveException {
        final CurveAnalysis found = OliverPharr.analyze(SyntheticCurves.curve(SyntheticSample.FUSED_SILICA,
            SyntheticTest.perfect(Indenter.BERKOVICH, 95), 1), BERKOVICH.withPoissonRatio(0.17));
        assertThat(found.area().value()).isCloseTo(95 / 9.25, withPercentage(0.01));
        assertThat(found.contactDepth().value()).isCloseTo(647.5, within(0.1));
        assertThat(found.reducedModulus().value()).isCloseTo(69.7, within(0.1));
        assertThat(found.stiffness().value()).isCloseTo(0.2605, within(0.0005));
        assertThat(found.vickers().value()).isCloseTo(9.25 * 94.5, within(0.1));
    }

    /** The stated error is honest: about 95 % of noisy curves lie within two of it, and it is not simply large. */
    @ParameterizedTest
    @CsvSource({"2,5", "10,2", "100,0.6", "1000,0.4"})
    void theStatedErrorHolds(final double load, final double largestPercent) throws CurveException {
        final double depth = SyntheticCurves.contactDepth(GLASS, Indenter.BERKOVICH, load);
        final double hardness = GLASS.hardness(depth);
        final int curves = 200;
        int hardnessHolds = 0;
        int modulusHolds = 0;
        double meanError = 0;
        for (int seed = 0; seed < curves; seed++) {
            final CurveAnalysis found = OliverPharr.analyze(
                SyntheticCurves.curve(GLASS, SyntheticTest.usual(Indenter.BERKOVICH, load), seed), BERKOVICH);
            hardnessHolds +=
                Math.abs(found.hardness().value() - hardness) <= 2 * found.hardness().error() ? 1 : 0;
            modulusHolds += Math.abs(found.youngsModulus().value() - 95) <= 2 * found.youngsModulus().error() ? 1 : 0;
            meanError += found.hardness().error() / curves;
        }
        assertThat(hardnessHolds).isGreaterThanOrEqualTo(185);
        assertThat(modulusHolds).isGreaterThanOrEqualTo(185);
        assertThat(100 * meanError / hardness).isLessThan(largestPercent);
    }

    @Test
    void driftZeroPointCreepAndHoldComeBack() throws CurveException {
        final CurveAnalysis found = OliverPharr
            .analyze(SyntheticCurves.curve(GLASS, SyntheticTest.usual(Indenter.BERKOVICH, 50), 5), BERKOVICH);
        assertThat(found.drift().measured()).isTrue();
        assertThat(found.drift().rate().value()).isCloseTo(0.05, within(3 * found.drift().rate().error()));
        assertThat(found.zeroDepth().value()).isCloseTo(35.15, within(3 * found.zeroDepth().error()));
        assertThat(found.creep()).isCloseTo(4, within(1.0));
        assertThat(found.holdTime()).isCloseTo(5, within(0.3));
    }

    @Test
    void driftThatIsNotCorrectedFalsifiesAndIsStillReported() throws CurveException {
        final IndentationCurve curve =
            SyntheticCurves.curve(GLASS, SyntheticTest.usual(Indenter.BERKOVICH, 10), 5);
        final AnalysisSettings without = new AnalysisSettings(Indenter.BERKOVICH, BERKOVICH.area(), 0.36, 0.75, 0.6,
            ZeroPoint.CONTACT, false, 0, 3);
        final CurveAnalysis found = OliverPharr.analyze(curve, without);
        assertThat(found.drift().rate().value()).isCloseTo(0.05, within(0.02));
        assertThat(found.contactDepth().value() - OliverPharr.analyze(curve, BERKOVICH).contactDepth().value())
            .as("about 25 s at 0.05 nm/s, and more behind, which bends the unloading").isBetween(1.2, 3.0);
    }

    @Test
    void frameComplianceIsTakenOff() throws CurveException {
        final SyntheticTest perfect = SyntheticTest.perfect(Indenter.VICKERS, 500);
        final SyntheticTest soft = new SyntheticTest(Indenter.VICKERS, 500, 400, 20, 0, 5, 0, 0, 0, 0, 0.4, List.of(),
            0, 0);
        final AnalysisSettings vickers = AnalysisSettings.of(Indenter.VICKERS);
        final AnalysisSettings corrected = new AnalysisSettings(Indenter.VICKERS, vickers.area(), 0.36, 0.75, 0.6,
            ZeroPoint.FILE, true, 0.4, 3);
        final double modulus =
            OliverPharr.analyze(SyntheticCurves.curve(GLASS, perfect, 1), vickers).youngsModulus().value();
        final IndentationCurve curve = SyntheticCurves.curve(GLASS, soft, 1);
        assertThat(OliverPharr.analyze(curve, vickers).youngsModulus().value()).isLessThan(0.8 * modulus);
        assertThat(OliverPharr.analyze(curve, corrected).youngsModulus().value()).isCloseTo(modulus,
            withPercentage(0.01));
    }

    /** ∫ of the power law over the unloading is Pmax (hmax − hf) / (m + 1). */
    @Test
    void workOfUnloadingIsThatOfThePowerLaw() throws CurveException {
        final CurveAnalysis found = OliverPharr
            .analyze(SyntheticCurves.curve(GLASS, SyntheticTest.perfect(Indenter.BERKOVICH, 100), 1), BERKOVICH);
        final double elastic =
            100 * (found.unloading().maxDepth().value() - found.unloading().finalDepth().value()) / 2.4 / 1000;
        assertThat(found.elasticWork()).isCloseTo(elastic, withPercentage(0.1));
        assertThat(found.totalWork()).isGreaterThan(found.elasticWork());
        assertThat(found.plasticWork()).isCloseTo(found.totalWork() - found.elasticWork(), within(1e-12));
        final IndentationCurve cut = UnusualCurvesTest.cut(
            SyntheticCurves.curve(GLASS, SyntheticTest.perfect(Indenter.BERKOVICH, 100), 1), 760);
        assertThat(OliverPharr.analyze(cut, BERKOVICH).elasticWork()).as("the fit adds what is not recorded")
            .isCloseTo(elastic, withPercentage(0.1));
    }

    @Test
    void aLargerAreaMeansLessHardnessAndModulus() throws CurveException {
        final IndentationCurve curve =
            SyntheticCurves.curve(GLASS, SyntheticTest.perfect(Indenter.BERKOVICH, 10), 1);
        final AnalysisSettings blunt = new AnalysisSettings(Indenter.BERKOVICH,
            AreaFunction.of(List.of(24.5, 1500.0, -200.0)), 0.36, 0.75, 0.6, ZeroPoint.CONTACT, true, 0, 3);
        final CurveAnalysis ideal = OliverPharr.analyze(curve, BERKOVICH);
        final CurveAnalysis found = OliverPharr.analyze(curve, blunt);
        final double depth = ideal.contactDepth().value();
        final double area = (24.5 * depth * depth + 1500 * depth - 200 * Math.sqrt(depth)) / 1e6;
        assertThat(found.area().value()).isCloseTo(area, withPercentage(1e-6));
        assertThat(found.hardness().value()).isCloseTo(10 / area, withPercentage(1e-3));
        assertThat(found.reducedModulus().value()).isCloseTo(
            ideal.reducedModulus().value() * Math.sqrt(ideal.area().value() / area), withPercentage(1e-3));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> BERKOVICH.withPoissonRatio(0.6)).hasMessageContaining("Poisson");
        assertThatThrownBy(() -> AreaFunction.of(List.of())).hasMessageContaining("one to nine");
        assertThatThrownBy(() -> AreaFunction.of(List.of(-1.0))).hasMessageContaining("positive");
    }
}
