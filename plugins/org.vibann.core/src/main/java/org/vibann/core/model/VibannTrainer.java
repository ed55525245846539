/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.data.Standardizer;
import org.vibann.core.engine.Engines;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Trains a VIBANN: the networks, and where the configuration asks for it the kernel head and the neighbours beside
 * them, with shares and intervals chosen by cross-validation over whole groups. Rows of whole groups are held out to
 * validate the networks and, unless annealed, to stop them; scaling is fitted on the others. The members train in
 * parallel, each single-threaded and from random numbers of its own, so that the same data, configuration and seed give
 * the same bits on any number of threads.
 */
public final class VibannTrainer {

    private static final int FEWEST_ROWS = 20;
    /** Stream of the random numbers that hold out a member's own validation rows. */
    private static final int HOLD_OUT = 6;

    /** Part of the time that labelling takes. */
    private static final double TEACHING_DONE = 0.2;

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
        check(data, wanted);
        TrainingLimits.check(data, wanted);
        final VibannConfig config =
            wanted.withPositive(wanted.positive() && Arrays.stream(data.targets()).allMatch(y -> y > 0));
        if (config.heads().kernelTrials() == 0) {
            return new TrainingResult(networks(data, config, null, progress), List.of());
        }
        return HeadsTrainer.train(data, config, progress);
    }

    /** Trains the networks alone, with or (null) without a teacher that was fitted to some or all of the rows. */
    static TrainedModel networks(final AlloyDataset data, final VibannConfig config, final Teacher teacher,
        final Progress given) throws CanceledException {
        final Alloys alloys = data.alloys();
        final Grouping held = heldOut(alloys, config.validation().grouping());
        final Split split = Splits.holdOut(alloys, held, config.validation().validationFraction(), config.seed());
        final Scalers scalers = scalers(data.select(split.train()), config);
        final TrainingRows rows = TrainingRows.of(data, split, scalers, config);
        final boolean teaching = teacher != null && config.heads().taughtAlloys() > 0;
        final TaughtAlloys alloysTaught = !teaching ? null : TaughtAlloys.of(data, teacher,
            config.heads().taughtAlloys(),
            config.seed(), given.part(0, TEACHING_DONE));
        final TrainingRows.Rows taught = !teaching ? null : alloysTaught.rows(scalers, config.shape().logLoad());
        final Progress progress = teaching ? given.part(TEACHING_DONE, 1) : given;

        final Engine engine = Engines.of(config.engine());
        final AtomicReference<Supplier<String>> latest = new AtomicReference<>(() -> "Training");
        final Progress outer = (fraction, message) -> progress.report(fraction, latest.get());
        final List<MemberTrainer.Result> results = Parallel.mapLong(config.members(), (member, part) -> {
            final Progress inner = member > 0 ? part : (fraction, message) -> {
                latest.set(message);
                part.report(fraction, message);
            };
            final TrainingRows own = member == 0 || !config.validation().ownValidation() ? rows
                : TrainingRows.of(data, Splits.holdOut(alloys, held, config.validation().validationFraction(),
                    SeededRandom.of(config.seed(), member, HOLD_OUT).nextLong()), scalers, config);
            final VibannConfig batched = TrainingLimits.batched(config);
            return new MemberTrainer(own, taught, member == 0 ? batched : predicting(batched), member, engine)
                .train(inner);
        }, outer);

        final List<Network> members = results.stream().map(MemberTrainer.Result::network).toList();
        final double load = scalers.load().isPresent() ? TrainedModel.meanLoad(alloys) : Double.NaN;
        final TrainedModel.Training training = new TrainedModel.Training(Scalers.counts(alloys), load,
            results.get(0).history(), summary(data, split, rows, scalers,
                config.validation().ownValidation() ? members.subList(0, 1) : members, results.get(0), config));
        final Doubt doubt = teaching && config.heads().compact()
            ? Doubt.fit(members.get(0), taught, alloysTaught.sds(), scalers.target().sd()) : null;
        return new TrainedModel(config, alloys.elements(), scalers, members, training, null, null, doubt);
    }

    /** What the networks hold out: whole groups, or finer ones where all rows are one, as in a fold of two families. */
    private static Grouping heldOut(final Alloys alloys, final Grouping wanted) {
        Grouping grouping = wanted;
        while (grouping != Grouping.ROWS && Splits.groupsOf(alloys, grouping).size() < 2) {
            grouping = grouping == Grouping.FAMILY ? Grouping.ALLOY : Grouping.ROWS;
        }
        return grouping;
    }

    /** What a network needs that is only asked for predictions: latents and reconstructions are the first member's. */
    static VibannConfig predicting(final VibannConfig config) {
        final VibannConfig less = config
            .withReconstruction(r -> r.withPretrainingSteps(0).withInventedRows(0).withDecoderEpochs(0));
        return config.heads().taughtAlloys() > 0 ? less.withReconstruction(r -> r.withReconstructionWeight(0)) : less;
    }

    private static void check(final AlloyDataset data, final VibannConfig config) {
        if (data.size() < FEWEST_ROWS) {
            throw new IllegalArgumentException("A VIBANN needs at least " + FEWEST_ROWS + " rows to learn from; there "
                + (data.size() == 1 ? "is 1." : "are " + data.size() + "."));
        }
        if (data.alloys().elements().size() < 2) {
            throw new IllegalArgumentException("A VIBANN needs at least 2 element columns.");
        }
        final double[] targets = data.targets();
        int loads = 0;
        for (int i = 0; i < targets.length; i++) {
            if (!Double.isFinite(targets[i])) {
                throw new IllegalArgumentException("Row " + (i + 1) + ": the target " + data.targetName()
                    + " is missing or not finite.");
            }
            loads += Double.isNaN(data.alloys().load(i)) ? 0 : 1;
        }
        if (loads > 0 && loads < targets.length) {
            throw new IllegalArgumentException("Only " + loads + " of " + targets.length + " rows have a load. Give a "
                + "load for every row, or train without loads.");
        }
        if (Arrays.stream(targets).allMatch(y -> y == targets[0])) {
            throw new IllegalArgumentException("The target " + data.targetName() + " is the same in every row ("
                + targets[0] + "); there is nothing to learn.");
        }
        if (config.validation().grouping() != Grouping.ROWS
            && Splits.groupsOf(data.alloys(), Grouping.ALLOY).size() < 2) {
            throw new IllegalArgumentException("All " + data.size() + " rows are one alloy ("
                + data.alloys().composition(0) + "); there is nothing to learn about others.");
        }
        if (config.validation().grouping() == Grouping.FAMILY && families(data.alloys()) < 2) {
            throw new IllegalArgumentException("All rows have the same elements (" + data.alloys().family(0).label()
                + "), and whole families are to be held out. Hold out alloys instead of families (Hold out = Alloys), "
                + "or add alloys of other elements.");
        }
    }

    private static int families(final Alloys alloys) {
        return (int)IntStream.range(0, alloys.size()).mapToObj(i -> alloys.family(i).label())
            .distinct().count();
    }

    private static Scalers scalers(final AlloyDataset train, final VibannConfig config) {
        final Optional<Standardizer> load = train.alloys().hasLoads()
            ? Optional.of(Standardizer.fit(Arrays.stream(train.alloys().loads())
                .map(l -> Scalers.transform(l, config.shape().logLoad())).toArray()))
            : Optional.empty();
        return new Scalers(train.targetName(), Standardizer.fit(train.targets()), load);
    }

    private static TrainingSummary summary(final AlloyDataset data, final Split split, final TrainingRows rows,
        final Scalers scalers, final List<Network> members, final MemberTrainer.Result first,
        final VibannConfig config) {
        final AlloyDataset held = data.select(split.test());
        final double[] sum = new double[held.size()];
        for (final Network member : members) {
            final double[][] y = NetworkRun.forward(member, rows.validation().x(), rows.validation().load(), Tape::y);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += y[i][0] / members.size();
            }
        }
        final Errors errors = Errors.of(held.targets(),
            Arrays.stream(sum).map(scalers.target()::unscale).toArray());
        final int n = held.size();
        final int heldFamilies = families(held.alloys());
        final int families = families(data.alloys());
        final String protocol = String.format(Locale.ROOT,
            "Validation: %d of %d rows, %s. %s%s; cross-validate for a better estimate.", n, data.size(),
            config.validation().grouping() == Grouping.FAMILY
                ? heldFamilies + " of " + families + " families, held out whole" : "held out by alloys",
            config.optimisation().annealed() ? "Nothing was chosen by them, but they are few"
                : "They decided when to stop, so the figures are optimistic",
            heldFamilies < 3 ? ", and with so few families hardly representative" : "")
            + TrainingSummary.latent(first.klPerDimension(), first.heldOutL1());
        return new TrainingSummary(data.size(), families, n, heldFamilies, errors.r2(), errors.mae(), errors.rmse(),
            first.epochs(), first.bestEpoch(), first.klPerDimension(), first.reconstructionL1(), protocol, null,
            first.heldOutL1());
    }
}
