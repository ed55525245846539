/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.OptionalInt;

/**
 * How latent vectors are clustered.
 *
 * @param clusters number of clusters chosen by hand; empty: chosen by {@code criterion}
 * @param criterion how the number is chosen when {@code clusters} is empty
 * @param maxClusters largest number of clusters that is tried and scored, at least 2
 * @param restarts runs of K-means from new seeds for each number; the one with the least WCSS is kept
 * @param seed seed of everything random
 * @param embed whether t-SNE coordinates are computed
 * @param perplexity effective number of neighbours in t-SNE; lowered to (n - 1) / 3 for small tables
 * @param iterations iterations of t-SNE
 * @param replicates bootstrap samples that measure the stability of each number of clusters; 0 for none
 */
public record ClusterSettings(OptionalInt clusters, ClusterCriterion criterion, int maxClusters, int restarts,
    long seed, boolean embed, double perplexity, int iterations, int replicates) {

    /** Elbow over 1 to 10 clusters, 20 restarts, 20 samples, t-SNE with perplexity 30 and 1000 iterations. */
    public static final ClusterSettings DEFAULT =
        new ClusterSettings(OptionalInt.empty(), ClusterCriterion.ELBOW, 10, 20, 1, true, 30, 1000, 20);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public ClusterSettings {
        if (clusters.isPresent() && clusters.getAsInt() < 1) {
            throw new IllegalArgumentException(
                "Number of clusters is " + clusters.getAsInt() + "; it must be at least 1.");
        }
        if (maxClusters < 2) {
            throw new IllegalArgumentException(
                "Largest number of clusters is " + maxClusters + "; it must be at least 2.");
        }
        if (restarts < 1) {
            throw new IllegalArgumentException("Number of restarts is " + restarts + "; it must be at least 1.");
        }
        if (!(perplexity >= 2 && perplexity <= 1000)) {
            throw new IllegalArgumentException("Perplexity is " + perplexity + "; it must lie between 2 and 1000.");
        }
        if (iterations < 1) {
            throw new IllegalArgumentException(
                "Number of t-SNE iterations is " + iterations + "; it must be at least 1.");
        }
        if (replicates < 0 || replicates == 1) {
            throw new IllegalArgumentException("Number of bootstrap samples is " + replicates
                + "; it must be at least 2, or 0 for none.");
        }
    }

    /**
     * @param k number of clusters
     * @return these settings with the number of clusters given by hand
     */
    public ClusterSettings withClusters(final int k) {
        return new ClusterSettings(OptionalInt.of(k), criterion, maxClusters, restarts, seed, embed, perplexity,
            iterations, replicates);
    }

    /**
     * @param newCriterion how the number of clusters is chosen
     * @return these settings with the number of clusters chosen by the criterion
     */
    public ClusterSettings withCriterion(final ClusterCriterion newCriterion) {
        return new ClusterSettings(OptionalInt.empty(), newCriterion, maxClusters, restarts, seed, embed, perplexity,
            iterations, replicates);
    }

    /**
     * @param newSeed seed of everything random
     * @return these settings with the seed
     */
    public ClusterSettings withSeed(final long newSeed) {
        return new ClusterSettings(clusters, criterion, maxClusters, restarts, newSeed, embed, perplexity, iterations,
            replicates);
    }

    /**
     * @param on whether t-SNE coordinates are computed
     * @return these settings with t-SNE on or off
     */
    public ClusterSettings withEmbed(final boolean on) {
        return new ClusterSettings(clusters, criterion, maxClusters, restarts, seed, on, perplexity, iterations,
            replicates);
    }

    /**
     * @param samples bootstrap samples that measure stability, at least 2, or 0 for none
     * @return these settings with the number of samples
     */
    public ClusterSettings withReplicates(final int samples) {
        return new ClusterSettings(clusters, criterion, maxClusters, restarts, seed, embed, perplexity, iterations,
            samples);
    }

    /** Number of clusters up to which K-means is run and scored. */
    int largest() {
        return Math.max(maxClusters, clusters.orElse(1));
    }
}
