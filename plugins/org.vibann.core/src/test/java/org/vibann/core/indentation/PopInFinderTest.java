/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps in the loading are found, and noise is not taken for steps. */
class PopInFinderTest {

    private static final SyntheticSample GLASS = new SyntheticSample(5.5, 120, 95, 0.36, 1.4);

    private static final AnalysisSettings BERKOVICH = AnalysisSettings.of(Indenter.BERKOVICH);

    private static List<PopIn> found(final SyntheticTest test, final int seed) throws CurveException {
        return OliverPharr.analyze(SyntheticCurves.curve(GLASS, test, seed), BERKOVICH).popIns();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void everyStepIsFoundWhereItIs(final int seed) throws CurveException {
        final var test = SyntheticTest.usual(Indenter.BERKOVICH, 100)
            .withPopIns(List.of(new PopIn(8, 0, 6), new PopIn(22, 0, 9), new PopIn(60, 0, 14)));
        final List<PopIn> steps = found(test, seed);
        assertThat(steps).hasSize(3);
        assertThat(steps.get(0).load()).isCloseTo(8, within(0.4));
        assertThat(steps.get(0).size()).isCloseTo(6, within(1.0));
        assertThat(steps.get(1).load()).isCloseTo(22, within(0.6));
        assertThat(steps.get(1).size()).isCloseTo(9, within(1.0));
        assertThat(steps.get(2).load()).isCloseTo(60, within(1.0));
        assertThat(steps.get(2).size()).isCloseTo(14, within(1.0));
        final double depth = SyntheticCurves.contactDepth(GLASS, Indenter.BERKOVICH, 60);
        assertThat(steps.get(2).depth()).isBetween(depth, depth * 1.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 100, 1000})
    void noiseMakesNoSteps(final double load) throws CurveException {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(found(SyntheticTest.usual(Indenter.BERKOVICH, load), seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void stepsBelowTheSmallestSizeDoNotCount() throws CurveException {
        final var test =
            SyntheticTest.perfect(Indenter.BERKOVICH, 100).withPopIns(List.of(new PopIn(40, 0, 2)));
        assertThat(found(test, 1)).isEmpty();
        final AnalysisSettings fine = new AnalysisSettings(Indenter.BERKOVICH, BERKOVICH.area(), 0.36, 0.75, 0.6,
            ZeroPoint.CONTACT, true, 0, 1);
        assertThat(OliverPharr.analyze(SyntheticCurves.curve(GLASS, test, 1), fine).popIns()).hasSize(1);
    }
}
