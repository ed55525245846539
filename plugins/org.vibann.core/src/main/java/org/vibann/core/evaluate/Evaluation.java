/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.data.TrainingDistance;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.protocol.InnerFolds;
import org.vibann.core.evaluate.rival.Bottleneck;
import org.vibann.core.evaluate.rival.FittedRegressor;
import org.vibann.core.evaluate.rival.Regressor;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.math.SimplexDistance;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Point;

/**
 * Cross-validates models on the same folds. Everything that a model fits, tunes, stops by or calibrates on is within
 * the training rows of a fold; its other rows are predicted once. The same data and settings give the same bits on any
 * number of threads.
 */
public final class Evaluation {

    /** Part of a fit that tuning takes, about. */
    private static final double TUNED = 0.85;

    private Evaluation() {
    }

    /** One fit: a model on a fold. */
    private record Job(Regressor model, long seed, int fold, Split split) {
    }

    /** What became of it. */
    private record Outcome(FoldResult result, List<ScoredRow> forecasts) {
    }

    /**
     * Evaluates.
     *
     * @param data the rows, each with a target
     * @param settings models, rows, protocol, folds, seeds
     * @param progress told about the fits
     * @return the figures and all out-of-fold forecasts
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException with a text for the user when the data do not allow it
     */
    public static EvaluationResult run(final AlloyDataset data, final EvaluationSettings settings,
        final Progress progress) throws CanceledException {
        return run(data, settings, Trials.NONE, progress);
    }

    /**
     * Evaluates as {@link #run(AlloyDataset, EvaluationSettings, Progress)}, keeping the trials of tuned models.
     *
     * @param data the rows, each with a target
     * @param settings models, rows, protocol, folds, seeds, trials
     * @param trials where trials are kept, and found again where an evaluation was stopped
     * @param progress told about the fits
     * @return the figures and all out-of-fold forecasts
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException with a text for the user when the data do not allow it
     */
    public static EvaluationResult run(final AlloyDataset data, final EvaluationSettings settings, final Trials trials,
        final Progress progress) throws CanceledException {
        return run(data, settings, settings.models().stream().map(Regressors::of).toList(), trials, progress);
    }

    /** As above, with models of whatever kind instead of those that the settings name. */
    static EvaluationResult run(final AlloyDataset data, final EvaluationSettings settings,
        final List<Regressor> models, final Trials trials, final Progress progress) throws CanceledException {
        final int[] rows = settings.subset().rows(data);
        final AlloyDataset chosen = data.select(rows);
        for (int i = 0; i < rows.length; i++) {
            if (Double.isNaN(chosen.target(i))) {
                throw new IllegalArgumentException("Row " + (rows[i] + 1) + " has no " + data.targetName()
                    + ". Leave rows without a target out of an evaluation.");
            }
        }
        final List<Job> jobs = jobs(chosen, settings, models);
        final List<Outcome> outcomes = Parallel.mapLong(jobs.size(),
            (index, part) -> run(jobs.get(index), chosen, rows, settings, trials, part),
            (fraction, message) -> progress.report(fraction, () -> "Fits: " + message.get()));
        final List<FoldResult> results = outcomes.stream().map(Outcome::result).toList();
        final List<ScoredRow> forecasts = outcomes.stream().flatMap(o -> o.forecasts().stream()).toList();
        final List<RegressorSummary> summaries = new ArrayList<>();
        for (final Regressor each : models) {
            final String model = each.name();
            final List<ScoredRow> own = forecasts.stream().filter(f -> f.model().equals(model)).toList();
            summaries.add(RegressorSummary.of(results.stream().filter(r -> r.model().equals(model)).toList(), own,
                own.stream().mapToDouble(f -> data.alloys().load(f.row())).toArray()));
        }
        summaries.sort(Comparator.comparingDouble(summary -> summary.mae().mean()));
        return new EvaluationResult(settings, rows.length, results, forecasts, summaries);
    }

    private static List<Job> jobs(final AlloyDataset data, final EvaluationSettings settings,
        final List<Regressor> models) {
        final List<Job> jobs = new ArrayList<>();
        for (final Regressor model : models) {
            for (int s = 0; s < settings.seeds(); s++) {
                final long seed = settings.firstSeed() + s;
                final List<Split> splits = settings.protocol().splits(data.alloys(), settings.folds(), seed);
                for (int fold = 0; fold < splits.size(); fold++) {
                    jobs.add(new Job(model, seed, fold + 1, splits.get(fold)));
                }
            }
        }
        return jobs;
    }

    private static Outcome run(final Job job, final AlloyDataset data, final int[] rows,
        final EvaluationSettings settings, final Trials trials, final Progress progress) throws CanceledException {
        final AlloyDataset training = data.select(job.split().train());
        final AlloyDataset scored = data.select(job.split().test());
        final String name = job.model().name();
        // The same seed for every model of a fold; the folds' shuffle uses another stream.
        final long seed = SeededRandom.of(job.seed(), job.fold()).nextLong();
        final List<Forecast> forecasts;
        final Optional<Bottleneck> bottleneck;
        final Map<String, Point> tuned;
        try {
            tuned = settings.trials() == 0 ? Map.of() : Tuning.all(name, training, settings.protocol().grouping(),
                settings.trials(), seed, part -> trials.of(part, job.seed(), job.fold()), progress.part(0, TUNED));
            final Regressor model = tuned.isEmpty() ? job.model() : Regressors.with(name, List.copyOf(tuned.values()));
            final FittedRegressor fitted = model.fit(training, settings.protocol().grouping(), seed,
                progress.part(settings.trials() == 0 ? 0 : TUNED, 0.95));
            forecasts = fitted.predict(scored.alloys(), progress.part(0.95, 1));
            bottleneck = fitted.bottleneck(scored);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException("Model " + name + ", seed " + job.seed() + ", fold " + job.fold() + ": "
                + e.getMessage(), e);
        }
        final double[] distances = distances(scored.alloys(), training.alloys());
        final boolean[] inDomain =
            inDomain(scored.alloys(), training.alloys(), settings.protocol().grouping(), seed);
        final List<ScoredRow> outOfFold = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            outOfFold.add(new ScoredRow(name, job.seed(), job.fold(), rows[job.split().test()[i]], scored.target(i),
                forecasts.get(i), distances[i], inDomain[i]));
        }
        return new Outcome(
            new FoldResult(name, job.seed(), job.fold(), Metrics.of(scored.targets(), forecasts), bottleneck,
                tuned),
            outOfFold);
    }

    /** Which rows are no farther from the training rows than most of these are when they are left out. */
    private static boolean[] inDomain(final Alloys scored, final Alloys training, final Grouping grouping,
        final long seed) {
        final double limit =
            TrainingDistance.limit(TrainingDistance.leftOut(training, InnerFolds.of(training, grouping, seed)));
        final TrainingDistance distance = new TrainingDistance(training);
        final boolean[] inDomain = new boolean[scored.size()];
        for (int i = 0; i < inDomain.length; i++) {
            inDomain[i] = distance.at(scored.fractions(i), scored.load(i)) <= limit;
        }
        return inDomain;
    }

    /** The L1 distance of each composition to the nearest of the others, element columns being the same. */
    static double[] distances(final Alloys from, final Alloys to) {
        final double[][] others = to.fractions();
        final double[] nearest = new double[from.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int i = 0; i < nearest.length; i++) {
            final double[] x = from.fractions(i);
            for (final double[] other : others) {
                nearest[i] = Math.min(nearest[i], SimplexDistance.l1(x, other));
            }
        }
        return nearest;
    }
}
