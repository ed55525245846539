/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.calibration.OutOfFold;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.data.TrainingDistance;
import org.vibann.core.kernel.KernelPrediction;
import org.vibann.core.math.Moments;
import org.vibann.core.model.McPasses;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Trains the parts of a model once a fold, whole groups being left out, and asks them about the rows left out. Kernels and
 * rules of the heads are those that were chosen on all rows.
 */
final class CrossValidation {

    private static final int PASSES = 30;
    /** Rows that are predicted at once. */
    private static final int BLOCK = 64;

    private CrossValidation() {
    }

    static OutOfFold run(final AlloyDataset data, final VibannConfig config, final TrainedHeads heads,
        final Progress progress) throws CanceledException {
        final int[] group = Splits.groupNumbers(data.alloys(), config.validation().grouping());
        final int groups = Arrays.stream(group).max().orElse(0) + 1;
        final List<Split> folds = Splits.kFold(data.alloys(), config.validation().grouping(),
            Math.min(config.validation().folds(), groups), config.seed());
        final int n = data.size();
        final OutOfFold all = new OutOfFold(new int[n], group, new double[n], new double[n], new double[n], new double[n],
            new double[n], new double[n]);
        // Folds write to rows of their own, so that the order in which they end does not matter.
        Parallel.mapLong(folds.size(), (index, part) -> {
            fill(all, data, index + 1, folds.get(index), config, heads, part);
            return index;
        }, progress);
        return all;
    }

    private static void fill(final OutOfFold all, final AlloyDataset data, final int number, final Split split,
        final VibannConfig config, final TrainedHeads chosen, final Progress progress) throws CanceledException {
        final AlloyDataset train = data.select(split.train());
        final TrainedHeads heads = chosen.refit(train);
        final TrainedNetworks networks = NetworkTrainer.train(train,
            NetworkTrainer.predicting(config.withMembers(1)), heads.teacher(), progress);
        final Alloys test = data.alloys().select(split.test());
        final TrainedModel model = networks.model();
        final McPasses passes = model.passes(PASSES, config.seed());
        // As the finished model will measure: from its rows, or without them from its anchors.
        final TrainingDistance distance = new TrainingDistance(model.parts().anchorAlloys().orElse(train.alloys()));
        for (int from = 0; from < test.size(); from += BLOCK) {
            final int[] some = IntStream.range(from, Math.min(test.size(), from + BLOCK)).toArray();
            fill(all, heads, passes, test.select(some), IntStream.of(some).map(i -> split.test()[i]).toArray());
        }
        for (int i = 0; i < test.size(); i++) {
            all.fold()[split.test()[i]] = number;
            all.distance()[split.test()[i]] = distance.at(test.fractions(i), test.load(i));
        }
    }

    /** What the parts say of some rows. */
    private static void fill(final OutOfFold all, final TrainedHeads heads, final McPasses networks,
        final Alloys test, final int[] rows) {
        final double[][] passes = networks.predict(test);
        final double[] loads = IntStream.range(0, rows.length).mapToDouble(test::load).toArray();
        final KernelPrediction[] byKernel = heads.kernel().predict(test.fractions(), loads);
        final double[] byNeighbours = heads.neighbours().predict(test.fractions(), loads);
        for (int i = 0; i < rows.length; i++) {
            final int row = rows[i];
            all.kernel()[row] = byKernel[i].mean();
            all.kernelSd()[row] = byKernel[i].sd();
            all.neighbours()[row] = byNeighbours[i];
            all.network()[row] = Moments.mean(passes[i]);
            all.networkSd()[row] = Moments.sd(passes[i], all.network()[row]);
        }
    }
}
