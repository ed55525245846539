/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;
import java.util.List;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Gap statistic (Tibshirani, Walther and Hastie 2001): mean ln WCSS of uniform data less ln WCSS of the rows. The
 * uniform data fill the box of the standardised coordinates, variant (a) of the paper. Above a number of rows an evenly
 * spaced sample stands for all, clustered anew.
 */
final class GapStatistic {

    /** Reference data sets. */
    private static final int REFERENCES = 10;

    private static final int RESTARTS = 3;

    /** A sum of squares below this share of that about the mean is rounding: a cluster for each different row. */
    private static final double LEAST_SHARE = 1e-20;

    private GapStatistic() {
    }

    /** Of all rows, or of a sample of at most {@code limit} of them; NaN for more clusters than it has different rows. */
    static double[][] of(final double[][] rows, final List<Partition> partitions, final int limit, final int restarts,
        final long seed, final Progress progress) throws CanceledException {
        if (rows.length <= limit) {
            return of(rows, partitions, seed, progress);
        }
        final double[][] sample = new double[limit][];
        Arrays.setAll(sample, i -> rows[(int)((long)i * rows.length / limit)]);
        final int largest = (int)Math.min(partitions.size(),
            Arrays.stream(sample).map(Arrays::hashCode).distinct().count());
        final double[][] some = of(sample, KMeansRuns.run(sample, largest, restarts, seed, progress.part(0, 0.2)), seed,
            progress.part(0.2, 1));
        final double[][] gaps = new double[partitions.size()][];
        Arrays.setAll(gaps, k -> k < largest ? some[k] : new double[]{Double.NaN, Double.NaN});
        return gaps;
    }

    /**
     * @return for each partition the gap and its standard error s_k = sd_k sqrt(1 + 1/B)
     */
    static double[][] of(final double[][] rows, final List<Partition> partitions, final long seed,
        final Progress progress) throws CanceledException {
        final int largest = partitions.size();
        final double least = Math.max(LEAST_SHARE * partitions.get(0).wcss(), Double.MIN_NORMAL);
        final double[][] logs = new double[largest][REFERENCES];
        for (int b = 0; b < REFERENCES; b++) {
            final SeededRandom random = SeededRandom.of(seed, -1, b);
            final List<Partition> reference = KMeansRuns.run(uniform(rows, random), largest, RESTARTS,
                random.nextLong(), progress.part((double)b / REFERENCES, (b + 1.0) / REFERENCES));
            for (int k = 0; k < largest; k++) {
                logs[k][b] = log(reference.get(k), least);
            }
        }
        final double[][] gaps = new double[largest][];
        for (int k = 0; k < largest; k++) {
            double mean = 0;
            for (final double log : logs[k]) {
                mean += log / REFERENCES;
            }
            double variance = 0;
            for (final double log : logs[k]) {
                variance += (log - mean) * (log - mean) / REFERENCES;
            }
            gaps[k] = new double[]{mean - log(partitions.get(k), least),
                Math.sqrt(variance * (1 + 1.0 / REFERENCES))};
        }
        return gaps;
    }

    /** Finite, also where every row is the middle of its cluster. */
    private static double log(final Partition partition, final double least) {
        return StrictMath.log(Math.max(partition.wcss(), least));
    }

    /** The smallest k with gap(k) >= gap(k + 1) - s(k + 1); the largest tried where there is none. */
    static int choose(final double[][] gaps) {
        for (int k = 1; k < gaps.length; k++) {
            if (Double.isNaN(gaps[k][0]) || gaps[k - 1][0] >= gaps[k][0] - gaps[k][1]) {
                return k;
            }
        }
        return gaps.length;
    }

    private static double[][] uniform(final double[][] rows, final SeededRandom random) {
        final int size = rows[0].length;
        final double[][] uniform = new double[rows.length][size];
        for (int j = 0; j < size; j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (final double[] row : rows) {
                low = Math.min(low, row[j]);
                high = Math.max(high, row[j]);
            }
            for (final double[] row : uniform) {
                row[j] = low + random.nextDouble() * (high - low);
            }
        }
        return uniform;
    }
}
