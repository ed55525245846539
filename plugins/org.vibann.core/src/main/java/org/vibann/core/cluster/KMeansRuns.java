/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.List;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;
import smile.clustering.BBDTree;
import smile.clustering.KMeans;
import smile.math.MathEx;

/**
 * K-means++ with restarts by Smile. Each run draws from Smile's generator of the thread it runs on, which is seeded
 * for the run from (seed, k, restart); the parallel parts of Smile's runs compute rows independently. So a run is a
 * function of these numbers, whatever thread it lands on.
 */
final class KMeansRuns {

    private static final int MOST_ITERATIONS = 100;

    /** Smile stops when the distortion falls by less; what is left is done by {@link Partition#settle}. */
    private static final double TOLERANCE = 1e-4;

    private KMeansRuns() {
    }

    /**
     * Best partition of the restarts for each number of clusters from 1 to {@code largest}.
     */
    static List<Partition> run(final double[][] rows, final int largest, final int restarts, final long seed,
        final Progress progress) throws CanceledException {
        final BBDTree tree = new BBDTree(rows);
        final List<Partition> runs = Parallel.map((largest - 1) * restarts, task -> {
            final int k = 2 + task / restarts;
            return run(tree, rows, k, SeededRandom.of(seed, k, task % restarts).nextLong());
        }, progress);
        final List<Partition> best = new ArrayList<>();
        best.add(Partition.settle(rows, new int[rows.length], 1));
        for (int k = 2; k <= largest; k++) {
            Partition least = runs.get((k - 2) * restarts);
            for (int restart = 1; restart < restarts; restart++) {
                final Partition other = runs.get((k - 2) * restarts + restart);
                least = other.wcss() < least.wcss() ? other : least;
            }
            best.add(least);
        }
        return best;
    }

    private static Partition run(final BBDTree tree, final double[][] rows, final int k, final long seed) {
        MathEx.setSeed(seed);
        return Partition.settle(rows, KMeans.fit(tree, rows, k, MOST_ITERATIONS, TOLERANCE).y, k);
    }
}
