/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.vibann.core.calibration.Errors;
import org.vibann.core.config.Validation;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.data.Standardizer;
import org.vibann.core.distil.TaughtAlloys;
import org.vibann.core.distil.Teacher;
import org.vibann.core.engine.Engines;
import org.vibann.core.model.Doubt;
import org.vibann.core.model.NetworkRun;
import org.vibann.core.model.NetworkTensors;
import org.vibann.core.model.Scalers;
import org.vibann.core.model.TrainingRecord;
import org.vibann.core.model.TrainingSummary;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Trains the networks of a model. Rows of whole groups are held out to validate them and, unless annealed, to stop them;
 * scaling is fitted on the others. The members train in parallel, each single-threaded and from random numbers of its own.
 */
final class NetworkTrainer {

    /** Stream of the random numbers that hold out a member's own validation rows. */
    private static final int HOLD_OUT = 6;

    /** Part of the time that labelling takes. */
    private static final double TEACHING_DONE = 0.2;

    private final AlloyDataset data;
    private final VibannConfig config;
    private final Grouping held;
    private final Split split;
    private final Scalers scalers;
    private final TrainingRows rows;

    private NetworkTrainer(final AlloyDataset data, final VibannConfig config) {
        this.data = data;
        this.config = config;
        final Validation validation = config.validation();
        held = heldOut(data.alloys(), validation.grouping());
        split = Splits.holdOut(data.alloys(), held, validation.validationFraction(), config.seed());
        scalers = scalers(data.select(split.train()), config.shape().logLoad());
        rows = TrainingRows.of(data, split, scalers, config);
    }

    /**
     * Trains the networks.
     *
     * @param teacher whom they learn from besides, fitted to some or all of the rows; null without one
     */
    static TrainedNetworks train(final AlloyDataset data, final VibannConfig config, final Teacher teacher,
        final Progress progress) throws CanceledException {
        final NetworkTrainer trainer = new NetworkTrainer(data, config);
        if (teacher == null || !config.heads().teach()) {
            return trainer.networks(null, null, progress);
        }
        final TaughtAlloys taught = TaughtAlloys.of(data, teacher, config.heads().taughtAlloys(), config.seed(),
            progress.part(0, TEACHING_DONE));
        return trainer.networks(TrainingRows.taught(taught, trainer.scalers, config),
            config.heads().compact() ? taught.sds() : null, progress.part(TEACHING_DONE, 1));
    }

    /** What a network needs that is only asked for predictions: latents and reconstructions are the first member's. */
    static VibannConfig predicting(final VibannConfig config) {
        return config.withReconstruction(r -> (config.heads().teach() ? r.withReconstructionWeight(0) : r)
            .withPretrainingSteps(0).withInventedRows(0).withDecoderEpochs(0));
    }

    /** What the networks hold out: whole groups, or finer ones where all rows are one, as in a fold of two families. */
    private static Grouping heldOut(final Alloys alloys, final Grouping wanted) {
        Grouping grouping = wanted;
        while (grouping != Grouping.ROWS && Splits.groupsOf(alloys, grouping).size() < 2) {
            grouping = grouping == Grouping.FAMILY ? Grouping.ALLOY : Grouping.ROWS;
        }
        return grouping;
    }

    private static Scalers scalers(final AlloyDataset train, final boolean logLoad) {
        final Optional<Standardizer> load = train.alloys().hasLoads()
            ? Optional.of(Standardizer.fit(
                Arrays.stream(train.alloys().loads()).map(l -> Scalers.transform(l, logLoad)).toArray()))
            : Optional.empty();
        return new Scalers(train.targetName(), Standardizer.fit(train.targets()), load);
    }

    /** With the rows that a teacher labelled, and its doubt of each where that is to be learnt, or null. */
    private TrainedNetworks networks(final TrainingRows.Rows taught, final double[] doubts, final Progress progress)
        throws CanceledException {
        final List<MemberTrainer.Result> results = members(taught, progress);
        final List<Network> members = results.stream().map(MemberTrainer.Result::network).toList();
        if (doubts != null) {
            members.forEach(NetworkTensors::round);
        }
        final TrainingSummary summary =
            summary(config.validation().ownValidation() ? members.subList(0, 1) : members, results.get(0));
        final Doubt doubt = doubts == null ? null
            : Doubt.fit(members.get(0), taught.x(), taught.load(), doubts, scalers.target().sd());
        return new TrainedNetworks(config, data.alloys().elements(), scalers, members,
            TrainingRecord.of(data.alloys(), results.get(0).history(), summary), doubt,
            doubts == null ? null : AnchorTrainer.train(data, config, scalers, members, taught));
    }

    private List<MemberTrainer.Result> members(final TrainingRows.Rows taught, final Progress progress)
        throws CanceledException {
        final Engine engine = Engines.of(config.engine());
        final VibannConfig batched = TrainingLimits.batched(config);
        final AtomicReference<Supplier<String>> latest = new AtomicReference<>(() -> "Training");
        final Progress outer = (fraction, message) -> progress.report(fraction, latest.get());
        return Parallel.mapLong(config.members(), (member, part) -> {
            final Progress inner = member > 0 ? part : (fraction, message) -> {
                latest.set(message);
                part.report(fraction, message);
            };
            return new MemberTrainer(rowsOf(member), taught, member == 0 ? batched : predicting(batched), member, engine)
                .train(inner);
        }, outer);
    }

    private TrainingRows rowsOf(final int member) {
        return member == 0 || !config.validation().ownValidation() ? rows
            : TrainingRows.of(data, Splits.holdOut(data.alloys(), held, config.validation().validationFraction(),
                SeededRandom.of(config.seed(), member, HOLD_OUT).nextLong()), scalers, config);
    }

    private TrainingSummary summary(final List<Network> validated, final MemberTrainer.Result first) {
        final AlloyDataset test = data.select(split.test());
        final double[] sum = new double[test.size()];
        for (final Network member : validated) {
            final double[][] y = NetworkRun.forward(member, rows.validation().x(), rows.validation().load(), Tape::y);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += y[i][0] / validated.size();
            }
        }
        final Errors errors = Errors.of(test.targets(), Arrays.stream(sum).map(scalers.target()::unscale).toArray());
        final int heldFamilies = TrainingCheck.families(test.alloys());
        final int families = TrainingCheck.families(data.alloys());
        final String protocol = String.format(Locale.ROOT,
            "Validation: %d of %d rows, %s. %s%s; cross-validate for a better estimate.", test.size(), data.size(),
            config.validation().grouping() == Grouping.FAMILY
                ? heldFamilies + " of " + families + " families, held out whole" : "held out by alloys",
            config.optimisation().annealed() ? "Nothing was chosen by them, but they are few"
                : "They decided when to stop, so the figures are optimistic",
            heldFamilies < 3 ? ", and with so few families hardly representative" : "")
            + TrainingSummary.latent(first.klPerDimension(), first.heldOutL1());
        return new TrainingSummary(data.size(), families, test.size(), heldFamilies, errors.r2(), errors.mae(),
            errors.rmse(), first.epochs(), first.bestEpoch(), first.klPerDimension(), first.reconstructionL1(), protocol,
            null, first.heldOutL1());
    }
}
