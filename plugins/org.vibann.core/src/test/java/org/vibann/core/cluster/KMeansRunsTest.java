/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Vectors;

/** K-means from the inside. */
class KMeansRunsTest {

    private static double[][] cloud(final int rows, final int size, final long seed) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] points = new double[rows][size];
        for (final double[] point : points) {
            final int group = random.nextInt(4);
            Arrays.setAll(point, j -> random.nextGaussian() + (j == group ? 3 : 0));
        }
        return points;
    }

    @Test
    void theBoundsSpareDistancesAndChangeNothing() {
        for (int trial = 0; trial < 40; trial++) {
            final double[][] rows = cloud(50 + 20 * trial, 2 + trial % 7, trial);
            final SeededRandom random = SeededRandom.of(trial, 1);
            final int k = 2 + trial % 9;
            final int[] start = new int[rows.length];
            Arrays.setAll(start, i -> i < k ? i : random.nextInt(k));
            final Lloyd lloyd = new Lloyd(rows, start, k).run();
            assertThat(lloyd.labels()).as("trial %d", trial).isEqualTo(plain(rows, start, k));
        }
    }

    /** Lloyd's steps as in the books. */
    private static int[] plain(final double[][] rows, final int[] start, final int k) {
        int[] labels = start;
        while (true) {
            final double[][] means = new double[k][rows[0].length];
            final int[] sizes = new int[k];
            for (int i = 0; i < rows.length; i++) {
                sizes[labels[i]]++;
                for (int j = 0; j < rows[i].length; j++) {
                    means[labels[i]][j] += rows[i][j];
                }
            }
            for (int c = 0; c < k; c++) {
                for (int j = 0; j < means[c].length; j++) {
                    means[c][j] /= sizes[c];
                }
            }
            final int[] next = Arrays.stream(rows).mapToInt(row -> Vectors.nearest(row, means)).toArray();
            if (Arrays.equals(next, labels) || Lloyd.emptied(next, k)) {
                return labels;
            }
            labels = next;
        }
    }

    @Test
    void findsNoMoreClustersThanDifferentRows() {
        final double[][] rows = {{1, 1}, {1, 1}, {2, 2}, {2, 2}, {2, 2}};
        assertThat(KMeansRuns.best(rows, 4, 3, 1).centroids()).hasDimensions(2, 2);
    }
}
