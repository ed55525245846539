/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Clusters of latent vectors, immutable. Latents are standardised (mean 0, population standard deviation 1 in every
 * dimension; a constant dimension becomes 0) and clustered by K-means. Clusters are numbered from 0 in the order of
 * their first row, so that the numbers depend on the partition alone.
 */
public final class LatentClustering {

    /** Rows up to which the silhouette is computed from all pairs. */
    public static final int SILHOUETTE_ROWS = 5000;

    /** Rows up to which the gap statistic is computed from all of them. */
    public static final int GAP_ROWS = 2000;

    /** Rows up to which t-SNE runs. */
    public static final int EMBEDDING_ROWS = 20_000;

    private static final int MEDOIDS = 3;

    private final ClusterModel model;

    private final ClusterSearch search;

    private final double[][] components;

    private final double[][] embedding;

    private final List<List<Integer>> medoids;

    private LatentClustering(final ClusterModel model, final double[][] rows, final ClusterSearch search,
        final double[][] embedding) {
        this.model = model;
        this.search = search;
        this.components = model.pca().project(rows);
        this.embedding = embedding;
        this.medoids = Medoids.of(rows, search.partition(), MEDOIDS);
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
        ClusterInput.check(latents, settings);
        final LatentScaler scaler = LatentScaler.fit(latents);
        final double[][] rows = scaler.scale(latents);
        final List<Found> found = Parallel.mapLong(settings.embed() ? 2 : 1, (index, part) -> index == 0
            ? clusters(rows, settings, part) : new Found(null, null, Tsne.embed(rows,
                Math.min(settings.perplexity(), (rows.length - 1) / 3.0), settings.iterations(),
                SeededRandom.of(settings.seed(), 0).nextLong(), part)), progress);
        final ClusterSearch search = found.get(0).search;
        return new LatentClustering(new ClusterModel(scaler, search.partition().centroids(), Pca.fit(rows),
            found.get(0).heldOut, Optional.empty()), rows, search, settings.embed() ? found.get(1).embedding : null);
    }

    /** What is found side by side, clusters or t-SNE: neither needs the other. */
    private record Found(ClusterSearch search, double[] heldOut, double[][] embedding) {
    }

    private static Found clusters(final double[][] rows, final ClusterSettings settings, final Progress progress)
        throws CanceledException {
        final ClusterSearch search = ClusterSearch.run(rows, settings, progress.part(0, 0.96));
        return new Found(search,
            HeldOutDistances.of(rows, search.choice().k(), settings.seed(), progress.part(0.96, 1)), null);
    }

    /**
     * Refuses a number of rows that t-SNE is not made for, before anything is computed.
     *
     * @param rows number of rows
     * @throws IllegalArgumentException with a text for the user that names the limit
     */
    public static void checkEmbedding(final long rows) {
        ClusterInput.checkEmbedding(rows);
    }

    /**
     * @return number of clusters
     */
    public int k() {
        return model.k();
    }

    /**
     * @return cluster (from 0) of each of the N rows
     */
    public int[] labels() {
        return search.partition().labels().clone();
    }

    /**
     * @return k x d cluster centres in standardised latent coordinates
     */
    public double[][] centroids() {
        return copy(search.partition().centroids());
    }

    /**
     * @return one score for each number of clusters from 1 to the largest tried
     */
    public List<ClusterScore> scores() {
        return search.scores();
    }

    /**
     * @return which number of clusters was taken, why, and which ones the criteria favour
     */
    public ClusterChoice choice() {
        return search.choice();
    }

    /**
     * @return stability of the clusters; empty where it was not asked for and for a single cluster
     */
    public Optional<ClusterStability> stability() {
        return search.stability();
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
        return medoids.get(cluster).get(0);
    }

    /**
     * @param cluster cluster, from 0
     * @return up to three different rows of the cluster, most central first; the first is the exemplar
     */
    public List<Integer> medoids(final int cluster) {
        return medoids.get(cluster);
    }

    Partition partition() {
        return search.partition();
    }

    private static double[][] copy(final double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
