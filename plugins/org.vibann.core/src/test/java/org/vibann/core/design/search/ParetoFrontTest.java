/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

class ParetoFrontTest {

    private static final double[] ORIGIN = {0, 0};

    private static List<double[]> random(final SeededRandom random, final int size) {
        final List<double[]> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            points.add(new double[]{random.nextInt(9) - 1, random.nextInt(9) - 1});
        }
        return points;
    }

    /** Whole numbers: the area is the number of unit squares that some point dominates. */
    @Test
    void theHypervolumeIsTheAreaDominated() {
        final SeededRandom random = SeededRandom.of(1);
        for (int trial = 0; trial < 1000; trial++) {
            final List<double[]> points = random(random, random.nextInt(7));
            int squares = 0;
            for (int x = 0; x < 8; x++) {
                for (int y = 0; y < 8; y++) {
                    final int right = x + 1;
                    final int top = y + 1;
                    squares += points.stream().anyMatch(p -> p[0] >= right && p[1] >= top) ? 1 : 0;
                }
            }
            assertThat(ParetoFront.hypervolume(points, ORIGIN)).isEqualTo(squares);
            final double[] more = random(random, 1).get(0);
            final List<double[]> all = new ArrayList<>(points);
            all.add(more);
            assertThat(ParetoFront.gain(points, more, ORIGIN)).isCloseTo(
                ParetoFront.hypervolume(all, ORIGIN) - squares, within(1e-12)).isNotNegative();
        }
    }

    @Test
    void ranksByDomination() {
        final SeededRandom random = SeededRandom.of(2);
        for (int trial = 0; trial < 300; trial++) {
            final List<double[]> points = random(random, 1 + random.nextInt(12));
            final int[] ranks = ParetoFront.ranks(points);
            for (int i = 0; i < ranks.length; i++) {
                int above = 0;
                for (int j = 0; j < ranks.length; j++) {
                    if (ParetoFront.dominates(points.get(j), points.get(i))) {
                        above = Math.max(above, ranks[j]);
                    }
                }
                assertThat(ranks[i]).as("one more than the worst rank that dominates it").isEqualTo(above + 1);
            }
        }
    }
}
