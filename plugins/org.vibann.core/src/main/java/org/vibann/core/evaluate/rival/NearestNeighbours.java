/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.math.Nearest;
import org.vibann.core.math.SimplexDistance;
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
        final Nearest nearest = new Nearest(k);
        for (int i = 0; i < table.x().length; i++) {
            nearest.offer(i, SimplexDistance.l1(x, table.x()[i]));
        }
        final int[] rows = nearest.rows();
        final double[] distances = nearest.distances();
        final boolean exact = distances[0] == 0;
        double weights = 0;
        double sum = 0;
        for (int n = 0; n < rows.length; n++) {
            final double weight = exact ? (distances[n] == 0 ? 1 : 0) : 1 / distances[n];
            weights += weight;
            sum += weight * table.y()[rows[n]];
        }
        return sum / weights;
    }
}
