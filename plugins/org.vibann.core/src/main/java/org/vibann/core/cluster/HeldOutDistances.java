/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * How far alloys lie from clusters that were learnt without them. The different rows are dealt into five folds; each
 * fold's rows are measured from the centroids found for the others. A new alloy of the same kind is as far from its
 * cluster as these are (cross-conformal, Vovk, Ann. Math. Artif. Intell. 74 (2015) 9).
 */
final class HeldOutDistances {

    private static final int FOLDS = 5;

    /** Fewer different rows than this calibrate nothing. */
    private static final int LEAST_ROWS = 2 * FOLDS;

    private static final int RESTARTS = 5;

    /** Distances kept; more are thinned evenly, without their extremes being lost. */
    private static final int MOST_KEPT = 1000;

    private HeldOutDistances() {
    }

    /**
     * @return sorted distances to the nearest centroid, one for each different row; none where there are fewer than ten
     *         different rows
     */
    static double[] of(final double[][] rows, final int k, final long seed, final Progress progress)
        throws CanceledException {
        final Set<double[]> different = new TreeSet<>(Arrays::compare);
        different.addAll(Arrays.asList(rows));
        final double[][] points = different.toArray(double[][]::new);
        if (points.length < LEAST_ROWS) {
            return new double[0];
        }
        final int[] order = IntStream.range(0, points.length).toArray();
        SeededRandom.of(seed, points.length, FOLDS).shuffle(order);
        final List<double[]> folds = Parallel.map(FOLDS, fold -> {
            final List<double[]> kept = new ArrayList<>();
            final List<double[]> out = new ArrayList<>();
            for (int i = 0; i < order.length; i++) {
                (i % FOLDS == fold ? out : kept).add(points[order[i]]);
            }
            final double[][] centroids = KMeansRuns.best(kept.toArray(double[][]::new), Math.min(k, kept.size()),
                RESTARTS, SeededRandom.of(seed, fold).nextLong()).centroids();
            return out.stream().mapToDouble(row -> Vectors.nearestDistance(row, centroids)).toArray();
        }, progress);
        return thinned(folds.stream().flatMapToDouble(Arrays::stream).sorted().toArray());
    }

    private static double[] thinned(final double[] sorted) {
        if (sorted.length <= MOST_KEPT) {
            return sorted;
        }
        final double[] kept = new double[MOST_KEPT];
        Arrays.setAll(kept, i -> sorted[(int)((long)i * (sorted.length - 1) / (MOST_KEPT - 1))]);
        return kept;
    }

    /** Share of the sorted distances that are smaller; NaN where there are none. */
    static double rank(final double[] sorted, final double distance) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (sorted[middle] < distance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double)low / sorted.length;
    }
}
