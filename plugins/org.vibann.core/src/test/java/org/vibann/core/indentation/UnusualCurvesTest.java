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
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves that were cut, driven or recorded in another way than the method expects. */
class UnusualCurvesTest {

    private static final SyntheticSample GLASS = new SyntheticSample(5.5, 120, 95, 0.36, 1.4);

    private static final AnalysisSettings BERKOVICH = AnalysisSettings.of(Indenter.BERKOVICH);

    @Test
    void curvesThatCannotBeEvaluatedSayWhy() {
        final IndentationCurve whole = SyntheticCurves.curve(GLASS, SyntheticTest.perfect(Indenter.BERKOVICH, 10), 1);
        refused(cut(whole, 10), "only 10 points");
        refused(cut(whole, 480), "no unloading");
        refused(cut(whole, 600), "ends at 75 %");
        refused(new IndentationCurve(whole.depths(), new double[whole.size()], null), "never rises");
        refused(new IndentationCurve(whole.loads(), whole.depths(), null), "load and depth not exchanged");
    }

    private static void refused(final IndentationCurve curve, final String reason) {
        assertThatThrownBy(() -> OliverPharr.analyze(curve, BERKOVICH)).isInstanceOf(CurveException.class)
            .hasMessageContaining(reason);
    }

    static IndentationCurve cut(final IndentationCurve curve, final int points) {
        return new IndentationCurve(Arrays.copyOf(curve.depths(), points), Arrays.copyOf(curve.loads(), points),
            Arrays.copyOf(curve.times().orElseThrow(), points));
    }

    /** Loaded and unloaded again to more and more load, as tests with several cycles do. */
    @Test
    void ofSeveralCyclesTheLastAndHighestCounts() throws CurveException {
        final List<Double> depth = new ArrayList<>();
        final List<Double> load = new ArrayList<>();
        double residual = 0;
        for (final double top : new double[]{10, 30, 100}) {
            final IndentationCurve cycle = SyntheticCurves.curve(GLASS,
                new SyntheticTest(Indenter.BERKOVICH, top, 300, 20, 0, 2, 0, 0, 0, 0, 0, List.of(), 0.002, 0.3), 1);
            for (int i = 0; i < cycle.size(); i++) {
                if (i >= 300 || cycle.depth(i) >= residual) {
                    depth.add(cycle.depth(i));
                    load.add(cycle.load(i));
                }
            }
            residual = cycle.depth(cycle.size() - 1);
        }
        final CurveAnalysis found = OliverPharr.analyze(new IndentationCurve(
            depth.stream().mapToDouble(Double::doubleValue).toArray(),
            load.stream().mapToDouble(Double::doubleValue).toArray(), null), BERKOVICH);
        final double contact = SyntheticCurves.contactDepth(GLASS, Indenter.BERKOVICH, 100);
        assertThat(found.hardness().value()).isCloseTo(GLASS.hardness(contact),
            within(3 * found.hardness().error()));
        assertThat(found.hardness().error()).isLessThan(0.1);
    }

    /** Steps of 0.05 mN and 1 nm, as cheap converters make them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void valuesInCoarseStepsHaveAnErrorThatHolds(final int seed) throws CurveException {
        final IndentationCurve curve =
            SyntheticCurves.curve(GLASS, SyntheticTest.usual(Indenter.BERKOVICH, 100), seed);
        final CurveAnalysis found = OliverPharr.analyze(
            new IndentationCurve(Arrays.stream(curve.depths()).map(Math::rint).toArray(),
                Arrays.stream(curve.loads()).map(p -> Math.rint(p / 0.05) * 0.05).toArray(),
                curve.times().orElseThrow()),
            BERKOVICH);
        final double contact = SyntheticCurves.contactDepth(GLASS, Indenter.BERKOVICH, 100);
        assertThat(found.hardness().value()).isCloseTo(GLASS.hardness(contact),
            within(3 * found.hardness().error()));
        assertThat(found.hardness().error()).isLessThan(0.3);
    }

    /** The depth was held and the load relaxed by 3 %: the load at which the unloading begins counts. */
    @Test
    void whereTheLoadRelaxesTheUnloadingBeginsWithTheDepth() throws CurveException {
        final IndentationCurve sharp = SyntheticCurves.curve(GLASS,
            new SyntheticTest(Indenter.BERKOVICH, 100, 400, 20, 0, 0, 0, 0, 0, 0, 0, List.of(), 0.002, 0.1), 1);
        final double[] depth = new double[sharp.size() + 200];
        final double[] load = new double[depth.length];
        for (int i = 0; i < depth.length; i++) {
            final int held = Math.min(Math.max(0, i - 400), 200);
            final int from = i <= 400 ? i : Math.max(400, i - 200);
            depth[i] = sharp.depth(from);
            load[i] = sharp.load(from) * (1 - 0.03 * (1 - Math.exp(-held / 40.0)));
        }
        final CurveAnalysis found = OliverPharr.analyze(new IndentationCurve(depth, load, null), BERKOVICH);
        assertThat(found.segments().unloading()).isBetween(598, 606);
        assertThat(found.maxLoad()).isCloseTo(97.0, within(0.2));
        final double pressure =
            0.97 * GLASS.hardness(SyntheticCurves.contactDepth(GLASS, Indenter.BERKOVICH, 100));
        assertThat(found.hardness().value()).isCloseTo(pressure, withPercentage(1));
    }

    /** Points behind 20 000 are averaged: a million take no longer, so that a cancel between curves is soon enough. */
    @Test
    void ofVeryManyPointsMeansAreTaken() throws CurveException {
        final CurveAnalysis found = OliverPharr.analyze(SyntheticCurves.curve(GLASS,
            new SyntheticTest(Indenter.BERKOVICH, 100, 100_000, 5000, 100, 5, 4, 20, 0.05, 35, 0,
                List.of(new PopIn(40, 0, 9)), 0.002, 0.3),
            1), BERKOVICH);
        assertThat(found.corrected().depth().length).isBetween(15_000, 20_000);
        final double contact = SyntheticCurves.contactDepth(GLASS, Indenter.BERKOVICH, 100);
        assertThat(found.hardness().value()).isCloseTo(GLASS.hardness(contact),
            within(3 * found.hardness().error()));
        assertThat(found.popIns()).hasSize(1);
    }

    @Test
    void withoutTimeThereIsNoDriftRateButAllElse() throws CurveException {
        final IndentationCurve curve =
            SyntheticCurves.curve(GLASS, SyntheticTest.usual(Indenter.BERKOVICH, 100), 5);
        final CurveAnalysis found =
            OliverPharr.analyze(new IndentationCurve(curve.depths(), curve.loads(), null), BERKOVICH);
        assertThat(found.drift().measured()).isFalse();
        assertThat(found.holdTime()).isNaN();
        assertThat(found.youngsModulus().value()).isCloseTo(95, within(2.0));
    }
}
