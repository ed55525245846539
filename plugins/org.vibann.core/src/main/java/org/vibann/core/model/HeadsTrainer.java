/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.List;
import java.util.Locale;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** Trains networks with heads beside them; shares and intervals come from cross-validation over whole groups. */
final class HeadsTrainer {

    /** Shares of the time, seen on the published data. */
    private static final double KERNEL_DONE = 0.3;
    private static final double NEIGHBOURS_DONE = 0.32;

    /** What the networks of the model and of the folds gave; one of the two is null until both are done. */
    private record Trained(TrainedModel model, OutOfFold outOfFold) {
    }

    private HeadsTrainer() {
    }

    static TrainingResult train(final AlloyDataset data, final VibannConfig config, final Progress progress)
        throws CanceledException {
        final AlloyDataset core = CoreRows.of(data, config.validation().grouping(), config.seed());
        final KernelHead kernel =
            KernelHead.fit(core, config.validation().grouping(), config.heads().kernelTrials(),
                config.heads().kernels(),
            config.seed(), said(progress.part(0, KERNEL_DONE), "Choosing kernels"));
        final NeighbourHead neighbours =
            NeighbourHead.fit(core, config.validation().grouping(), config.seed(),
                said(progress.part(KERNEL_DONE, NEIGHBOURS_DONE), "Choosing neighbours"));
        final Trained trained = trained(data, config, new Teacher(kernel, neighbours),
            said(progress.part(NEIGHBOURS_DONE, 1), "Training and cross-validating networks"));
        final OutOfFold outOfFold = trained.outOfFold;
        final TrainedModel model = trained.model;
        final CrossFit.Fit fit = CrossFit.Fit.of(data, outOfFold, config, model.scalers().target().sd());
        final List<HeldOutForecast> heldOut = CrossFit.forecasts(data, outOfFold, config);
        final TrainedModel.Training of = model.training();
        final TrainedModel.Training training = new TrainedModel.Training(of.counts(), of.meanLoad(), of.history(),
            summary(data, config, model.summary(), fit.weights(), heldOut));
        final Blend blend =
            config.heads().compact() ? null : new Blend(kernel, neighbours, fit.weights(), fit.spread(), core);
        return new TrainingResult(new TrainedModel(config, model.elements(), model.scalers(), model.members(), training,
            blend, fit.calibration(), model.doubt().map(doubt -> doubt.times(fit.spread())).orElse(null)), heldOut);
    }

    /** Trains the networks of the model and those of the folds side by side, so that no processor waits for the last. */
    private static Trained trained(final AlloyDataset data, final VibannConfig config, final Teacher teacher,
        final Progress progress) throws CanceledException {
        final List<Trained> both = Parallel.mapLong(2, (index, part) -> index == 0
            ? new Trained(VibannTrainer.networks(data, config, teacher, part), null)
            : new Trained(null, OutOfFold.of(data, config, teacher.kernel(), teacher.neighbours(), part)), progress);
        return new Trained(both.get(0).model, both.get(1).outOfFold);
    }

    private static Progress said(final Progress progress, final String message) {
        return (fraction, ignored) -> progress.report(fraction, () -> message);
    }

    private static TrainingSummary summary(final AlloyDataset data, final VibannConfig config,
        final TrainingSummary network, final BlendWeights weights, final List<HeldOutForecast> heldOut) {
        final HeldOutFigures figures =
            HeldOutFigures.of(IntervalPromise.unit(config.validation().grouping()), data.targets(), heldOut);
        final String protocol =
            String.format(Locale.ROOT, "Cross-validation: %d folds, %s held out whole. For the figures "
            + "of each fold, %s and the intervals were found on the other folds; the choice of kernels and neighbours "
            + "alone has seen all rows. %s", figures.folds(), figures.unit(),
            config.heads().compact() ? "the doubt" : "the shares of network, kernel and neighbours",
            config.heads().compact() ? "They taught the network and are not part of the model."
                : String.format(Locale.ROOT, "The model's shares are %.2f, %.2f, %.2f.", weights.network(),
                    weights.kernel(), weights.neighbours()))
            + (data.size() <= KernelHead.MOST_ROWS ? ""
                : " Gaussian processes and neighbours know " + KernelHead.MOST_ROWS
                + " of the rows, taken in turn from every group; the networks learn from all.")
            + TrainingSummary.latent(network.klPerDimension(), network.heldOutL1());
        return new TrainingSummary(data.size(), network.families(), data.size(), network.families(), figures.r2(),
            figures.mae(), figures.rmse(), network.epochs(), network.bestEpoch(), network.klPerDimension(),
            network.reconstructionL1(), protocol, figures, network.heldOutL1());
    }
}
