/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;

import org.vibann.core.math.Vectors;

/**
 * Plain Lloyd steps, of which most distances are spared by the bounds of Hamerly (SIAM Data Mining 2010, 130): a row is
 * looked at again only where it may have another nearest centroid. What comes out is what comes out without the bounds.
 * Sums run in row order, so the result depends on the start alone.
 */
final class Lloyd {

    /** Steps that end the rounding of the start; each lowers the WCSS, so they cannot cycle. */
    private static final int MOST_STEPS = 300;

    /** Far above the rounding of distances and sums, so that no row is spared wrongly. */
    private static final double MARGIN = 1e-9;

    private final double[][] rows;

    private final int k;

    private int[] labels;

    private double[][] centroids;

    /** At least the distance of each row to its centroid. */
    private final double[] upper;

    /** At most the distance of each row to the nearest other centroid. */
    private final double[] lower;

    Lloyd(final double[][] rows, final int[] labels, final int k) {
        this.rows = rows;
        this.k = k;
        this.labels = labels;
        centroids = means();
        upper = new double[rows.length];
        lower = new double[rows.length];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    int[] labels() {
        return labels;
    }

    double[][] centroids() {
        return centroids;
    }

    /** Goes on until no row changes its cluster, or one would be left without rows. */
    Lloyd run() {
        for (int step = 0; step < MOST_STEPS; step++) {
            final int[] next = nearest();
            if (Arrays.equals(next, labels) || emptied(next, k)) {
                break;
            }
            labels = next;
            final double[][] before = centroids;
            centroids = means();
            loosen(before);
        }
        return this;
    }

    private int[] nearest() {
        final double[] halfGaps = halfGaps();
        final int[] next = labels.clone();
        for (int i = 0; i < rows.length; i++) {
            final double bound = Math.max(lower[i], halfGaps[next[i]]) * (1 - MARGIN);
            if (upper[i] < bound) {
                continue;
            }
            upper[i] = Math.sqrt(Vectors.squaredDistance(rows[i], centroids[next[i]]));
            if (upper[i] >= bound) {
                next[i] = search(i);
            }
        }
        return next;
    }

    private int search(final int row) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            final double distance = Vectors.squaredDistance(rows[row], centroids[c]);
            if (distance < least) {
                second = least;
                least = distance;
                best = c;
            } else if (distance < second) {
                second = distance;
            }
        }
        upper[row] = Math.sqrt(least);
        lower[row] = Math.sqrt(second);
        return best;
    }

    /** Half the distance of each centroid to the nearest other: a row nearer than that has no nearer one. */
    private double[] halfGaps() {
        final double[] gaps = new double[k];
        Arrays.fill(gaps, Double.POSITIVE_INFINITY);
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < a; b++) {
                final double half = Math.sqrt(Vectors.squaredDistance(centroids[a], centroids[b])) / 2;
                gaps[a] = Math.min(gaps[a], half);
                gaps[b] = Math.min(gaps[b], half);
            }
        }
        return gaps;
    }

    private void loosen(final double[][] before) {
        final double[] moved = new double[k];
        double most = 0;
        for (int c = 0; c < k; c++) {
            moved[c] = Math.sqrt(Vectors.squaredDistance(before[c], centroids[c]));
            most = Math.max(most, moved[c]);
        }
        for (int i = 0; i < rows.length; i++) {
            upper[i] = (upper[i] + moved[labels[i]]) * (1 + MARGIN);
            lower[i] -= most;
        }
    }

    private double[][] means() {
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

    /** Whether some of k clusters has no row. */
    static boolean emptied(final int[] labels, final int k) {
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
}
