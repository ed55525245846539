/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import java.util.Arrays;

import org.vibann.core.math.Moments;


/**
 * What a prediction needs of the passes of one row. Up to {@link org.vibann.core.model.McPasses#MOST} passes it is of all
 * of them. More come in blocks of as many: mean and standard deviation are of all passes, added up block by block
 * (Chan, Golub and LeVeque, The American Statistician 37 (1983) 242), in each of which the spread of the heads beside the
 * networks has mean 0 and variance 1 by itself; quantiles are of every n-th pass, n being the smallest with which not
 * more values are kept than a block has. So memory does not grow with the passes.
 *
 * @param mean mean of the passes
 * @param sd standard deviation of the passes, with T - 1 in the denominator
 * @param values values of the passes that quantiles are of, in their order
 */
record PassSummary(double mean, double sd, double[] values) {

    /** Values of the passes, ascending; calibrated intervals do without the work. */
    double[] sorted() {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Sums run in the order of the passes, so equal passes give equal bits. */
    static PassSummary of(final double[] passes) {
        final double mean = Moments.mean(passes);
        return new PassSummary(mean, Moments.sd(passes, mean), passes);
    }

    /** Adds up blocks of passes. */
    static final class Sum {

        private final int stride;
        private final double[] kept;
        private long count;
        private int keptCount;
        private double mean;
        private double squares;

        /**
         * @param passes number of passes to come
         * @param most values kept for quantiles, at most
         */
        Sum(final int passes, final int most) {
            stride = (int)(((long)passes + most - 1) / most);
            kept = new double[(int)(((long)passes + stride - 1) / stride)];
        }

        void add(final double[] block) {
            final double blockMean = Moments.mean(block);
            double blockSquares = 0;
            for (int t = 0; t < block.length; t++) {
                blockSquares += (block[t] - blockMean) * (block[t] - blockMean);
                if ((count + t) % stride == 0) {
                    kept[keptCount++] = block[t];
                }
            }
            final long sum = count + block.length;
            final double difference = blockMean - mean;
            mean += difference * block.length / sum;
            squares += blockSquares + difference * difference * count * block.length / sum;
            count = sum;
        }

        PassSummary done() {
            return new PassSummary(mean, Math.sqrt(squares / (count - 1)), kept.clone());
        }
    }
}
