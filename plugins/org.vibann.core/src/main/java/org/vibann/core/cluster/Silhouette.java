/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.List;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Mean silhouette (Rousseeuw 1987) of several partitions of the same rows. Distances are computed once for all
 * partitions; above a number of rows an evenly spaced sample stands for all. A row alone in its cluster counts as 0.
 */
final class Silhouette {

    private static final int CHUNK = 64;

    private Silhouette() {
    }

    /**
     * @return mean silhouette of each partition; NaN for a single cluster
     */
    static double[] of(final double[][] rows, final List<Partition> partitions, final int limit,
        final Progress progress) throws CanceledException {
        final int[] sample = sample(rows.length, limit);
        final int chunks = (sample.length + CHUNK - 1) / CHUNK;
        final List<double[]> parts = Parallel.map(chunks, chunk -> {
            final double[] sums = new double[partitions.size()];
            for (int i = chunk * CHUNK; i < Math.min(sample.length, (chunk + 1) * CHUNK); i++) {
                add(sums, rows, sample, sample[i], partitions);
            }
            return sums;
        }, progress);
        final double[] means = new double[partitions.size()];
        for (int p = 0; p < means.length; p++) {
            for (final double[] part : parts) {
                means[p] += part[p];
            }
            means[p] = partitions.get(p).centroids().length < 2 ? Double.NaN : means[p] / sample.length;
        }
        return means;
    }

    private static int[] sample(final int rows, final int limit) {
        final int[] sample = new int[Math.min(rows, limit)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (int)((long)i * rows / sample.length);
        }
        return sample;
    }

    private static void add(final double[] sums, final double[][] rows, final int[] sample, final int row,
        final List<Partition> partitions) {
        final double[] distances = new double[sample.length];
        for (int j = 0; j < sample.length; j++) {
            distances[j] = Math.sqrt(Vectors.squaredDistance(rows[row], rows[sample[j]]));
        }
        for (int p = 0; p < sums.length; p++) {
            sums[p] += width(distances, sample, row, partitions.get(p));
        }
    }

    private static double width(final double[] distances, final int[] sample, final int row,
        final Partition partition) {
        final int k = partition.centroids().length;
        final double[] totals = new double[k];
        final int[] sizes = new int[k];
        for (int j = 0; j < sample.length; j++) {
            final int label = partition.labels()[sample[j]];
            totals[label] += distances[j];
            sizes[label]++;
        }
        final int own = partition.labels()[row];
        if (sizes[own] < 2) {
            return 0;
        }
        final double inside = totals[own] / (sizes[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            if (c != own && sizes[c] > 0) {
                outside = Math.min(outside, totals[c] / sizes[c]);
            }
        }
        final double larger = Math.max(inside, outside);
        return larger > 0 && outside < Double.POSITIVE_INFINITY ? (outside - inside) / larger : 0;
    }
}
