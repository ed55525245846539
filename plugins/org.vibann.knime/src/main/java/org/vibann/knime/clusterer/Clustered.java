/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.List;

import org.vibann.core.cluster.ClusterSummary;
import org.vibann.core.cluster.ElementEnrichment;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.core.data.Alloys;

/**
 * What was found for the usable rows.
 *
 * @param alloys their alloys, in the elements of the model
 * @param latents their latent positions, N x d
 * @param values their values, NaN where unknown
 * @param clustering their clusters
 * @param summaries the clusters
 * @param enrichments which elements are more usual in which cluster
 * @param attention mean attention of each of the model's elements in each cluster, k x m
 */
record Clustered(Alloys alloys, double[][] latents, double[] values, LatentClustering clustering, List<ClusterSummary> summaries,
    List<ElementEnrichment> enrichments, double[][] attention) {
}
