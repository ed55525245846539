/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.math.SimplexDistance;

class RowBallsTest {

    private static final AlloyDataset DATA = new ManyAlloys().training(2500);

    private static final AlloyDataset OTHERS = new ManyAlloys().test(60, true);

    @Test
    void everyRowIsInOneBallAndNoneNearerThanItsBound() {
        final double[][] rows = DATA.alloys().fractions();
        final RowBalls balls = new RowBalls(rows);
        assertThat(balls.size()).isEqualTo(200);
        assertThat(IntStream.range(0, balls.size()).flatMap(b -> Arrays.stream(balls.members(b))).sorted())
            .containsExactly(IntStream.range(0, rows.length).boxed().toArray(Integer[]::new));
        for (final double[] x : OTHERS.alloys().fractions()) {
            final double[] bounds = balls.bounds(x);
            for (int b = 0; b < bounds.length; b++) {
                for (final int row : balls.members(b)) {
                    assertThat(SimplexDistance.l1(x, rows[row])).isGreaterThan(bounds[b]);
                }
            }
        }
    }

    @Test
    void boundsPassMostRowsBy() {
        final double[][] rows = DATA.alloys().fractions();
        final RowBalls balls = new RowBalls(rows);
        long looked = 0;
        for (int i = 0; i < 100; i++) {
            final double[] bounds = balls.bounds(rows[i]);
            looked += IntStream.range(0, bounds.length).filter(b -> bounds[b] <= 0.1)
                .mapToLong(b -> balls.members(b).length).sum();
        }
        assertThat(looked).isLessThan(100L * rows.length / 4);
    }

    @Test
    void equalRowsAreOneBall() {
        final double[][] rows = {{1, 0}, {1, 0}, {1, 0}, {1, 0}, {0, 1}};
        final RowBalls balls = new RowBalls(rows);
        assertThat(IntStream.range(0, balls.size()).mapToObj(b -> Arrays.toString(balls.members(b))).toList())
            .isEqualTo(List.of("[0, 1, 2, 3]", "[4]"));
    }

    /** Compared with a look at all rows, which a table of few is given. */
    @Test
    void distancesOfManyRowsAreThoseOfALookAtAll() {
        final Alloys alloys = DATA.alloys();
        final TrainingDistance many = new TrainingDistance(alloys);
        final TrainingDistance first = new TrainingDistance(alloys.select(IntStream.range(0, 1300).toArray()));
        final TrainingDistance second = new TrainingDistance(alloys.select(IntStream.range(1300, 2500).toArray()));
        for (int i = 0; i < OTHERS.size(); i++) {
            final double[] x = OTHERS.alloys().fractions(i);
            final double load = OTHERS.alloys().load(i);
            assertThat(many.at(x, load)).isEqualTo(Math.min(first.at(x, load), second.at(x, load)));
        }
    }

    @Test
    void twinsOfManyRowsAreTheNearestOthers() {
        final Alloys alloys = DATA.alloys();
        final int[] twins = TrainingDistance.twins(alloys, 0.2);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            final int self = i;
            final int[] others = IntStream.range(0, alloys.size()).filter(k -> k != self).limit(2000).toArray();
            final double least = Math.min(new TrainingDistance(alloys.select(others)).at(alloys.fractions(i), alloys.load(i)),
                new TrainingDistance(alloys.select(IntStream.range(2001, 2500).toArray())).at(alloys.fractions(i),
                    alloys.load(i)));
            if (least <= 0.2) {
                assertThat(new TrainingDistance(alloys.select(new int[]{twins[i]})).at(alloys.fractions(i), alloys.load(i)))
                    .isEqualTo(least);
                found++;
            } else {
                assertThat(twins[i]).isEqualTo(-1);
            }
        }
        assertThat(found).isBetween(20, 290);
    }
}
