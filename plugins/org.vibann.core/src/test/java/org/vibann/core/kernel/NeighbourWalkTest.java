/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallModel;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class NeighbourWalkTest {

    private static final AlloyDataset DATA = SmallModel.dataset();

    @Test
    void sharesSumToTheChangeWhateverTheSteps() throws CanceledException {
        final NeighbourHead head = NeighbourHead.fit(DATA, Grouping.FAMILY, 1, Progress.NONE);
        final double[] from = Alloys.normalised(DATA.alloys().fractions(0));
        for (int row = 1; row < DATA.size(); row += 7) {
            final double[] to = Alloys.normalised(DATA.alloys().fractions(row));
            final double change = head.predict(to, 0.5) - head.predict(from, 0.5);
            for (final int steps : new int[]{1, 8, 50}) {
                final double[] shares = head.contributions(from, to, 0.5, steps);
                assertThat(Arrays.stream(shares).sum()).isCloseTo(change, within(1e-6));
                for (int j = 0; j < shares.length; j++) {
                    if (from[j] == to[j]) {
                        assertThat(shares[j]).as("an element that does not change").isZero();
                    }
                }
            }
        }
    }

    @Test
    void nothingChangesOnTheWayToItself() throws CanceledException {
        final NeighbourHead head = NeighbourHead.fit(DATA, Grouping.FAMILY, 1, Progress.NONE);
        final double[] alloy = Alloys.normalised(DATA.alloys().fractions(3));
        assertThat(head.contributions(alloy, alloy, 0.5, 8)).containsOnly(0);
    }

    /** Rows that were far are looked at again in time: over many small moves, and after large ones. */
    @Test
    void rowsNearbyAreTheNearestOfAll() {
        final NeighbourRows rows = new NeighbourRows(DATA, new ElementTraits(DATA.alloys().elements()));
        final SeededRandom random = SeededRandom.of(3);
        for (int draw = 0; draw < 6; draw++) {
            final NeighbourRule rule = NeighbourRule.draw(SeededRandom.of(draw));
            final NearbyRows nearby = new NearbyRows(rule, DATA.size());
            final double[] x = Alloys.normalised(DATA.alloys().fractions(0));
            for (int move = 0; move < 400; move++) {
                final int element = random.nextInt(x.length);
                final double change = (move % 50 == 49 ? 0.5 : 0.01) * random.nextDouble();
                final double[] before = rows.traits().groupFractions(x);
                x[element] += change;
                final double[] groups = rows.traits().groupFractions(x);
                double ofGroups = 0;
                for (int g = 0; g < groups.length; g++) {
                    ofGroups += Math.abs(groups[g] - before[g]);
                }
                nearby.moved(change, ofGroups);
                final NeighbourRule.Near expected =
                    rule.near(rows.byFractions(x), rows.byGroups(groups), rows.byLoad(0.5));
                final NeighbourRule.Near actual =
                    nearby.near(rows.byFractions(x), rows.byGroups(groups), rows.byLoad(0.5));
                assertThat(actual.rows()).containsExactly(expected.rows());
                assertThat(actual.mean(rows.targets())).isEqualTo(expected.mean(rows.targets()));
            }
        }
    }
}
