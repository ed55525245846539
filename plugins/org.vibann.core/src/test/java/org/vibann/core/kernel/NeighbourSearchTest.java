/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class NeighbourSearchTest {

    /** On a coarse grid of distances, where many are equal; fewer rows than a rule asks for; rows infinitely far. */
    @ParameterizedTest
    @ValueSource(ints = {3, 15, 200, 673})
    void findsWhatALookAtAllRowsFinds(final int rows) {
        final SeededRandom random = SeededRandom.of(rows);
        final List<NeighbourRule> rules =
            IntStream.range(0, 15).mapToObj(t -> NeighbourRule.draw(SeededRandom.of(7, t))).toList();
        final NeighbourSearch search = new NeighbourSearch(rules, rows);
        for (int trial = 0; trial < 60; trial++) {
            final double step = trial % 2 == 0 ? 0.25 : 1e-12;
            final double[] byFractions = distances(random, rows, 2, step);
            final double[] byGroups = distances(random, rows, trial % 3, step);
            final double[] byLoad = distances(random, rows, trial % 4, step);
            for (int i = 0; i < rows; i += 7) {
                byFractions[i] = trial % 5 == 0 ? Double.POSITIVE_INFINITY : 0;
            }
            final List<NeighbourRule.Near> found = search.near(byFractions, byGroups, byLoad);
            for (int r = 0; r < rules.size(); r++) {
                final NeighbourRule.Near expected = rules.get(r).near(byFractions, byGroups, byLoad);
                assertThat(found.get(r).rows()).isEqualTo(expected.rows());
                assertThat(found.get(r).weights()).isEqualTo(expected.weights());
                assertThat(found.get(r).sum()).isEqualTo(expected.sum());
            }
        }
    }

    private static double[] distances(final SeededRandom random, final int rows, final int largest,
        final double step) {
        final double[] distances = new double[rows];
        for (int i = 0; i < rows; i++) {
            distances[i] = largest == 0 ? 0 : step * Math.rint(largest * random.nextDouble() / step);
        }
        return distances;
    }

    @Test
    void manyAlloysHaveTheBitsOfEachByItself() throws CanceledException {
        final AlloyDataset data = KernelHeadTest.data(90, true);
        final NeighbourHead head = NeighbourHead.fit(data, Grouping.FAMILY, 3, Progress.NONE);
        final double[][] fractions = KernelHeadTest.data(120, true).alloys().fractions();
        final double[] loads = new double[fractions.length];
        for (int i = 0; i < loads.length; i++) {
            loads[i] = 0.1 * (1 + i / 3);
        }
        final double[] many = head.predict(fractions, loads);
        for (int i = 0; i < many.length; i++) {
            assertThat(many[i]).isEqualTo(head.predict(fractions[i], loads[i]));
        }
    }
}
