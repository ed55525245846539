/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;

/**
 * A K-means solution: every row belongs to its nearest centroid, every centroid is the mean of its rows, clusters are
 * numbered by their first row.
 *
 * @param labels cluster of each row
 * @param centroids k centroids
 * @param wcss within-cluster sum of squares
 */
record Partition(int[] labels, double[][] centroids, double wcss) {

    /** Lloyd steps that end the rounding of the start; each lowers the WCSS, so they cannot cycle. */
    private static final int MOST_STEPS = 300;

    /**
     * Goes on from a partition with plain Lloyd steps until no row changes its cluster. Sums run in row order, so the
     * result depends on the partition alone. Clusters without rows are dropped.
     */
    static Partition settle(final double[][] rows, final int[] start) {
        final int[] present = Arrays.stream(start).distinct().sorted().toArray();
        final int k = present.length;
        int[] labels = Arrays.stream(start).map(label -> Arrays.binarySearch(present, label)).toArray();
        double[][] centroids = centroids(rows, labels, k);
        for (int step = 0; step < MOST_STEPS; step++) {
            final int[] next = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                next[i] = Vectors.nearest(rows[i], centroids);
            }
            if (Arrays.equals(next, labels) || emptied(next, k)) {
                break;
            }
            labels = next;
            centroids = centroids(rows, labels, k);
        }
        return numbered(rows, labels, centroids);
    }

    /** The same from centroids; null where one of them is nearest to no row. */
    static Partition settle(final double[][] rows, final double[][] centroids) {
        final int[] labels = new int[rows.length];
        Arrays.setAll(labels, i -> Vectors.nearest(rows[i], centroids));
        return emptied(labels, centroids.length) ? null : settle(rows, labels);
    }

    private static boolean emptied(final int[] labels, final int k) {
        final boolean[] seen = new boolean[k];
        int count = 0;
        for (final int label : labels) {
            if (!seen[label]) {
                seen[label] = true;
                count++;
            }
        }
        return count < k;
    }

    private static double[][] centroids(final double[][] rows, final int[] labels, final int k) {
        final double[][] sums = new double[k][rows[0].length];
        final int[] sizes = new int[k];
        for (int i = 0; i < rows.length; i++) {
            final double[] sum = sums[labels[i]];
            sizes[labels[i]]++;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += rows[i][j];
            }
        }
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < sums[c].length; j++) {
                sums[c][j] /= sizes[c];
            }
        }
        return sums;
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
