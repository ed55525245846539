/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** t-SNE of many rows. */
class BarnesHutTsneTest {

    @Test
    void drawsThePublishedLatentsAsFaithfullyAsAllPairsDo() throws CanceledException {
        final double[][] mu = GoldenData.table("mu.csv");
        final double[][] rows = LatentScaler.fit(mu).scale(mu);
        final double[][] map = BarnesHutTsne.embed(rows, 30, 1000, Progress.NONE);
        assertThat(LatentClusteringTest.trustworthiness(rows, map, 12)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void keepsSeparateGroupsApartAndIsTheSameEveryTime() throws CanceledException {
        final SeededRandom random = SeededRandom.of(3);
        final double[][] rows = new double[Tsne.EXACT_ROWS + 200][5];
        for (int i = 0; i < rows.length; i++) {
            final int group = i % 3;
            Arrays.setAll(rows[i], j -> random.nextGaussian() + (j == group ? 20 : 0));
        }
        rows[7] = rows[4].clone(); // of one group, like each other
        final double[][] map = Tsne.embed(rows, 30, 400, 1, Progress.NONE);
        assertThat(Tsne.embed(rows, 30, 400, 1, Progress.NONE)).isDeepEqualTo(map);
        int strangers = 0;
        for (int i = 0; i < rows.length; i++) {
            assertThat(map[i]).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
            int nearest = -1;
            for (int j = 0; j < rows.length; j++) {
                nearest = j != i && (nearest < 0
                    || Vectors.squaredDistance(map[i], map[j]) < Vectors.squaredDistance(map[i], map[nearest])) ? j
                        : nearest;
            }
            strangers += nearest % 3 == i % 3 ? 0 : 1;
        }
        assertThat(strangers).isZero();
    }

    @Test
    void theTreeSumsNearlyWhatAllPairsSum() {
        final SeededRandom random = SeededRandom.of(5);
        final double[][] points = new double[500][2];
        for (final double[] point : points) {
            Arrays.setAll(point, j -> 10 * random.nextGaussian());
        }
        points[1] = points[0].clone();
        points[2] = points[0].clone();
        final QuadTree tree = new QuadTree(points);
        final int[] stack = new int[QuadTree.stackSize()];
        final double[] force = new double[2];
        double error = 0;
        double size = 0;
        for (final double[] point : points) {
            double sum = 0;
            final double[] exact = new double[2];
            for (final double[] other : points) {
                final double q = 1 / (1 + Vectors.squaredDistance(point, other));
                sum += q;
                exact[0] += q * q * (point[0] - other[0]);
                exact[1] += q * q * (point[1] - other[1]);
            }
            assertThat(tree.repulsion(point[0], point[1], force, stack)).isCloseTo(sum, within(0.02 * sum));
            error += Vectors.squaredDistance(force, exact);
            size += exact[0] * exact[0] + exact[1] * exact[1];
        }
        assertThat(Math.sqrt(error / size)).as("relative error of the forces").isLessThan(0.02);
    }

    @Test
    void similaritiesAreSymmetricSumToOneAndFindTheNearest() throws CanceledException {
        final SeededRandom random = SeededRandom.of(6);
        final double[][] rows = new double[150][3];
        for (final double[] row : rows) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        final Affinities affinities = Affinities.of(rows, 10, Progress.NONE);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            final int[] neighbours = affinities.neighbours()[i];
            for (int n = 0; n < neighbours.length; n++) {
                final int back = Arrays.binarySearch(affinities.neighbours()[neighbours[n]], i);
                assertThat(affinities.values()[neighbours[n]][back]).isEqualTo(affinities.values()[i][n]);
                sum += affinities.values()[i][n];
            }
            int nearest = i == 0 ? 1 : 0;
            for (int j = 0; j < rows.length; j++) {
                nearest = j != i
                    && Vectors.squaredDistance(rows[i], rows[j]) < Vectors.squaredDistance(rows[i], rows[nearest]) ? j
                        : nearest;
            }
            assertThat(neighbours).contains(nearest).doesNotContain(i).hasSizeGreaterThanOrEqualTo(30);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }
}
