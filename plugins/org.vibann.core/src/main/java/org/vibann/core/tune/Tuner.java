/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Bayesian optimisation: after some trials spread over the space, each next one is where a Gaussian process fitted to
 * those before expects the largest improvement (J. Snoek, H. Larochelle and R. P. Adams, NIPS 2012). Trials are proposed
 * and made in batches of four, as if those of the batch that come before had given what the process expects of them (D.
 * Ginsbourger, R. Le Riche and L. Carraro, 2010, the kriging believer). So the trials depend on seed and scores alone, not
 * on the number of threads.
 */
public final class Tuner {

    /** Trials at most: the process's work grows with the third power. */
    public static final int MOST_TRIALS = 500;

    /** Trials that are made at once. */
    private static final int BATCH = 4;

    /** Points whose expected improvement is compared: anywhere, and around each of the best trials. */
    private static final int ANYWHERE = 600;
    private static final int AROUND = 60;
    private static final int BEST = 4;

    /** How far around a good trial, in parts of the range: one standard deviation. */
    private static final double[] STEPS = {0.15, 0.05, 0.015};

    private final SearchSpace space;
    private final int number;
    private final SeededRandom random;
    private final List<Trial> trials = new ArrayList<>();
    private final Set<Point> tried = new HashSet<>();

    private Tuner(final SearchSpace space, final int number, final long seed) {
        this.space = space;
        this.number = number;
        random = SeededRandom.of(seed);
    }

    /**
     * Searches.
     *
     * @param space what is searched
     * @param first points to begin with, such as the usual settings
     * @param number number of trials, 1 to {@link #MOST_TRIALS}; fewer are made where the space has fewer points
     * @param seed of all random numbers
     * @param objective what points are judged by
     * @param log told about each trial as soon as it ends, and asked first
     * @param progress told about the trials
     * @return all trials, the best among them
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException with a text for the user when the number of trials is out of range, a first point is
     *             not in the space, or the objective cannot be used at all
     */
    public static TuningResult minimize(final SearchSpace space, final List<Point> first, final int number,
        final long seed, final Objective objective, final TrialLog log, final Progress progress)
        throws CanceledException {
        if (number < 1 || number > MOST_TRIALS) {
            throw new IllegalArgumentException("The number of trials must be 1 to " + MOST_TRIALS + ", not " + number
                + ".");
        }
        return new Tuner(space, number, seed).run(first, objective, log, progress);
    }

    private TuningResult run(final List<Point> first, final Objective objective, final TrialLog log,
        final Progress progress) throws CanceledException {
        final List<Point> begin = begin(first);
        for (int from = 0; from < begin.size(); from += BATCH) {
            make(begin.subList(from, Math.min(begin.size(), from + BATCH)), objective, log, progress);
        }
        while (trials.size() < number) {
            final double done = (double)trials.size() / number;
            final List<Point> batch = proposals(Math.min(BATCH, number - trials.size()), progress.part(done, done));
            if (batch.isEmpty()) {
                break;
            }
            make(batch, objective, log, progress);
        }
        return new TuningResult(space, trials);
    }

    /** The given points, and a Latin hypercube (M. D. McKay et al., Technometrics 21 (1979) 239). */
    private List<Point> begin(final List<Point> first) {
        final List<Point> begin = new ArrayList<>();
        for (final Point point : first) {
            space.coordinates(point);
            if (begin.size() < number && tried.add(point)) {
                begin.add(point);
            }
        }
        final int dimensions = space.dimensions().size();
        final int spread = Math.min(number - begin.size(), Math.max(BATCH, Math.min(number / 3, 3 * dimensions)));
        final double[][] places = new double[spread][dimensions];
        for (int d = 0; d < dimensions; d++) {
            final int[] order = new int[spread];
            Arrays.setAll(order, i -> i);
            random.shuffle(order);
            for (int i = 0; i < spread; i++) {
                places[i][d] = (order[i] + random.nextDouble()) / spread;
            }
        }
        for (final double[] place : places) {
            final Point point = space.point(place);
            if (tried.add(point)) {
                begin.add(point);
            }
        }
        return begin;
    }

