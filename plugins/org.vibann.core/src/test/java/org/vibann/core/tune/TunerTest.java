/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Dimension.Choice;
import org.vibann.core.tune.Dimension.IntegerRange;
import org.vibann.core.tune.Dimension.RealRange;

/** Bayesian optimisation on functions with known minima. */
class TunerTest {

    private static final SearchSpace SQUARE =
        SearchSpace.of(new RealRange("x", -5, 10, false), new RealRange("y", 0, 15, false));

    /** Branin's function; its three minima are 0.397887. */
    private static double branin(final Point point) {
        final double x = point.real("x");
        final double y = point.real("y");
        return Math.pow(y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6, 2)
            + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    }

    private static final SearchSpace MIXED = SearchSpace.of(new IntegerRange("trees", 50, 1000, true),
        new RealRange("rate", 0.001, 0.3, true), new Choice("kind", List.of("a", "b", "c")),
        new IntegerRange("depth", 2, 8, false));

    /** Smallest, 0, at 200 trees, rate 0.03, kind b, depth 5. */
    private static double mixed(final Point point) {
        return Math.pow(Math.log(point.integer("trees") / 200.0), 2) + Math.pow(Math.log(point.real("rate") / 0.03), 2)
            + (point.choice("kind").equals("b") ? 0 : 1) + 0.2 * Math.pow(point.integer("depth") - 5.0, 2);
    }

    private static TuningResult search(final SearchSpace space, final int trials, final long seed,
        final Objective objective) throws CanceledException {
        return Tuner.minimize(space, List.of(), trials, seed, objective, TrialLog.NONE, Progress.NONE);
    }

    private static double random(final SearchSpace space, final int trials, final long seed,
        final java.util.function.ToDoubleFunction<Point> function) {
        final SeededRandom random = SeededRandom.of(seed);
        return IntStream.range(0, trials).mapToObj(i -> {
            final double[] place = new double[space.dimensions().size()];
            Arrays.setAll(place, d -> random.nextDouble());
            return space.point(place);
        }).mapToDouble(function).min().orElseThrow();
    }

    @Test
    void findsTheMinimumOfBranin() throws CanceledException {
        double ours = 0;
        double theirs = 0;
        for (int seed = 1; seed <= 5; seed++) {
            ours += search(SQUARE, 40, seed, (point, progress) -> branin(point)).best().score() / 5;
            theirs += random(SQUARE, 40, seed, TunerTest::branin) / 5;
        }
        assertThat(ours).isBetween(0.3978, 0.5);
        assertThat(theirs - 0.397887).as("random search").isGreaterThan(5 * (ours - 0.397887));
    }

    @Test
    void findsTheMinimumOfAMixedSpace() throws CanceledException {
        double ours = 0;
        double theirs = 0;
        for (int seed = 1; seed <= 5; seed++) {
            ours += search(MIXED, 48, seed, (point, progress) -> mixed(point)).best().score() / 5;
            theirs += random(MIXED, 48, seed, TunerTest::mixed) / 5;
        }
        assertThat(ours).isLessThan(0.15);
        assertThat(theirs).as("random search").isGreaterThan(3 * ours);
    }

    @Test
    void trialsDoNotDependOnThreads() throws CanceledException {
        final List<Trial> alone = search(MIXED, 20, 3, (point, progress) -> mixed(point)).trials();
        final List<List<Trial>> together = Parallel.map(3, i -> search(MIXED, 20, 3, (point, progress) -> {
            try {
                Thread.sleep(point.integer("trees") % 7);
            } catch (final InterruptedException e) {
                throw new CanceledException();
            }
            return mixed(point);
        }).trials(), Progress.NONE);

        assertThat(together).containsOnly(alone);
        assertThat(search(MIXED, 20, 4, (point, progress) -> mixed(point)).trials()).isNotEqualTo(alone);
    }

    /** The given point is the first trial, no point is tried twice, and a small space ends by itself. */
    @Test
    void aSmallSpaceIsTriedOnce() throws CanceledException {
        final SearchSpace three = SearchSpace.of(new Choice("s", List.of("1/2", "3/2", "5/2")));
        final Point usual = new Point(Map.of("s", "5/2"));

        final TuningResult result = Tuner.minimize(three, List.of(usual), 30, 1,
            (point, progress) -> point.choice("s").length() + point.choice("s").charAt(0), TrialLog.NONE, Progress.NONE);

        assertThat(result.trials()).hasSize(3).extracting(Trial::point).doesNotHaveDuplicates().startsWith(usual);
        assertThat(result.trials()).extracting(Trial::number).containsExactly(1, 2, 3);
        assertThat(result.best().point().choice("s")).isEqualTo("1/2");
        assertThat(result.bestSoFar().get(2)).isEqualTo(result.best().score());
    }

