/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Distances of compositions and vectors, and the nearest of many. */
class DistancesTest {

    private static double[] simplex(final int size, final SeededRandom random) {
        final double[] x = new double[size];
        Arrays.setAll(x, j -> random.nextInt(3) == 0 ? 0 : random.nextDouble());
        x[random.nextInt(size)] += 0.1;
        final double sum = Arrays.stream(x).sum();
        return Arrays.stream(x).map(v -> v / sum).toArray();
    }

    @Property(tries = 500)
    void theDistanceOfCompositionsIsAMetricUpToTwo(@ForAll final long seed,
        @ForAll @IntRange(min = 1, max = 10) final int size) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[] a = simplex(size, random);
        final double[] b = simplex(size, random);
        final double[] c = simplex(size, random);
        final double ab = SimplexDistance.l1(a, b);
        assertThat(ab).isBetween(0.0, 2 + 1e-12).isEqualTo(SimplexDistance.l1(b, a));
        assertThat(ab).isLessThanOrEqualTo(SimplexDistance.l1(a, c) + SimplexDistance.l1(c, b) + 1e-12);
        assertThat(SimplexDistance.l1(a, a)).isZero();
        final double common = IntStream.range(0, size).mapToDouble(j -> Math.min(a[j], b[j])).sum();
        assertThat(ab).isCloseTo(2 * (1 - common), within(1e-12));
    }

    @Property(tries = 200)
    void allAtOnceGivesTheSameDistances(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 20) final int count) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] points = new double[count][];
        Arrays.setAll(points, i -> simplex(4, random));
        final double[][] columns = new double[4][count];
        for (int j = 0; j < 4; j++) {
            final int column = j;
            Arrays.setAll(columns[j], i -> points[i][column]);
        }
        final double[] x = simplex(4, random);
        assertThat(SimplexDistance.toAll(x, columns))
            .containsExactly(Arrays.stream(points).mapToDouble(p -> SimplexDistance.l1(x, p)).toArray());
        final double[] sums = new double[count];
        SimplexDistance.add(0.3, x[2], columns[2], sums);
        assertThat(sums).containsExactly(Arrays.stream(points).mapToDouble(p -> 0.3 * Math.abs(x[2] - p[2])).toArray());
    }

    /** Ties, infinite distances and NaN among them. */
    @Property(tries = 500)
    void keepsTheNearestEarlierOnesFirst(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 6) final int most,
        @ForAll @IntRange(min = 0, max = 20) final int count) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[] distances = new double[count];
        Arrays.setAll(distances, i -> random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY
            : random.nextInt(12) == 0 ? Double.NaN : random.nextInt(5));
        final Nearest nearest = new Nearest(most);
        IntStream.range(0, count).forEach(i -> nearest.offer(i, distances[i]));
        final int[] expected = IntStream.range(0, count).filter(i -> distances[i] < Double.POSITIVE_INFINITY).boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> distances[i]).thenComparing(i -> i)).limit(most)
            .mapToInt(i -> i).toArray();
        assertThat(nearest.rows()).containsExactly(expected);
        assertThat(nearest.distances()).containsExactly(Arrays.stream(expected).mapToDouble(i -> distances[i]).toArray());
    }

    @Property(tries = 300)
    void euclideanDistances(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 11) final int size) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] points = new double[5][size];
        for (final double[] point : points) {
            Arrays.setAll(point, j -> random.nextGaussian());
        }
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += (points[0][j] - points[1][j]) * (points[0][j] - points[1][j]);
        }
        assertThat(Vectors.squaredDistance(points[0], points[1])).isCloseTo(sum, within(1e-12 * sum));
        final double[][] others = Arrays.copyOfRange(points, 1, 5);
        final int nearest = Vectors.nearest(points[0], others);
        for (final double[] other : others) {
            assertThat(Vectors.squaredDistance(points[0], others[nearest]))
                .isLessThanOrEqualTo(Vectors.squaredDistance(points[0], other));
        }
        assertThat(Vectors.nearestDistance(points[0], others))
            .isEqualTo(Math.sqrt(Vectors.squaredDistance(points[0], others[nearest])));
    }

    @Test
    void theFirstOfEquallyNearVectorsIsTaken() {
        assertThat(Vectors.nearest(new double[]{0}, new double[][]{{2}, {-1}, {1}})).isEqualTo(1);
    }
}
