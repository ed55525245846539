/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The mean of the k nearest training rows by L1 distance, weighted by 1/distance; where some are at distance 0, the mean
 * of those.
 *
 * @param k number of neighbours
 */
record NearestNeighbours(int k) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        progress.report(1, () -> "Nearest neighbours");
        return x -> predict(table, x);
    }

    private double predict(final VectorLearner.Table table, final double[] x) {
        final double[] distances = new double[k];
        final int[] rows = new int[k];
        int found = 0;
        for (int i = 0; i < table.x().length; i++) {
            final double d = distance(x, table.x()[i]);
            if (found < k || d < distances[k - 1]) {
                int at = Math.min(found, k - 1);
                for (; at > 0 && distances[at - 1] > d; at--) { // earlier rows first among equals
                    distances[at] = distances[at - 1];
                    rows[at] = rows[at - 1];
                }
                distances[at] = d;
                rows[at] = i;
                found = Math.min(found + 1, k);
            }
        }
        final boolean exact = distances[0] == 0;
        double weights = 0;
        double sum = 0;
        for (int n = 0; n < found; n++) {
            final double weight = exact ? (distances[n] == 0 ? 1 : 0) : 1 / distances[n];
            weights += weight;
            sum += weight * table.y()[rows[n]];
        }
        return sum / weights;
    }

    private static double distance(final double[] a, final double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += Math.abs(a[j] - b[j]);
        }
        return sum;
    }
}
