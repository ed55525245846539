/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;

import org.vibann.core.math.Vectors;

/**
 * A K-means solution: every row belongs to its nearest centroid, every centroid is the mean of its rows, clusters are
 * numbered by their first row.
 *
 * @param labels cluster of each row
 * @param centroids k centroids
 * @param wcss within-cluster sum of squares
 */
record Partition(int[] labels, double[][] centroids, double wcss) {

    /**
     * Goes on from a partition with plain Lloyd steps until no row changes its cluster. The result depends on the
     * partition alone. Clusters without rows are dropped.
     */
    static Partition settle(final double[][] rows, final int[] start) {
        final int[] present = Arrays.stream(start).distinct().sorted().toArray();
        final int[] labels = Arrays.stream(start).map(label -> Arrays.binarySearch(present, label)).toArray();
        final Lloyd lloyd = new Lloyd(rows, labels, present.length).run();
        return numbered(rows, lloyd.labels(), lloyd.centroids());
    }

    /** The same from centroids; null where one of them is nearest to no row. */
    static Partition settle(final double[][] rows, final double[][] centroids) {
        final int[] labels = new int[rows.length];
        Arrays.setAll(labels, i -> Vectors.nearest(rows[i], centroids));
        return Lloyd.emptied(labels, centroids.length) ? null : settle(rows, labels);
    }

    private static Partition numbered(final double[][] rows, final int[] labels, final double[][] centroids) {
        final int[] numbers = new int[centroids.length];
        Arrays.fill(numbers, -1);
        final double[][] ordered = new double[centroids.length][];
        final int[] renamed = new int[labels.length];
        int count = 0;
        double wcss = 0;
        for (int i = 0; i < labels.length; i++) {
            if (numbers[labels[i]] < 0) {
                ordered[count] = centroids[labels[i]];
                numbers[labels[i]] = count++;
            }
            renamed[i] = numbers[labels[i]];
            wcss += Vectors.squaredDistance(rows[i], centroids[labels[i]]);
        }
        return new Partition(renamed, ordered, wcss);
    }
}
