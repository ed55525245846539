/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.List;
import java.util.Locale;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Trains networks with heads beside them; shares and intervals come from cross-validation over whole groups. */
final class HeadsTrainer {

    /** Shares of the time, seen on the published data. */
    private static final double KERNEL_DONE = 0.3;
    private static final double NEIGHBOURS_DONE = 0.32;
    private static final double FOLDS_DONE = 0.7;

    private HeadsTrainer() {
    }

    static TrainingResult train(final AlloyDataset data, final VibannConfig config, final Progress progress)
        throws CanceledException {
        final KernelHead kernel = KernelHead.fit(data, config.grouping(), config.kernelTrials(), config.kernels(),
            config.seed(), said(progress.part(0, KERNEL_DONE), "Choosing kernels"));
        final NeighbourHead neighbours =
            NeighbourHead.fit(data, config.grouping(), config.seed(),
                said(progress.part(KERNEL_DONE, NEIGHBOURS_DONE), "Choosing neighbours"));
        final OutOfFold outOfFold = OutOfFold.of(data, config, kernel, neighbours,
            said(progress.part(NEIGHBOURS_DONE, FOLDS_DONE), "Cross-validating"));
        final TrainedModel model = VibannTrainer.networks(data, config, progress.part(FOLDS_DONE, 1));
        final CrossFit.Fit fit = CrossFit.Fit.of(data, outOfFold, config, model.scalers().target().sd());
        final List<HeldOutForecast> heldOut = CrossFit.forecasts(data, outOfFold, config);
        final TrainedModel.Training of = model.training();
        final TrainedModel.Training training = new TrainedModel.Training(of.counts(), of.meanLoad(), of.history(),
            summary(data, config, model.summary(), fit.weights(), heldOut));
        return new TrainingResult(new TrainedModel(config, model.elements(), model.scalers(), model.members(), training,
            new Blend(kernel, neighbours, fit.weights(), fit.spread(), data), fit.calibration()), heldOut);
    }

    private static Progress said(final Progress progress, final String message) {
        return (fraction, ignored) -> progress.report(fraction, () -> message);
    }

    private static TrainingSummary summary(final AlloyDataset data, final VibannConfig config,
        final TrainingSummary network, final BlendWeights weights, final List<HeldOutForecast> heldOut) {
        final HeldOutFigures figures = HeldOutFigures.of(IntervalPromise.unit(config.grouping()), data.targets(), heldOut);
        final String protocol = String.format(Locale.ROOT, "Cross-validation: %d folds, %s held out whole. For the figures "
            + "of each fold, the shares of network, kernel and neighbours and the intervals were found on the other folds; "
            + "the choice of kernels and neighbours alone has seen all rows. The model's shares are %.2f, %.2f, %.2f.",
            figures.folds(), figures.unit(), weights.network(), weights.kernel(), weights.neighbours())
            + TrainingSummary.latent(network.klPerDimension(), network.heldOutL1());
        return new TrainingSummary(data.size(), network.families(), data.size(), network.families(), figures.r2(),
            figures.mae(), figures.rmse(), network.epochs(), network.bestEpoch(), network.klPerDimension(),
            network.reconstructionL1(), protocol, figures, network.heldOutL1());
    }
}
