/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.math.Vectors;

/** The most central rows of clusters. */
final class Medoids {

    private Medoids() {
    }

    /**
     * Rows by their distance to the centroid: the first has the least sum of squared distances to the rows of its
     * cluster, since that is n d^2 plus what is the same for all. Of equal rows only the first counts.
     *
     * @return for each cluster up to {@code most} different rows, nearest first
     */
    static List<List<Integer>> of(final double[][] rows, final Partition partition, final int most) {
        final double[] distances = new double[rows.length];
        Arrays.setAll(distances,
            i -> Vectors.squaredDistance(rows[i], partition.centroids()[partition.labels()[i]]));
        final List<List<Integer>> medoids = new ArrayList<>();
        for (int c = 0; c < partition.centroids().length; c++) {
            final int cluster = c;
            final List<Integer> ordered = IntStream.range(0, rows.length).filter(i -> partition.labels()[i] == cluster)
                .boxed().sorted(Comparator.comparingDouble(i -> distances[i])).toList();
            final List<Integer> some = new ArrayList<>();
            for (final int row : ordered) {
                if (some.size() == most) {
                    break;
                }
                if (some.stream().noneMatch(other -> Arrays.equals(rows[other], rows[row]))) {
                    some.add(row);
                }
            }
            medoids.add(List.copyOf(some));
        }
        return List.copyOf(medoids);
    }
}
