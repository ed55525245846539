/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.SmileSeed;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;
import smile.clustering.PartitionClustering;
import smile.math.MathEx;

/**
 * K-means with Smile's K-means++ starts (Arthur and Vassilvitskii, SODA 2007, 1027), restarts, and random swaps from
 * the best of them (Franti, J. Big Data 5 (2018) 13): one centroid moves to a random row and K-means goes on; kept where
 * the WCSS falls. Swaps leave the local optima in which restarts alone get stuck for larger k. A run is a function of
 * the rows and (seed, k, restart), whatever thread it lands on.
 */
final class KMeansRuns {

    /** Swaps tried for each restart. */
    private static final int SWAPS = 4;

    private KMeansRuns() {
    }

    /**
     * Best partition of the restarts for each number of clusters from 1 to {@code largest}.
     */
    static List<Partition> run(final double[][] rows, final int largest, final int restarts, final long seed,
        final Progress progress) throws CanceledException {
        final List<Partition> runs = Parallel.map((largest - 1) * restarts, task -> {
            final int k = 2 + task / restarts;
            return run(rows, k, SeededRandom.of(seed, k, task % restarts));
        }, progress.part(0, 0.4));
        final List<Partition> best = new ArrayList<>();
        best.add(Partition.settle(rows, new int[rows.length]));
        best.addAll(Parallel.mapLong(largest - 1, (task, part) -> {
            final List<Partition> some = runs.subList(task * restarts, (task + 1) * restarts);
            return swap(rows, Collections.min(some, Comparator.comparingDouble(Partition::wcss)), SWAPS * restarts,
                SeededRandom.of(seed, task + 2, -1), part);
        }, progress.part(0.4, 1)));
        return best;
    }

    private static Partition swap(final double[][] rows, final Partition start, final int swaps,
        final SeededRandom random, final Progress progress) throws CanceledException {
        Partition best = start;
        for (int i = 0; i < swaps; i++) {
            progress.report((double)i / swaps, () -> "K-means");
            final double[][] centroids = best.centroids().clone();
            centroids[random.nextInt(centroids.length)] = rows[random.nextInt(rows.length)];
            final Partition swapped = Partition.settle(rows, centroids);
            best = swapped != null && swapped.wcss() < best.wcss() ? swapped : best;
        }
        return best;
    }

    /** Best of some restarts for one number of clusters, in the calling thread. */
    static Partition best(final double[][] rows, final int k, final int restarts, final long seed) {
        Partition best = k == 1 ? Partition.settle(rows, new int[rows.length]) : null;
        for (int restart = 0; k > 1 && restart < restarts; restart++) {
            final Partition other = run(rows, k, SeededRandom.of(seed, k, restart));
            best = best == null || other.wcss() < best.wcss() ? other : best;
        }
        return best;
    }

    /** K-means++ starts by Smile, in whose generator the seed of the run is put first. */
    private static Partition run(final double[][] rows, final int k, final SeededRandom random) {
        final int[] labels = new int[rows.length];
        SmileSeed.set(random.nextLong());
        PartitionClustering.seed(rows, new double[k][], labels, MathEx::squaredDistance);
        return Partition.settle(rows, labels);
    }
}
