/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.vibann.core.config.Optimisation;
import org.vibann.core.config.Reconstruction;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.kernel.ElementTraits;
import org.vibann.core.model.EpochRecord;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Network;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Trains one network in the calling thread. */
final class MemberTrainer {

    private static final int STEPS_PER_REPORT = 8;
    private static final int INITIALISE = 0;

    private final TrainingRows rows;
    private final VibannConfig config;
    private final Optimisation optimisation;
    private final Reconstruction reconstruction;
    private final int member;
    private final Network network;
    private final Engine engine;
    private final Schedule schedule;
    private final Batches batches;
    /** Where in the work the epochs begin, and their part of it: before them pretraining, behind the decoder's own. */
    private final double start;
    private final double share;

    /** What training one network gave; the weights of the best epoch. */
    record Result(Network network, List<EpochRecord> history, int epochs, int bestEpoch, double klPerDimension,
        double reconstructionL1, double heldOutL1) {
    }

    /** @param taught alloys that a teacher labelled, besides the rows; null without one */
    MemberTrainer(final TrainingRows rows, final TrainingRows.Rows taught, final VibannConfig config, final int member,
        final Engine engine) {
        this.rows = rows;
        this.config = config;
        optimisation = config.optimisation();
        reconstruction = config.reconstruction();
        this.member = member;
        this.engine = engine;
        network = new Network(config.architecture(rows.elements().size(), rows.training().load() != null));
        network.initialise(SeededRandom.of(config.seed(), member, INITIALISE)::nextDouble);
        if (config.shape().descriptors()) {
            network.setTraits(ElementTraits.table(rows.elements()));
        }
        start = reconstruction.pretrainingSteps() > 0 ? 0.4 : 0;
        share = (reconstruction.decoderEpochs() > 0 ? 0.9 : 1) - start;
        schedule = new Schedule(config);
        batches = new Batches(rows.training(), taught, config, member, network);
    }

    Result train(final Progress progress) throws CanceledException {
        final List<EpochRecord> history = new ArrayList<>();
        final Network best = network.copy();
        double bestError = Double.POSITIVE_INFINITY;
        int better = 0;
        int bestEpoch = 0;
        double beta = reconstruction.pretrainingSteps() == 0 ? config.bottleneck().betaStart()
            : new Pretrainer(network, rows, config, engine).train(progress.part(0, start));
        final Network average = optimisation.averaging() > 0 ? network.copy() : network;
        try (Engine.Training training = engine.train(network, optimisation.learningRate(), batches.capacity())) {
            for (int epoch = 1; epoch <= optimisation.epochs() && epoch - better <= optimisation.patience(); epoch++) {
                final Loss loss = epoch(training, epoch, beta, average, progress);
                final double error = NetworkFigures.hardness(average, rows.validation());
                final boolean improved = error < bestError;
                if (improved) {
                    bestError = error;
                    better = epoch;
                }
                // An annealed training is at its best when it has cooled down; few held-out groups would choose by chance.
                if (optimisation.annealed() ? Double.isFinite(error) : improved) {
                    bestEpoch = epoch;
                    best.copyFrom(average);
                }
                final double rmse = Math.sqrt(error) * rows.scalers().target().sd();
                history.add(new EpochRecord(epoch, loss.total(), loss.hardness(), loss.reconstruction(),
                    loss.loadReconstruction(), loss.klPerDimension(), beta, rmse, false));
                beta = schedule.beta(beta, loss.klPerDimension());
                final int now = epoch;
                progress.report(start + share * epoch / optimisation.epochs(), () -> String.format(Locale.ROOT,
                    "Epoch %d of %d, validation RMSE %.4g %s", now, optimisation.epochs(), rmse,
                    rows.scalers().targetName()));
            }
        }
        if (bestEpoch == 0) {
            throw new IllegalArgumentException("The training diverged: the validation error is not a number. Lower the "
                + "learning rate.");
        }
        mark(history, bestEpoch);
        if (reconstruction.decoderEpochs() > 0) {
            new DecoderTrainer(best, rows, config, member, engine).train(progress.part(start + share, 1));
        }
        final List<TrainingRows.Rows> all = List.of(rows.training(), rows.validation());
        return new Result(best, List.copyOf(history), history.size(), bestEpoch, NetworkFigures.klPerDimension(best, all),
            NetworkFigures.l1(best, all), NetworkFigures.l1(best, List.of(rows.validation())));
    }

    private static void mark(final List<EpochRecord> history, final int bestEpoch) {
        final EpochRecord r = history.get(bestEpoch - 1);
        history.set(bestEpoch - 1, new EpochRecord(r.epoch(), r.loss(), r.hardnessLoss(), r.reconstructionLoss(),
            r.loadReconstructionLoss(), r.klPerDimension(), r.beta(), r.validationRmse(), true));
    }

    private Loss epoch(final Engine.Training training, final int epoch, final double beta, final Network average,
        final Progress progress) throws CanceledException {
        final int[] order = batches.order(epoch);
        final int steps = batches.steps();
        final double[] sums = new double[5];
        for (int from = 0, step = 0; from < order.length; from += optimisation.batchSize(), step++) {
            final int n = Math.min(optimisation.batchSize(), order.length - from);
            final Batch batch = batches.batch(order, from, n, epoch, step);
            final Loss.Factors factors = new Loss.Factors(reconstruction.reconstructionWeight(),
                reconstruction.loadReconstructionWeight(), beta);
            final double rate = schedule.rate((epoch - 1L) * steps + step, (long)optimisation.epochs() * steps);
            final Loss loss = training.step(batch, factors, rate, optimisation.weightDecay());
            if (average != network) {
                average.moveTowards(network, 1 - optimisation.averaging());
            }
            final double part = (double)n / order.length;
            sums[0] += part * loss.total();
            sums[1] += part * loss.hardness();
            sums[2] += part * loss.reconstruction();
            sums[3] += part * loss.loadReconstruction();
            sums[4] += part * loss.klPerDimension();
            if (step % STEPS_PER_REPORT == STEPS_PER_REPORT - 1) {
                final double done = epoch - 1 + (double)(from + n) / order.length;
                progress.report(start + share * done / optimisation.epochs(),
                    () -> "Epoch " + epoch + " of " + optimisation.epochs());
            }
        }
        return new Loss(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
}
