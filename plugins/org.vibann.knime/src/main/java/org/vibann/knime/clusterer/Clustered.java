/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.List;

import org.vibann.core.cluster.ClusterSummary;
import org.vibann.core.cluster.LatentClustering;

/**
 * What was found for the usable rows.
 *
 * @param latents their latent positions, N x d
 * @param clustering their clusters
 * @param summaries the clusters
 */
record Clustered(double[][] latents, LatentClustering clustering, List<ClusterSummary> summaries) {
}
