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
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.ManyAlloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class NeighbourBallsTest {

    private static final AlloyDataset DATA = new ManyAlloys().training(2500);

    private static AlloyDataset withoutLoads(final AlloyDataset data) {
        return new AlloyDataset(Alloys.of(data.alloys().elements(), data.alloys().fractions(), null), data.targetName(),
            data.targets());
    }

    private static void findsWhatALookAtAllRowsFinds(final AlloyDataset data, final AlloyDataset others) {
        final ElementTraits traits = new ElementTraits(data.alloys().elements());
        final List<NeighbourRule> rules =
            IntStream.range(0, 15).mapToObj(t -> NeighbourRule.draw(SeededRandom.of(7, t))).toList();
        final NeighbourBalls balls = new NeighbourBalls(data, traits, rules);
        final NeighbourRows rows = new NeighbourRows(data, traits);
        for (int i = 0; i < others.size(); i++) {
            final double[] x = Alloys.normalised(others.alloys().fractions(i));
            final double[] groups = traits.groupFractions(x);
            final List<NeighbourRule.Near> found = balls.near(x, groups, others.alloys().load(i));
            for (int r = 0; r < rules.size(); r++) {
                final NeighbourRule.Near expected =
                    rules.get(r).near(rows.byFractions(x), rows.byGroups(groups), rows.byLoad(others.alloys().load(i)));
                assertThat(found.get(r).distances()).isEqualTo(expected.distances());
                assertThat(found.get(r).rows()).isEqualTo(expected.rows());
                assertThat(found.get(r).mean(rows.targets())).isEqualTo(expected.mean(rows.targets()));
            }
        }
    }

    @Test
    void findsWhatALookAtAllRowsFindsForAlloysOfKnownFamilies() {
        findsWhatALookAtAllRowsFinds(DATA, new ManyAlloys().test(60, false));
    }

    @Test
    void findsWhatALookAtAllRowsFindsForAlloysOfNewFamilies() {
        findsWhatALookAtAllRowsFinds(DATA, new ManyAlloys().test(60, true));
    }

    @Test
    void findsWhatALookAtAllRowsFindsWithoutLoads() {
        findsWhatALookAtAllRowsFinds(withoutLoads(DATA), withoutLoads(new ManyAlloys().test(60, true)));
    }

    /** The head looks at all rows up to 2000, and beyond it in balls. */
    @Test
    void rowsBeyondTwoThousandSpeakToo() throws CanceledException {
        final NeighbourHead few =
            NeighbourHead.fit(DATA.select(IntStream.range(0, 1500).toArray()), Grouping.ALLOY, 1, Progress.NONE);
        final NeighbourHead all = few.refit(DATA);
        final int last = DATA.size() - 1;
        final double[] x = DATA.alloys().fractions(last);
        final double load = DATA.alloys().load(last);
        assertThat(Math.abs(all.predict(x, load) - DATA.target(last)))
            .isLessThan(Math.abs(few.predict(x, load) - DATA.target(last)));
        assertThat(all.predict(new double[][]{x}, new double[]{load})[0]).isEqualTo(all.predict(x, load));
        assertThat(all.at(x, load).gradient()).hasSameSizeAs(x).isNotEqualTo(few.at(x, load).gradient());
    }
}
