/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.nn.Adam;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Trains one network in the calling thread. */
final class MemberTrainer {

    private static final int STEPS_PER_REPORT = 8;
    private static final int INITIALISE = 0;
    private static final int SHUFFLE = 1;
    private static final int NOISE = 2;

    private final TrainingRows rows;
    private final VibannConfig config;
    private final int member;
    private final Network network;
    private final Adam adam;
    private final Tape tape;
    /** Part of the work before the decoder's own epochs. */
    private final double share;

    /** What training one network gave; the weights of the best epoch. */
    record Result(Network network, List<EpochRecord> history, int epochs, int bestEpoch, double klPerDimension,
        double reconstructionL1) {
    }

    MemberTrainer(final TrainingRows rows, final VibannConfig config, final int member) {
        this.rows = rows;
        this.config = config;
        this.member = member;
        network = new Network(config.architecture(rows.elements(), rows.training().load() != null));
        network.initialise(SeededRandom.of(config.seed(), member, INITIALISE)::nextDouble);
        adam = new Adam(network.parameters().values(), config.learningRate());
        tape = network.tape(config.batchSize());
        share = config.decoderEpochs() > 0 ? 0.9 : 1;
    }

    Result train(final Progress progress) throws CanceledException {
        final List<EpochRecord> history = new ArrayList<>();
        final Network best = network.copy();
        double bestError = Double.POSITIVE_INFINITY;
        int bestEpoch = 0;
        double beta = config.betaStart();
        for (int epoch = 1; epoch <= config.epochs() && epoch - bestEpoch <= config.patience(); epoch++) {
            final Loss loss = epoch(epoch, beta, progress);
            final double error = validationError();
            if (error < bestError) {
                bestError = error;
                bestEpoch = epoch;
                best.copyFrom(network);
            }
            final double rmse = Math.sqrt(error) * rows.scalers().target().sd();
            history.add(new EpochRecord(epoch, loss.total(), loss.hardness(), loss.reconstruction(),
                loss.loadReconstruction(), loss.klPerDimension(), beta, rmse, false));
            beta = control(beta, loss.klPerDimension());
            final int now = epoch;
            progress.report(share * epoch / config.epochs(), () -> String.format(Locale.ROOT,
                "Epoch %d of %d, validation RMSE %.4g %s", now, config.epochs(), rmse, rows.scalers().targetName()));
        }
        if (bestEpoch == 0) {
            throw new IllegalArgumentException("The training diverged: the validation error is not a number. Lower the "
                + "learning rate.");
        }
        mark(history, bestEpoch);
        if (config.decoderEpochs() > 0) {
            new DecoderTrainer(best, rows, config, member).train(progress.part(share, 1));
        }
        return new Result(best, List.copyOf(history), history.size(), bestEpoch, klPerDimension(best), l1(best));
    }

    private static void mark(final List<EpochRecord> history, final int bestEpoch) {
        final EpochRecord r = history.get(bestEpoch - 1);
        history.set(bestEpoch - 1, new EpochRecord(r.epoch(), r.loss(), r.hardnessLoss(), r.reconstructionLoss(),
            r.loadReconstructionLoss(), r.klPerDimension(), r.beta(), r.validationRmse(), true));
    }

    /** The published controller: beta grows while the bottleneck passes more than its target, and shrinks otherwise. */
    private double control(final double beta, final double klPerDimension) {
        final double next = klPerDimension >= config.klTarget() ? beta * config.betaFactor()
            : beta / config.betaFactor();
        return Math.min(config.betaMax(), Math.max(config.betaMin(), next));
    }

    private Loss epoch(final int epoch, final double beta, final Progress progress) throws CanceledException {
        final TrainingRows.Rows all = rows.training();
        final int[] order = new int[all.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SeededRandom.of(config.seed(), member, SHUFFLE, epoch).shuffle(order);
        final double[] sums = new double[5];
        for (int from = 0, step = 0; from < order.length; from += config.batchSize(), step++) {
            final int n = Math.min(config.batchSize(), order.length - from);
            final Loss loss = step(all, order, from, n, SeededRandom.of(config.seed(), member, NOISE, epoch, step),
                beta);
            final double share = (double)n / order.length;
            sums[0] += share * loss.total();
            sums[1] += share * loss.hardness();
            sums[2] += share * loss.reconstruction();
            sums[3] += share * loss.loadReconstruction();
            sums[4] += share * loss.klPerDimension();
            if (step % STEPS_PER_REPORT == STEPS_PER_REPORT - 1) {
                final double done = epoch - 1 + (double)(from + n) / order.length;
                progress.report(share * done / config.epochs(), () -> "Epoch " + epoch + " of " + config.epochs());
            }
        }
        return new Loss(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private Loss step(final TrainingRows.Rows all, final int[] order, final int from, final int n,
        final SeededRandom random, final double beta) {
        final float[][] x = new float[n][];
        final float[] load = new float[n];
        final float[] y = new float[n];
        final float[] weight = new float[n];
        final float[][] eps = new float[n][config.latentSize()];
        for (int i = 0; i < n; i++) {
            final int row = order[from + i];
            x[i] = all.x()[row];
            load[i] = all.load() == null ? 0 : all.load()[row];
            y[i] = all.y()[row];
            weight[i] = all.weight()[row];
            for (int k = 0; k < eps[i].length; k++) {
                eps[i][k] = (float)random.nextGaussian();
            }
        }
        final Masks masks = Masks.draw(network, n, config.dropout(), random::nextDouble);
        network.forward(tape, x, load, n, eps, masks, true);
        final Loss loss = Loss.seed(tape, y, weight,
            new Loss.Factors(config.reconstructionWeight(), config.loadReconstructionWeight(), beta));
        network.backward(tape, false);
        adam.step();
        return loss;
    }

    private double validationError() {
        final TrainingRows.Rows held = rows.validation();
        final double[][] y = TrainedModel.run(network, held.x(), held.load(), Tape::y);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i][0] - held.y()[i]) * (y[i][0] - held.y()[i]);
        }
        return sum / y.length;
    }

    private double klPerDimension(final Network of) {
        double sum = 0;
        int count = 0;
        for (final TrainingRows.Rows part : List.of(rows.training(), rows.validation())) {
            final double[][] mu = TrainedModel.run(of, part.x(), part.load(), Tape::mu);
            final double[][] logvar = TrainedModel.run(of, part.x(), part.load(), Tape::logvar);
            for (int i = 0; i < mu.length; i++) {
                for (int k = 0; k < mu[i].length; k++) {
                    sum += 0.5 * (StrictMath.exp(logvar[i][k]) + mu[i][k] * mu[i][k] - 1 - logvar[i][k]);
                    count++;
                }
            }
        }
        return sum / count;
    }

    private double l1(final Network of) {
        double sum = 0;
        int count = 0;
        for (final TrainingRows.Rows part : List.of(rows.training(), rows.validation())) {
            final double[][] recon = TrainedModel.run(of, part.x(), part.load(), Tape::reconstruction);
            final double[][] x = TrainedModel.run(of, part.x(), part.load(), Tape::fractions);
            for (int i = 0; i < recon.length; i++, count++) {
                for (int j = 0; j < recon[i].length; j++) {
                    sum += Math.abs(recon[i][j] - x[i][j]);
                }
            }
        }
        return sum / count;
    }
}
