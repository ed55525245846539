/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

/** Means of any values over the rows of each cluster, for instance of the attention. */
public final class ClusterMeans {

    private ClusterMeans() {
    }

    /**
     * @param clustering clustering of N rows
     * @param values N x m values of these rows, in the same order
     * @return k x m means
     * @throws IllegalArgumentException where the numbers of rows differ
     */
    public static double[][] of(final LatentClustering clustering, final double[][] values) {
        final int[] labels = clustering.labels();
        if (labels.length != values.length) {
            throw new IllegalArgumentException("The clusters are of " + labels.length + " rows, the values of "
                + values.length + ".");
        }
        final double[][] means = new double[clustering.k()][values[0].length];
        final int[] sizes = new int[means.length];
        for (int i = 0; i < values.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < values[i].length; j++) {
                means[labels[i]][j] += values[i][j];
            }
        }
        for (int c = 0; c < means.length; c++) {
            for (int j = 0; j < means[c].length; j++) {
                means[c][j] /= sizes[c];
            }
        }
        return means;
    }
}
