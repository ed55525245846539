/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

/** What a level needs, and what it gives. */
class ConformalScoresTest {

    private static ConformalScores rows(final int count) {
        return ConformalScores.ofRows(IntStream.rangeClosed(1, count).mapToDouble(i -> i).toArray());
    }

    @Test
    void ofRowsTheRankIsThatOfSplitConformalPrediction() {
        assertThat(rows(19).quantile(0.5)).isEqualTo(10);
        assertThat(rows(19).quantile(0.9)).isEqualTo(18);
        assertThat(rows(19).quantile(0.95)).isEqualTo(19);
        for (int n = 1; n < 200; n++) {
            for (int percent = 1; percent < 100; percent++) {
                final long rank = -Math.floorDiv(-(n + 1) * percent, 100);
                assertThat(rows(n).quantile(percent / 100.0)).as("%d rows, %d %%", n, percent)
                    .isEqualTo(rank <= n ? rank : Double.POSITIVE_INFINITY);
                assertThat(rank <= n).isEqualTo(n >= ConformalScores.groupsNeeded(percent / 100.0));
            }
        }
    }

    @Test
    void aLevelThatTheScoresCannotGiveIsUnboundedAndNotTheLargestScore() {
        assertThat(rows(18).quantile(0.95)).isInfinite();
        assertThat(rows(25).quantile(0.99)).isInfinite();
        assertThat(rows(25).quantile(0.999)).isInfinite();
        assertThat(rows(999).quantile(0.999)).isEqualTo(999);
        assertThat(ConformalScores.ofRows(new double[0]).quantile(0.1)).isInfinite();
        assertThat(rows(18).highestLevel()).isEqualTo(18 / 19.0);
        assertThat(rows(18).quantile(18 / 19.0)).isEqualTo(18);
        assertThat(ConformalScores.groupsNeeded(0.9)).isEqualTo(9);
        assertThat(ConformalScores.groupsNeeded(0.95)).isEqualTo(19);
        assertThat(ConformalScores.groupsNeeded(0.99)).isEqualTo(99);
        assertThat(ConformalScores.groupsNeeded(0.999)).isEqualTo(999);
    }

    @Test
    void groupsCountAndNotTheirRows() {
        // Three groups of many rows: no more than 75 % can be promised, however many rows there are.
        final double[] scores = IntStream.range(0, 300).mapToDouble(i -> 300 - i).toArray();
        final ConformalScores three = new ConformalScores(scores, IntStream.range(0, 300).map(i -> i % 3).toArray());
        assertThat(three.groupCount()).isEqualTo(3);
        assertThat(three.quantile(0.75)).isEqualTo(300);
        assertThat(three.quantile(0.751)).isInfinite();
        assertThat(three.quantile(0.375)).isEqualTo(150);
        assertThat(three.empirical(0.5)).isEqualTo(150);
        // A group of 100 rows weighs as much as one of a single row.
        final double[] unequal = new double[101];
        Arrays.fill(unequal, 1);
        unequal[100] = 5;
        final ConformalScores two =
            new ConformalScores(unequal, IntStream.range(0, 101).map(i -> i == 100 ? 7 : 3).toArray());
        assertThat(two.quantile(1 / 3.0)).isEqualTo(1);
        assertThat(two.quantile(0.34)).isEqualTo(5);
        assertThat(two.scores()).endsWith(5).isSorted();
        assertThat(two.groups()).endsWith(7);
    }

    @Test
    void coversANewGroupAsOftenAsPromised() {
        // Rows of a group share most of their error, and groups have 1 to 12 rows: what pooled rows would hide.
        final int trials = 4000;
        int covered = 0;
        final SeededRandom random = SeededRandom.of(5);
        for (int trial = 0; trial < trials; trial++) {
            final double[][] groups = new double[20][];
            for (int g = 0; g < groups.length; g++) {
                final double common = random.nextGaussian();
                groups[g] = new double[1 + random.nextInt(12)];
                Arrays.setAll(groups[g], i -> Math.abs(common + 0.3 * random.nextGaussian()));
            }
            final double[] scores = Arrays.stream(groups, 0, 19).flatMapToDouble(Arrays::stream).toArray();
            final int[] of =
                IntStream.range(0, 19).flatMap(g -> IntStream.of(new int[groups[g].length]).map(i -> g)).toArray();
            covered += groups[19][0] <= new ConformalScores(scores, of).quantile(0.9) ? 1 : 0;
        }
        assertThat((double)covered / trials).isBetween(0.88, 0.94);
    }

    @Test
    void whatIsNoScoreIsRefused() {
        assertThatThrownBy(() -> new ConformalScores(new double[2], new int[3])).hasMessageContaining("2 scores");
        assertThatThrownBy(() -> ConformalScores.ofRows(new double[]{1, Double.NaN})).hasMessageContaining("number");
    }
}
