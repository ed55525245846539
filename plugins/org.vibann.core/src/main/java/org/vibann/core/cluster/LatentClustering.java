/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Clusters of latent vectors, immutable. Latents are standardised (mean 0, population standard deviation 1 in every
 * dimension; a constant dimension becomes 0) and clustered by K-means. Clusters are numbered from 0 in the order of
 * their first row, so that the numbers depend on the partition alone.
 */
public final class LatentClustering {

    /** Rows up to which the silhouette is computed from all pairs. */
    public static final int SILHOUETTE_ROWS = 5000;

    /** Rows up to which t-SNE runs: it holds three matrices of n x n numbers (0.4 GB at this limit). */
    public static final int EMBEDDING_ROWS = 4000;

    private static final int LEAST_EMBEDDING_ROWS = 8;

    private final ClusterModel model;

    private final Partition partition;

    private final List<ClusterScore> scores;

    private final double[][] components;

    private final double[][] embedding;

    private final int[] exemplars;

    private LatentClustering(final LatentScaler scaler, final double[][] rows, final Partition partition,
        final List<ClusterScore> scores, final Pca pca, final double[][] embedding) {
        this.model = new ClusterModel(scaler, partition.centroids(), pca);
        this.partition = partition;
        this.scores = List.copyOf(scores);
        this.components = pca.project(rows);
        this.embedding = embedding;
        this.exemplars = exemplars(rows, partition);
    }

    /**
     * Clusters latent vectors.
     *
     * @param latents N x d latent means, N at least 2
     * @param settings settings; fewer numbers of clusters are tried where there are fewer distinct rows
     * @param progress told of the progress
     * @return the clustering
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException with a text for the user: fewer than two rows, a latent that is not a finite
     *             number, more clusters asked for than distinct rows, too many or too few rows for t-SNE
     */
    public static LatentClustering fit(final double[][] latents, final ClusterSettings settings,
        final Progress progress) throws CanceledException {
        check(latents, settings);
        final LatentScaler scaler = LatentScaler.fit(latents);
        final double[][] rows = scaler.scale(latents);
        final int largest = largest(rows, settings);
        final List<Partition> partitions =
            KMeansRuns.run(rows, largest, settings.restarts(), settings.seed(), progress.part(0, 0.2));
        final double[] silhouettes = Silhouette.of(rows, partitions, SILHOUETTE_ROWS, progress.part(0.2, 0.3));
        final double[][] gaps = settings.clusters().isEmpty() && settings.criterion() == ClusterCriterion.GAP
            ? GapStatistic.of(rows, partitions, settings.seed(), progress.part(0.3, 0.5)) : null;
        final int k = settings.clusters().orElseGet(() -> choose(settings, partitions, silhouettes, gaps));
        final List<ClusterScore> scores = new ArrayList<>();
        for (int i = 0; i < largest; i++) {
            scores.add(new ClusterScore(i + 1, partitions.get(i).wcss(), silhouettes[i],
                gaps == null ? Double.NaN : gaps[i][0], gaps == null ? Double.NaN : gaps[i][1], i + 1 == k));
        }
        final double[][] embedding = settings.embed() ? Tsne.embed(rows,
            Math.min(settings.perplexity(), (rows.length - 1) / 3.0), settings.iterations(),
            SeededRandom.of(settings.seed(), 0).nextLong(), progress.part(0.5, 1)) : null;
        return new LatentClustering(scaler, rows, partitions.get(k - 1), scores, Pca.fit(rows), embedding);
    }

