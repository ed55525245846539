/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import smile.math.distance.Distance;
import smile.math.distance.EuclideanDistance;
import smile.math.distance.ManhattanDistance;
import smile.neighbor.LinearSearch;
import smile.neighbor.Neighbor;

/**
 * The mean of the k nearest training rows, found by Smile.
 *
 * @param k number of neighbours
 * @param metric what near means
 * @param weighted whether neighbours are weighted by 1/distance, and where some are at distance 0, those alone count
 */
record NearestNeighbours(int k, Metric metric, boolean weighted) implements VectorLearner.Algorithm {

    /** A distance of two vectors. */
    enum Metric {
        /** Sum of the absolute differences. */
        L1,
        /** Euclidean. */
        L2;

        private Distance<double[]> distance() {
            return this == L1 ? new ManhattanDistance() : new EuclideanDistance();
        }
    }

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        progress.report(1, () -> "Nearest neighbours");
        // Looks at every row: exact, and of equally far rows the same ones every time.
        final LinearSearch<double[]> search = new LinearSearch<>(table.x(), metric.distance());
        final int found = Math.min(k, table.x().length);
        return x -> mean(search.knn(x, found), table.y());
    }

    private double mean(final Neighbor<double[], double[]>[] neighbours, final double[] y) {
        boolean exact = false;
        for (final Neighbor<double[], double[]> near : neighbours) {
            exact |= near.distance == 0;
        }
        double weights = 0;
        double sum = 0;
        for (final Neighbor<double[], double[]> near : neighbours) {
            final double weight = !weighted ? 1 : exact ? (near.distance == 0 ? 1 : 0) : 1 / near.distance;
            weights += weight;
            sum += weight * y[near.index];
        }
        return sum / weights;
    }
}
