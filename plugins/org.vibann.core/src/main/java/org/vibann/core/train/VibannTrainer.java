/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.vibann.core.calibration.BlendWeights;
import org.vibann.core.calibration.CrossFit;
import org.vibann.core.calibration.HeldOutFigures;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.calibration.IntervalPromise;
import org.vibann.core.calibration.OutOfFold;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingSummary;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Trains a VIBANN: the networks, and where the configuration asks for it the kernel head and the neighbours beside
 * them, with shares and intervals chosen by cross-validation over whole groups. The same data, configuration and seed give
 * the same bits on any number of threads.
 */
public final class VibannTrainer {

    /** The heads' share of the time, seen on the published data. */
    private static final double HEADS_DONE = 0.32;

    /** What is trained side by side; one of the two is null until both are done. */
    private record Trained(TrainedNetworks networks, OutOfFold outOfFold) {
    }

    private VibannTrainer() {
    }

    /**
     * Trains.
     *
     * @param data the rows; loads are used where every row has one, and must be absent otherwise
     * @param config the configuration
     * @param progress told about every epoch
     * @return the trained model
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException with a text for the user when the data cannot be learnt from: fewer than 20
     *             rows, a missing or constant target, loads for only some rows, one family only; or when the engine of
     *             the configuration is not installed or cannot work on this computer
     */
    public static TrainedModel train(final AlloyDataset data, final VibannConfig config, final Progress progress)
        throws CanceledException {
        return trainAndForecast(data, config, progress).model();
    }

    /**
     * Trains as {@link #train}, and tells what the parts of the model said of held-out rows on the way.
     *
     * @param data as in {@link #train}
     * @param wanted as in {@link #train}
     * @param progress as in {@link #train}
     * @return the model and the forecasts
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException as in {@link #train}
     */
    public static TrainingResult trainAndForecast(final AlloyDataset data, final VibannConfig wanted,
        final Progress progress) throws CanceledException {
        TrainingCheck.check(data, wanted);
        TrainingLimits.check(data, wanted);
        final VibannConfig config =
            wanted.withPositive(wanted.positive() && Arrays.stream(data.targets()).allMatch(y -> y > 0));
        if (config.heads().kernelTrials() == 0) {
            return new TrainingResult(NetworkTrainer.train(data, config, null, progress).model(), List.of());
        }
        final TrainedHeads heads = HeadsTrainer.train(data, config, progress.part(0, HEADS_DONE));
        final Trained trained = sideBySide(data, config, heads, HeadsTrainer.said(progress.part(HEADS_DONE, 1),
            "Training and cross-validating networks"));
        final TrainedNetworks networks = trained.networks;
        final CrossFit.Fit fit =
            CrossFit.Fit.of(data, trained.outOfFold, config, networks.scalers().target().sd());
        final List<HeldOutForecast> heldOut = CrossFit.forecasts(data, trained.outOfFold, config);
        final TrainingSummary summary = summary(data, config, networks.record().summary(), fit.weights(), heldOut);
        return new TrainingResult(
            networks.model(summary, fit, config.heads().compact() ? null : heads.blend(fit)), heldOut);
    }

    /** Trains the networks of the model and those of the folds side by side, so that no processor waits for the last. */
    private static Trained sideBySide(final AlloyDataset data, final VibannConfig config, final TrainedHeads heads,
        final Progress progress) throws CanceledException {
        final List<Trained> both = Parallel.mapLong(2, (index, part) -> index == 0
            ? new Trained(NetworkTrainer.train(data, config, heads.teacher(), part), null)
            : new Trained(null, CrossValidation.run(data, config, heads, part)), progress);
        return new Trained(both.get(0).networks, both.get(1).outOfFold);
    }

    private static TrainingSummary summary(final AlloyDataset data, final VibannConfig config,
        final TrainingSummary network, final BlendWeights weights, final List<HeldOutForecast> heldOut) {
        final HeldOutFigures figures =
            HeldOutFigures.of(IntervalPromise.unit(config.validation().grouping()), data.targets(), heldOut);
        final boolean compact = config.heads().compact();
        final String protocol = String.format(Locale.ROOT, "Cross-validation: %d folds, %s held out whole. For the figures "
            + "of each fold, %s and the intervals were found on the other folds; the choice of kernels and neighbours "
            + "alone has seen all rows. %s", figures.folds(), figures.unit(),
            compact ? "the doubt" : "the shares of network, kernel and neighbours",
            compact ? "They taught the network and are not part of the model."
                : String.format(Locale.ROOT, "The model's shares are %.2f, %.2f, %.2f.", weights.network(),
                    weights.kernel(), weights.neighbours()))
            + (data.size() <= KernelHead.MOST_ROWS ? "" : " Gaussian processes know " + KernelHead.MOST_ROWS
                + " of the rows, spread over all; the nearest alloys are looked for in all, and networks learn "
                + "from all.")
            + TrainingSummary.latent(network.klPerDimension(), network.heldOutL1());
        return new TrainingSummary(data.size(), network.families(), data.size(), network.families(), figures.r2(),
            figures.mae(), figures.rmse(), network.epochs(), network.bestEpoch(), network.klPerDimension(),
            network.reconstructionL1(), protocol, figures, network.heldOutL1());
    }
}