    private static void check(final double[][] latents, final ClusterSettings settings) {
        final int rows = latents.length;
        if (rows < 2) {
            throw new IllegalArgumentException(
                "There " + (rows == 1 ? "is 1 row" : "are no rows") + " to cluster; at least 2 are needed.");
        }
        if (settings.embed() && rows > EMBEDDING_ROWS) {
            throw new IllegalArgumentException("t-SNE works on at most " + EMBEDDING_ROWS + " rows, and there are "
                + rows + ". Switch t-SNE off (principal components are always computed) or sample the rows.");
        }
        if (settings.embed() && rows < LEAST_EMBEDDING_ROWS) {
            throw new IllegalArgumentException("t-SNE needs at least " + LEAST_EMBEDDING_ROWS + " rows, and there are "
                + rows + ". Switch t-SNE off.");
        }
        for (int i = 0; i < rows; i++) {
            for (final double value : latents[i]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Row " + (i + 1) + " has a latent value that is not a number.");
                }
            }
        }
    }

    private static int largest(final double[][] rows, final ClusterSettings settings) {
        final int wanted = settings.largest();
        final int distinct = distinct(rows, wanted);
        if (settings.clusters().isPresent() && settings.clusters().getAsInt() > distinct) {
            throw new IllegalArgumentException(settings.clusters().getAsInt() + " clusters are asked for, but there "
                + "are only " + distinct + " different latent vectors.");
        }
        return Math.min(wanted, distinct);
    }

    /** Number of different rows, counted up to a limit. */
    private static int distinct(final double[][] rows, final int limit) {
        final List<double[]> seen = new ArrayList<>();
        for (final double[] row : rows) {
            if (seen.stream().noneMatch(other -> Arrays.equals(row, other))) {
                seen.add(row);
                if (seen.size() == limit) {
                    break;
                }
            }
        }
        return seen.size();
    }

    private static int choose(final ClusterSettings settings, final List<Partition> partitions,
        final double[] silhouettes, final double[][] gaps) {
        return switch (settings.criterion()) {
            case ELBOW -> Kneedle.knee(partitions.stream().mapToDouble(Partition::wcss).toArray());
            case SILHOUETTE -> {
                int best = 1;
                for (int k = 2; k <= silhouettes.length; k++) {
                    best = best == 1 || silhouettes[k - 1] > silhouettes[best - 1] ? k : best;
                }
                yield best;
            }
            case GAP -> GapStatistic.choose(gaps);
        };
    }

    /** Row nearest to each centroid: it has the least sum of squared distances to the rows of its cluster. */
    private static int[] exemplars(final double[][] rows, final Partition partition) {
        final int[] exemplars = new int[partition.centroids().length];
        final double[] least = new double[exemplars.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < rows.length; i++) {
            final int cluster = partition.labels()[i];
            final double distance = Vectors.squaredDistance(rows[i], partition.centroids()[cluster]);
            if (distance < least[cluster]) {
                least[cluster] = distance;
                exemplars[cluster] = i;
            }
        }
        return exemplars;
    }

    /**
     * @return number of clusters
     */
    public int k() {
        return exemplars.length;
    }

    /**
     * @return cluster (from 0) of each of the N rows
     */
    public int[] labels() {
        return partition.labels().clone();
    }

    /**
     * @return k x d cluster centres in standardised latent coordinates
     */
    public double[][] centroids() {
        return copy(partition.centroids());
    }

    /**
     * @return one score for each number of clusters from 1 to the largest tried
     */
    public List<ClusterScore> scores() {
        return scores;
    }

    /**
     * @return N x 2 t-SNE coordinates; empty when they were not asked for
     */
    public Optional<double[][]> embedding() {
        return Optional.ofNullable(embedding).map(LatentClustering::copy);
    }

    /**
     * @return N x 2 coordinates on the first two principal components of the standardised latents; the second is 0
     *         for latents of one dimension
     */
    public double[][] principalComponents() {
        return copy(components);
    }

    /**
     * Coordinates of new rows on the same principal components.
     *
     * @param latents rows x d latent means of the same model
     * @return rows x 2 coordinates
     * @throws IllegalArgumentException where the number of dimensions differs
     */
    public double[][] project(final double[][] latents) {
        return model.project(latents);
    }

    /**
     * Puts new rows into the clusters.
     *
     * @param latents rows x d latent means of the same model
     * @return the nearest cluster of each row; a row of the fit gets its own
     * @throws IllegalArgumentException where the number of dimensions differs
     */
    public int[] assign(final double[][] latents) {
        return model.assign(latents);
    }

    /**
     * @return what is needed to put new rows into the clusters, without the rows that they were learnt from
     */
    public ClusterModel model() {
        return model;
    }

    /**
     * @param cluster cluster, from 0
     * @return the row of the cluster with the least sum of squared distances to the cluster's rows (medoid); the first
     *         of equally good ones
     */
    public int exemplar(final int cluster) {
        return exemplars[cluster];
    }

    private static double[][] copy(final double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
