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
 * @param silhouette mean silhouette, in [-1, 1]; NaN for one cluster. Of all rows up to
 *            {@value LatentClustering#SILHOUETTE_ROWS} rows, above that of an evenly spaced sample of that size
 * @param gap gap statistic: mean ln WCSS of uniform reference data less ln WCSS; NaN unless the criterion is
 *            {@link ClusterCriterion#GAP}
 * @param gapError its standard error; NaN like {@code gap}
 * @param chosen whether this is the number of clusters that was taken
 */
public record ClusterScore(int k, double wcss, double silhouette, double gap, double gapError, boolean chosen) {
}
