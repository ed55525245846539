/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Clusters of the latent space: K-means on standardised latent means, the choice of the number of clusters, t-SNE and
 * principal components for drawing, and what is in each cluster.
 */
package org.vibann.core.cluster;
