/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Whether clusters come back when the data change a little: rows are drawn with replacement, clustered anew into as
 * many clusters, and all rows assigned to the new clusters.
 *
 * @param replicates number of samples drawn
 * @param meanRand mean adjusted Rand index (Hubert and Arabie, J. Classif. 2 (1985) 193) between the clusters and those
 *            of a sample: 1 the same, 0 as alike as chance
 * @param sdRand standard deviation of the index over the samples (n - 1)
 * @param jaccard for each cluster the mean over the samples of its largest Jaccard similarity to a cluster of the
 *            sample (Hennig, Comput. Stat. Data Anal. 52 (2007) 258); below about 0.6 a cluster is not to be trusted
 */
public record ClusterStability(int replicates, double meanRand, double sdRand, List<Double> jaccard) {

    private static final int RESTARTS = 5;

    /**
     * Measures the stability of clusters.
     *
     * @param clustering the clusters
     * @param latents the N x d latents that they were fitted to
     * @param replicates number of samples, at least 2
     * @param seed seed of the samples
     * @param progress told of the progress
     * @return the stability
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where the number of rows differs or there are fewer than 2 samples
     */
    public static ClusterStability of(final LatentClustering clustering, final double[][] latents,
        final int replicates, final long seed, final Progress progress) throws CanceledException {
        final int[] labels = clustering.labels();
        if (labels.length != latents.length || replicates < 2) {
            throw new IllegalArgumentException("Stability needs the " + labels.length + " rows that were clustered and "
                + "at least 2 samples; there are " + latents.length + " rows and " + replicates + " samples.");
        }
        final double[][] rows = LatentScaler.fit(latents).scale(latents);
        return of(rows, List.of(clustering.partition()), replicates, seed, progress).get(0);
    }

    /** The stability of several partitions of the same standardised rows, each over the same samples. */
    static List<ClusterStability> of(final double[][] rows, final List<Partition> partitions, final int replicates,
        final long seed, final Progress progress) throws CanceledException {
        final int count = partitions.size();
        final List<int[]> samples = Parallel.map(replicates * count,
            task -> resampled(rows, partitions.get(task % count).centroids().length, task / count, seed), progress);
        final List<ClusterStability> all = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            final List<int[]> own = new ArrayList<>();
            for (int b = 0; b < replicates; b++) {
                own.add(samples.get(b * count + p));
            }
            all.add(compare(partitions.get(p), own));
        }
        return List.copyOf(all);
    }

    /** The nearest cluster of every row when the clusters are learnt from rows drawn with replacement. */
    private static int[] resampled(final double[][] rows, final int k, final int replicate, final long seed) {
        final SeededRandom random = SeededRandom.of(seed, replicate);
        final double[][] drawn = new double[rows.length][];
        Arrays.setAll(drawn, i -> rows[random.nextInt(rows.length)]);
        final double[][] centroids =
            KMeansRuns.best(drawn, k, RESTARTS, SeededRandom.of(seed, replicate, k).nextLong()).centroids();
        return Arrays.stream(rows).mapToInt(row -> Vectors.nearest(row, centroids)).toArray();
    }

    private static ClusterStability compare(final Partition partition, final List<int[]> samples) {
        final int[] labels = partition.labels();
        final int k = partition.centroids().length;
        final int replicates = samples.size();
        final double[] rand = samples.stream().mapToDouble(sample -> adjustedRand(labels, sample)).toArray();
        final double mean = Arrays.stream(rand).sum() / replicates;
        final double variance = Arrays.stream(rand).map(r -> (r - mean) * (r - mean)).sum() / (replicates - 1);
        final double[] jaccard = new double[k];
        for (final int[] sample : samples) {
            final double[] similarities = jaccard(labels, sample, k);
            Arrays.setAll(jaccard, c -> jaccard[c] + similarities[c] / replicates);
        }
        return new ClusterStability(replicates, mean, Math.sqrt(variance), Arrays.stream(jaccard).boxed().toList());
    }

    private static int[][] table(final int[] one, final int[] other) {
        final int[][] table =
            new int[Arrays.stream(one).max().orElse(0) + 1][Arrays.stream(other).max().orElse(0) + 1];
        for (int i = 0; i < one.length; i++) {
            table[one[i]][other[i]]++;
        }
        return table;
    }

    /**
     * Adjusted Rand index of two partitions of the same rows.
     *
     * @param one cluster of each row
     * @param other cluster of each row
     * @return 1 for the same partition, about 0 for independent ones
     */
    public static double adjustedRand(final int[] one, final int[] other) {
        final int[][] table = table(one, other);
        final double[] rowSums = new double[table.length];
        final double[] columnSums = new double[table[0].length];
        double both = 0;
        for (int a = 0; a < table.length; a++) {
            for (int b = 0; b < table[a].length; b++) {
                both += pairs(table[a][b]);
                rowSums[a] += table[a][b];
                columnSums[b] += table[a][b];
            }
        }
        final double first = Arrays.stream(rowSums).map(ClusterStability::pairs).sum();
        final double second = Arrays.stream(columnSums).map(ClusterStability::pairs).sum();
        final double expected = first * second / Math.max(1, pairs(one.length));
        final double most = (first + second) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double pairs(final double count) {
        return count * (count - 1) / 2;
    }

    private static double[] jaccard(final int[] labels, final int[] sample, final int k) {
        final int[][] table = table(labels, sample);
        final double[] largest = new double[k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < table[a].length; b++) {
                int union = 0;
                for (int c = 0; c < table[a].length; c++) {
                    union += table[a][c];
                }
                for (int c = 0; c < table.length; c++) {
                    union += c == a ? 0 : table[c][b];
                }
                largest[a] = Math.max(largest[a], (double)table[a][b] / union);
            }
        }
        return largest;
    }
}