    /** A log that knows the trials of a search that was stopped: nothing is tried again, and the same comes out. */
    @Test
    void goesOnWhereItWasStopped() throws CanceledException {
        final Map<Integer, Trial> kept = new ConcurrentHashMap<>();
        final TrialLog log = new TrialLog() {
            @Override
            public OptionalDouble score(final int number, final Point point) {
                final Trial trial = kept.get(number);
                return trial != null && trial.point().equals(point) ? OptionalDouble.of(trial.score())
                    : OptionalDouble.empty();
            }

            @Override
            public void add(final Trial trial) {
                kept.put(trial.number(), trial);
            }
        };
        final AtomicInteger made = new AtomicInteger();
        assertThatThrownBy(() -> Tuner.minimize(MIXED, List.of(), 24, 5, (point, progress) -> {
            if (made.incrementAndGet() > 13) {
                throw new CanceledException();
            }
            return mixed(point);
        }, log, Progress.NONE)).isInstanceOf(CanceledException.class);
        final int before = kept.size();
        assertThat(before).isBetween(8, 13);
        made.set(0);

        final TuningResult resumed = Tuner.minimize(MIXED, List.of(), 24, 5, (point, progress) -> {
            made.incrementAndGet();
            return mixed(point);
        }, log, Progress.NONE);

        assertThat(made).hasValue(24 - before);
        assertThat(resumed).isEqualTo(search(MIXED, 24, 5, (point, progress) -> mixed(point)));
    }

    @Test
    void whatCannotBeJudgedIsBadAndNoMore() throws CanceledException {
        final TuningResult result = search(SQUARE, 30, 1, (point, progress) -> point.real("x") > 5 ? Double.NaN
            : point.real("x") < -4 ? Double.POSITIVE_INFINITY : branin(point));

        assertThat(result.trials()).hasSize(30).anySatisfy(trial -> assertThat(trial.score()).isNaN());
        assertThat(result.best().score()).isLessThan(2);
        assertThat(search(SQUARE, 12, 1, (point, progress) -> Double.NaN).best().number()).isEqualTo(1);
        assertThat(search(SQUARE, 12, 1, (point, progress) -> 7).best().score()).isEqualTo(7);
    }

    @Test
    void importanceIsThatOfTheFunction() throws CanceledException {
        final SearchSpace space = SearchSpace.of(new RealRange("much", 0, 1, false), new RealRange("little", 0, 1, false),
            new RealRange("nothing", 0, 1, false));
        // Variances of the terms: 16/12 and 1/12. Most of the 40 trials are where both are 0.
        final List<Double> shares = search(space, 40, 1, (point, progress) -> 4 * point.real("much") + point.real("little"))
            .importance(Progress.NONE);

        assertThat(shares.get(0)).isCloseTo(16 / 17.0, within(0.1));
        assertThat(shares.get(1)).isCloseTo(1 / 17.0, within(0.1));
        assertThat(shares.get(2)).isLessThan(0.02);
    }

    @Test
    void dimensionsHoldTheirLimits() {
        final IntegerRange log = new IntegerRange("k", 1, 20, true);
        final IntegerRange even = new IntegerRange("d", 2, 8, false);
        final RealRange real = new RealRange("r", 0.001, 0.3, true);
        assertThat(List.of(log.value(0), log.value(1))).isEqualTo(List.of(1, 20));
        assertThat(List.of(even.value(0), even.value(0.5), even.value(1))).isEqualTo(List.of(2, 5, 8));
        assertThat(List.of(real.value(0), real.value(1))).isEqualTo(List.of(0.001, 0.3));
        assertThat((Double)real.value(0.5)).isEqualTo(0.0173); // √(0.001·0.3), three digits
        assertThat(real.coordinates(0.0173)[0]).isCloseTo(0.5, within(1e-3));
        assertThat(new Choice("c", List.of("a", "b")).value(1)).isEqualTo("b");
        assertThatThrownBy(() -> even.coordinates(9)).hasMessageContaining("d cannot be 9");
        assertThatThrownBy(() -> real.coordinates(Double.NaN)).hasMessageContaining("r cannot be NaN");
        assertThatThrownBy(() -> new RealRange("r", 0, 1, true)).hasMessageContaining("cannot be searched");
        assertThatThrownBy(() -> new Choice("c", List.of("a"))).hasMessageContaining("two");
        assertThatThrownBy(() -> SearchSpace.of(even, even)).hasMessageContaining("different names");
        assertThatThrownBy(() -> search(SQUARE, 0, 1, (point, progress) -> 0)).hasMessageContaining("1 to 500");
        assertThatThrownBy(() -> SQUARE.coordinates(new Point(Map.of("x", 1.0, "z", 1.0)))).hasMessageContaining("y");
    }

    @Test
    void cancelEndsIt() {
        assertThatThrownBy(() -> Tuner.minimize(SQUARE, List.of(), 30, 1, (point, progress) -> {
            while (true) {
                progress.report(0, () -> "");
            }
        }, TrialLog.NONE, (fraction, message) -> {
            throw new CanceledException();
        })).isInstanceOf(CanceledException.class);
    }
}
