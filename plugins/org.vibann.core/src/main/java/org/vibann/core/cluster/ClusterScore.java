/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

/**
 * How well one number of clusters describes the latent vectors.
 *
 * @param k number of clusters
 * @param wcss within-cluster sum of squares of the standardised latents
 * @param elbow height of the scaled curve of WCSS against k over the straight line from its first to its last point,
 *            0 to 1, which Kneedle looks at; NaN where there are fewer than three numbers or the curve does not fall
 * @param silhouette mean silhouette, in [-1, 1]; NaN for one cluster. Of all rows up to
 *            {@value LatentClustering#SILHOUETTE_ROWS} rows, above that of an evenly spaced sample of that size
 * @param gap gap statistic: mean ln WCSS of uniform reference data less ln WCSS. Of all rows up to
 *            {@value LatentClustering#GAP_ROWS} rows, above that of an evenly spaced sample of that size, and NaN for
 *            more clusters than the sample has different rows
 * @param gapError its standard error; NaN like {@code gap}
 * @param stability mean adjusted Rand index of bootstrap samples, see {@link ClusterStability}; NaN for one cluster or
 *            where it was not asked for
 * @param stabilitySd its standard deviation over the samples; NaN like {@code stability}
 * @param chosen whether this is the number of clusters that was taken
 */
public record ClusterScore(int k, double wcss, double elbow, double silhouette, double gap, double gapError,
    double stability, double stabilitySd, boolean chosen) {
}