    private void make(final List<Point> batch, final Objective objective, final TrialLog log, final Progress progress)
        throws CanceledException {
        final int made = trials.size();
        final double from = (double)made / number;
        final double best = trials.stream().mapToDouble(Trial::score).filter(Double::isFinite).min().orElse(Double.NaN);
        final Progress part = progress.part(from, (double)(made + batch.size()) / number);
        trials.addAll(Parallel.mapLong(batch.size(), (index, own) -> {
            final int trial = made + index + 1;
            final Point point = batch.get(index);
            final OptionalDouble known = log.score(trial, point);
            if (known.isPresent()) {
                return new Trial(trial, point, known.getAsDouble());
            }
            final Trial ended = new Trial(trial, point, objective.score(point, own));
            log.add(ended);
            return ended;
        }, (fraction, message) -> part.report(fraction, () -> "Trial " + Math.min(number, made + 1
            + (int)(fraction * batch.size())) + " of " + number
            + (Double.isNaN(best) ? "" : String.format(Locale.ROOT, ", best so far %.4g", best)))));
    }

    /** Points that were not tried; fewer than asked for where no others are found. */
    private List<Point> proposals(final int count, final Progress progress) throws CanceledException {
        final List<Trial> believed = new ArrayList<>(trials);
        final List<Point> proposals = new ArrayList<>();
        while (proposals.size() < count) {
            final Surrogate surrogate = Surrogate.near(space, believed, progress);
            Point chosen = null;
            double most = Double.NEGATIVE_INFINITY;
            for (final Point candidate : candidates()) {
                progress.report(1, () -> "Choosing the next trial");
                final double improvement = surrogate.logExpectedImprovement(candidate);
                if (chosen == null || improvement > most) {
                    most = improvement;
                    chosen = candidate;
                }
            }
            if (chosen == null) {
                break;
            }
            tried.add(chosen);
            proposals.add(chosen);
            believed.add(new Trial(0, chosen, surrogate.mean(chosen)));
        }
        return proposals;
    }

    /** Points that were not tried: anywhere, and around the best trials with one or all settings changed. */
    private List<Point> candidates() {
        final int dimensions = space.dimensions().size();
        final Set<Point> found = new LinkedHashSet<>();
        for (int i = 0; i < ANYWHERE; i++) {
            final double[] place = new double[dimensions];
            Arrays.setAll(place, d -> random.nextDouble());
            found.add(space.point(place));
        }
        trials.stream().filter(trial -> Double.isFinite(trial.score()))
            .sorted(Comparator.comparingDouble(Trial::score)).limit(BEST).forEach(trial -> {
                for (int i = 0; i < AROUND; i++) {
                    found.add(around(trial.point(), STEPS[i % STEPS.length], i % 2 == 0));
                }
            });
        found.removeAll(tried);
        return List.copyOf(found);
    }

    /** A point nearby: one setting moved, or all of them, choices seldom. */
    private Point around(final Point point, final double step, final boolean all) {
        final Map<String, Object> values = new LinkedHashMap<>(point.values());
        final int only = random.nextInt(space.dimensions().size());
        for (int d = 0; d < space.dimensions().size(); d++) {
            final Dimension dimension = space.dimensions().get(d);
            final boolean moved = d == only || all && !(dimension instanceof Dimension.Choice);
            if (moved) {
                final double u = dimension instanceof Dimension.Choice ? random.nextDouble()
                    : dimension.coordinates(values.get(dimension.name()))[0] + step * random.nextGaussian();
                values.put(dimension.name(), dimension.value(Math.max(0, Math.min(1, u))));
            }
        }
        return new Point(values);
    }
}
