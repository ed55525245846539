/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;

/** Against distances to all rows. */
class DomainSearchTest {

    private static final List<Element> KNOWN = List.of(Element.B, Element.Co, Element.Fe, Element.Nb, Element.Zr);

    private static Alloys alloys(final SeededRandom random, final int count) {
        final double[][] fractions = new double[count][KNOWN.size()];
        final double[] loads = new double[count];
        for (int i = 0; i < count; i++) {
            for (int step = 0; step < 20; step++) {
                fractions[i][random.nextInt(1 + random.nextInt(KNOWN.size()))] += 0.05;
            }
            loads[i] = i % 2 == 0 ? 0.5 : 5;
        }
        return Alloys.of(KNOWN, fractions, loads);
    }

    @Test
    void saysNoToWhatLiesOutsideAndToNothingElse() {
        final Alloys training = alloys(SeededRandom.of(7), 100);
        final List<Element> some = List.of(Element.Fe, Element.B, Element.Co);
        int cut = 0;
        for (final double limit : new double[]{0.3, 0.4, 0.5, 0.8}) { // of many alloys this is the very distance
            final TrainingDomain domain = new TrainingDomain(training, limit);
            final DomainSearch search = domain.search(some, 0.5);
            int inside = 0;
            int outside = 0;
            for (int a = 0; a <= 20; a++) {
                final boolean first = search.enter(0, a / 20.0);
                cut += first ? 0 : 1;
                for (int b = 0; a + b <= 20; b++) {
                    final boolean second = search.enter(1, b / 20.0);
                    final boolean found = search.enter(2, (20 - a - b) / 20.0);
                    final double distance = domain.distances(Alloys.of(some,
                        new double[][]{{a / 20.0, b / 20.0, (20 - a - b) / 20.0}}, new double[]{0.5}))[0];
                    assertThat(found).as("at distance %s of %s", distance, limit).isEqualTo(distance <= limit + 1e-9);
                    assertThat(found).isIn(false, first && second);
                    inside += distance <= limit ? 1 : 0;
                    outside += found ? 0 : 1;
                }
            }
            assertThat(inside).isPositive();
            assertThat(outside).isPositive();
        }
        assertThat(cut).isPositive();
    }

    @Test
    void knowsNothingNearAtAnotherLoad() {
        final Alloys training = Alloys.of(KNOWN, new double[][]{{0.2, 0, 0.8, 0, 0}}, new double[]{0.5});
        final TrainingDomain domain = new TrainingDomain(training, 0.2);
        assertThat(domain.search(KNOWN, 0.5).enter(0, 0.2)).isTrue();
        assertThat(domain.search(KNOWN, 500).enter(0, 0.2)).isFalse(); // 3 decades, 0.9
    }
}
