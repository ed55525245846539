/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PointSampleTest {

    private static PointSample sample(final int rows, final int limit) {
        final PointSample sample = new PointSample(limit);
        for (int i = 0; i < rows; i++) {
            final double x = i % 997;
            sample.add(Point.of("Row" + i, "", x, i == 4321 ? 5000 : i == 8765 ? -5000 : x + i % 7));
        }
        return sample;
    }

    @Test
    void fewPointsAreAllShownInTheirOrder() {
        final PointSample sample = sample(50, 50);
        assertThat(sample.points()).extracting(Point::id).hasSize(50).startsWith("Row0", "Row1").endsWith("Row49");
        assertThat(sample.total()).isEqualTo(50);
    }

    @Test
    void manyPointsAreSampledTheSameWayEachTimeAndTheOutermostStay() {
        final PointSample sample = sample(10_000, 200);
        final List<Point> points = sample.points();
        assertThat(points).hasSizeBetween(200, 206).isEqualTo(sample(10_000, 200).points());
        assertThat(points).extracting(Point::id).contains("Row4321", "Row8765");
        assertThat(points).extracting(Point::x).contains(0.0, 996.0);
        assertThat(sample.total()).isEqualTo(10_000);
    }

    /** 200 of 10 000 rows: each tenth of the rows gives about 20, binomial, standard deviation 4.2. */
    @Test
    void everyPartOfTheTableHasItsShare() {
        final List<Point> points = sample(10_000, 200).points();
        for (int tenth = 0; tenth < 10; tenth++) {
            final int from = 1000 * tenth;
            assertThat(points.stream().mapToInt(p -> Integer.parseInt(p.id().substring(3)))
                .filter(row -> row >= from && row < from + 1000).count()).isBetween(5L, 37L);
        }
    }

    @Test
    void ofAMillionRowsNoMorePointsAreMadeThanAreOfUse() {
        final PointSample sample = new PointSample();
        final int[] made = new int[1];
        for (int i = 0; i < 1_000_000; i++) {
            final double x = i % 997;
            sample.add(x, -x, () -> {
                made[0]++;
                return Point.of(x, -x);
            });
        }
        assertThat(sample.points()).hasSizeBetween(2000, 2006);
        assertThat(sample.total()).isEqualTo(1_000_000);
        // 2000 for the first rows, then the n-th row is in the sample with probability 2000 / n: 2000 ln 500 more
        assertThat(made[0]).isLessThan(20_000);
    }

    @Test
    void pointsThatAreNotFiniteAreLeftOut() {
        final PointSample sample = new PointSample();
        sample.add(Point.of(Double.NaN, 1));
        sample.add(Point.of(1, Double.NEGATIVE_INFINITY));
        sample.add(Point.of(1, 2));
        assertThat(sample.points()).containsExactly(Point.of(1, 2));
        assertThat(sample.total()).isEqualTo(1);
    }
}
