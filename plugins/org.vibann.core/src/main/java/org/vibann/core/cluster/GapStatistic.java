/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.List;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Gap statistic (Tibshirani, Walther and Hastie 2001): mean ln WCSS of uniform data less ln WCSS of the rows. The
 * uniform data fill the box of the standardised coordinates, variant (a) of the paper.
 */
final class GapStatistic {

    /** Reference data sets. */
    private static final int REFERENCES = 10;

    private static final int RESTARTS = 3;

    private GapStatistic() {
    }

    /**
     * @return for each partition the gap and its standard error s_k = sd_k sqrt(1 + 1/B)
     */
    static double[][] of(final double[][] rows, final List<Partition> partitions, final long seed,
        final Progress progress) throws CanceledException {
        final int largest = partitions.size();
        final double[][] logs = new double[largest][REFERENCES];
        for (int b = 0; b < REFERENCES; b++) {
            final SeededRandom random = SeededRandom.of(seed, -1, b);
            final List<Partition> reference = KMeansRuns.run(uniform(rows, random), largest, RESTARTS,
                random.nextLong(), progress.part((double)b / REFERENCES, (b + 1.0) / REFERENCES));
            for (int k = 0; k < largest; k++) {
                logs[k][b] = StrictMath.log(reference.get(k).wcss());
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
            gaps[k] = new double[]{mean - StrictMath.log(partitions.get(k).wcss()),
                Math.sqrt(variance * (1 + 1.0 / REFERENCES))};
        }
        return gaps;
    }

    /** The smallest k with gap(k) >= gap(k + 1) - s(k + 1); the largest tried where there is none. */
    static int choose(final double[][] gaps) {
        for (int k = 1; k < gaps.length; k++) {
            if (gaps[k - 1][0] >= gaps[k][0] - gaps[k][1]) {
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
