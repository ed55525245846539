/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.stream.IntStream;

import org.vibann.core.data.TrainingDistance;

/**
 * What each part of a model predicts for rows of whole groups that it was not trained on; N numbers each, in units of
 * the target. Only the choice of kernels and neighbours has seen all rows.
 *
 * @param fold number of the fold that the row was left out with, from 1
 * @param group number of the group that the row was left out with
 * @param distance distance to the nearest row that was not left out, or anchor, see {@link TrainingDistance}
 * @param network means of the Monte-Carlo passes of one network
 * @param networkSd their standard deviations
 * @param kernel means of the kernel head
 * @param kernelSd its standard deviations
 * @param neighbours means of the nearest alloys
 */
public record OutOfFold(int[] fold, int[] group, double[] distance, double[] network, double[] networkSd, double[] kernel,
    double[] kernelSd, double[] neighbours) {

    /** Some of the rows, in the order asked for. */
    OutOfFold select(final int[] rows) {
        return new OutOfFold(select(fold, rows), select(group, rows), select(distance, rows), select(network, rows),
            select(networkSd, rows), select(kernel, rows), select(kernelSd, rows), select(neighbours, rows));
    }

    private static int[] select(final int[] values, final int[] rows) {
        return IntStream.of(rows).map(i -> values[i]).toArray();
    }

    private static double[] select(final double[] values, final int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * @param weights shares of the parts
     * @param least the least value that a prediction can have
     * @return N predictions of a model with these shares
     */
    public double[] means(final BlendWeights weights, final double least) {
        return IntStream.range(0, network.length)
            .mapToDouble(i -> Math.max(least, weights.blend(network[i], kernel[i], neighbours[i]))).toArray();
    }

    /**
     * @param weights shares of the parts
     * @param spread factor of the heads' standard deviation, or of that of networks that stand alone
     * @return N standard deviations of these predictions
     */
    public double[] sds(final BlendWeights weights, final double spread) {
        return IntStream.range(0, network.length).mapToDouble(i -> {
            final double heads = spread * weights.sd(network[i], kernel[i], kernelSd[i], neighbours[i]);
            // A network that stands alone has the doubt that it learnt, to be brought to scale like that of the heads.
            final double dropout = (weights.alone() ? spread : weights.network()) * networkSd[i];
            return Math.sqrt(heads * heads + dropout * dropout);
        }).toArray();
    }
}
