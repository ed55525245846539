/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is checked before anything is computed, so that a refusal costs no time. */
final class ClusterInput {

    private static final int LEAST_EMBEDDING_ROWS = 8;

    private ClusterInput() {
    }

    static void check(final double[][] latents, final ClusterSettings settings) {
        final int rows = latents.length;
        if (rows < 2) {
            throw new IllegalArgumentException(
                "There " + (rows == 1 ? "is 1 row" : "are no rows") + " to cluster; at least 2 are needed.");
        }
        if (settings.embed()) {
            checkEmbedding(rows);
        }
        for (int i = 0; i < rows; i++) {
            for (final double value : latents[i]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Row " + (i + 1) + " has a latent value that is not a number.");
                }
            }
        }
    }

    static void checkEmbedding(final long rows) {
        if (rows > LatentClustering.EMBEDDING_ROWS) {
            throw new IllegalArgumentException("t-SNE works on at most " + LatentClustering.EMBEDDING_ROWS
                + " rows, and there are " + rows
                + ". Switch t-SNE off (principal components are always computed) or sample the rows.");
        }
        if (rows < LEAST_EMBEDDING_ROWS) {
            throw new IllegalArgumentException("t-SNE needs at least " + LEAST_EMBEDDING_ROWS + " rows, and there are "
                + rows + ". Switch t-SNE off.");
        }
    }

    /** The largest number of clusters to try: no more than there are different rows. */
    static int largest(final double[][] rows, final ClusterSettings settings) {
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
}
