/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.data.TrainingDistance;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.KernelPrediction;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.math.Moments;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * What each part of a model predicts for rows of whole groups that it was not trained on; N numbers each, in units of
 * the target. Only the choice of kernels and neighbours has seen all rows.
 *
 * @param fold number of the fold that the row was left out with, from 1
 * @param group number of the group that the row was left out with
 * @param distance distance to the nearest row that was not left out, see {@link TrainingDistance}
 * @param network means of the Monte-Carlo passes of one network
 * @param networkSd their standard deviations
 * @param kernel means of the kernel head
 * @param kernelSd its standard deviations
 * @param neighbours means of the nearest alloys
 */
record OutOfFold(int[] fold, int[] group, double[] distance, double[] network, double[] networkSd, double[] kernel,
    double[] kernelSd, double[] neighbours) {

    private static final int PASSES = 30;

    static OutOfFold of(final AlloyDataset data, final VibannConfig config, final KernelHead kernel,
        final NeighbourHead neighbours, final Progress progress) throws CanceledException {
        final int[] group = Splits.groupNumbers(data.alloys(), config.validation().grouping());
        final int groups = Arrays.stream(group).max().orElse(0) + 1;
        final List<Split> folds =
            Splits.kFold(data.alloys(), config.validation().grouping(), Math.min(config.validation().folds(), groups),
            config.seed());
        final int n = data.size();
        final OutOfFold all =
            new OutOfFold(new int[n], group, TrainingDistance.leftOut(data.alloys(), folds), new double[n],
            new double[n], new double[n], new double[n], new double[n]);
        // Folds write to rows of their own, so that the order in which they end does not matter.
        Parallel.mapLong(folds.size(), (index, part) -> {
            all.fill(data, index + 1, folds.get(index), config, kernel, neighbours, part);
            return index;
        }, progress);
        return all;
    }

    private void fill(final AlloyDataset data, final int number, final Split split, final VibannConfig config,
        final KernelHead kernel, final NeighbourHead nearest, final Progress progress) throws CanceledException {
        final AlloyDataset train = data.select(split.train());
        final AlloyDataset core = CoreRows.of(train, config.validation().grouping(), config.seed());
        final KernelHead head = kernel.refit(core, Progress.NONE);
        final NeighbourHead near = nearest.refit(core);
        final TrainedModel model =
            VibannTrainer.networks(train, VibannTrainer.predicting(config.withMembers(1)),
                new Teacher(head, near), progress);
        final Alloys test = data.alloys().select(split.test());
        final double[][] passes = model.passes(PASSES, config.seed()).predict(test);
        for (int i = 0; i < test.size(); i++) {
            final int row = split.test()[i];
            fold[row] = number;
            final double load = test.hasLoads() ? test.load(i) : Double.NaN;
            final KernelPrediction prediction = head.predict(test.fractions(i), load);
            kernel()[row] = prediction.mean();
            kernelSd[row] = prediction.sd();
            neighbours[row] = near.predict(test.fractions(i), load);
            network[row] = Moments.mean(passes[i]);
            networkSd[row] = Moments.sd(passes[i], network[row]);
        }
    }

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

    /** What the model would predict, not less than a least value. */
    double[] means(final BlendWeights weights, final double least) {
        return IntStream.range(0, network.length)
            .mapToDouble(i -> Math.max(least, weights.blend(network[i], kernel[i], neighbours[i]))).toArray();
    }

    double[] sds(final BlendWeights weights, final double spread) {
        return IntStream.range(0, network.length).mapToDouble(i -> {
            final double heads = spread * weights.sd(network[i], kernel[i], kernelSd[i], neighbours[i]);
            // A network that stands alone has the doubt that it learnt, to be brought to scale like that of the heads.
            final double dropout = (weights.alone() ? spread : weights.network()) * networkSd[i];
            return Math.sqrt(heads * heads + dropout * dropout);
        }).toArray();
    }
}
