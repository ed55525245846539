/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Chooses alloys of the trade-off between the objective and the second goal: searches the grid for local optima of
 * weighted sums of both and of Chebyshev distances, from the optima of the objective and from the reference alloys, and
 * takes in turn the alloy that adds most to the area (exact hypervolume) that the chosen ones dominate, with the least
 * distance from all of them.
 */
final class ParetoSelection {

    /** Least weight of the second goal, in units of the range of the objective over the second goal's. */
    private static final double LEAST_WEIGHT = 0.1;

    /** From weight to weight. */
    private static final double GROWTH = 3;

    /** Weights that are tried even where the second goal does not rise any more, and at most. */
    private static final int LEAST_WEIGHTS = 7;

    private static final int MOST_WEIGHTS = 12;

    /** Share of the plain sum in the Chebyshev distance: it prefers alloys that no other beats in one goal. */
    private static final double AUGMENTATION = 0.01;

    /** Reference alloys to start from, at most; of more, as many evenly spread. */
    private static final int MOST_KNOWN = 500;

    /** Alloys found, and as many known ones, from which each total is climbed. */
    private static final int STARTS = 6;

    /** How far the reference point of the hypervolume lies below the worst values, as a share of their range. */
    private static final double MARGIN = 0.1;

    private final DesignProblem problem;

    private final ExchangeSearch quick;

    private final ExchangeSearch thorough;

    ParetoSelection(final DesignProblem problem, final ExchangeSearch quick, final ExchangeSearch thorough) {
        this.problem = problem;
        this.quick = quick;
        this.thorough = thorough;
    }

    /** An alloy with both goals, more being better, and what was maximised to find it. */
    private record Trade(int[] steps, DoubleBinaryOperator total, double[] goals) {

        double value(final DoubleBinaryOperator other) {
            return other.applyAsDouble(goals[0], goals[1]);
        }
    }

    List<ExchangeSearch.Point> choose(final List<ExchangeSearch.Point> optima, final List<String> notes,
        final Progress progress) throws CanceledException {
        final List<Trade> pool = pool(optima, progress.part(0, 0.6));
        final double[] reference = reference(pool);
        final int wanted = problem.settings().candidates();
        final List<Trade> chosen = new ArrayList<>();
        while (chosen.size() < wanted) {
            final List<double[]> away = chosen.stream().map(t -> problem.lattice().fractions(t.steps())).toList();
            final Optional<Trade> next = next(pool, chosen, away, reference);
            if (next.isEmpty()) {
                notes.add(Selection.tooFew(problem.settings(), chosen.size()));
                break;
            }
            final double done = 0.6 + 0.4 * chosen.size() / wanted;
            final Trade settled = settled(next.get(), away, progress.part(done, done + 0.4 / wanted));
            chosen.add(isChosen(settled, chosen) ? next.get() : settled);
        }
        return chosen.stream().map(t -> new ExchangeSearch.Point(t.steps(), t.goals()[0], 0)).toList();
    }

    /** Local optima of the objective, of weighted sums, and of trade-offs between, within all limits. */
    private List<Trade> pool(final List<ExchangeSearch.Point> optima, final Progress progress)
        throws CanceledException {
        final List<Trade> pool = new ArrayList<>(trades(optima, ExchangeSearch.OBJECTIVE));
        final List<Trade> known = known();
        final double scale = range(known, 0) / range(known, 1);
        double weight = LEAST_WEIGHT * scale;
        double before = Double.NEGATIVE_INFINITY;
        for (int w = 0; w < MOST_WEIGHTS && Double.isFinite(weight) && (w < LEAST_WEIGHTS || most(pool, 1) > before);
            w++) {
            before = most(pool, 1);
            final double factor = weight;
            pool.addAll(found(pool, known, (objective, second) -> objective + factor * second, optima,
                progress.part(0.5 * w / MOST_WEIGHTS, 0.5 * (w + 1) / MOST_WEIGHTS)));
            weight *= GROWTH;
        }
        final int directions = range(pool, 0) > 0 && range(pool, 1) > 0 ? problem.settings().candidates() : 0;
        for (int d = 0; d < directions; d++) {
            pool.addAll(found(pool, known, direction(pool, (d + 0.5) / directions), optima,
                progress.part(0.5 + 0.5 * d / directions, 0.5 + 0.5 * (d + 1) / directions)));
        }
        return pool;
    }

    /**
     * The augmented Chebyshev distance from the worst values in a direction between the goals (Steuer and Choo, Math.
     * Program. 26 (1983) 326), in units of the objective: unlike weighted sums it reaches where the front is hollow.
     *
     * @param share 0 for the objective alone to 1 for the second goal alone
     */
    private static DoubleBinaryOperator direction(final List<Trade> pool, final double share) {
        final double scale = range(pool, 0);
        final double first = least(pool, 0);
        final double second = least(pool, 1);
        final double secondScale = range(pool, 1);
        return (objective, gain) -> {
            final double one = (objective - first) / scale;
            final double other = (gain - second) / secondScale;
            return scale * (Math.min(one / (1 - share), other / share) + AUGMENTATION * (one + other));
        };
    }

    /** Local optima of a total, from the best alloys by it. */
    private List<Trade> found(final List<Trade> pool, final List<Trade> known, final DoubleBinaryOperator total,
        final List<ExchangeSearch.Point> optima, final Progress progress) throws CanceledException {
        final List<int[]> starts =
            Stream.concat(best(pool, total), best(known, total)).map(Trade::steps).toList();
        return trades(GridOptima.distinct(
            GridOptima.search(quick, starts, List.of(), total, GridOptima.named(progress, optima))), total);
    }

    private static Stream<Trade> best(final List<Trade> trades, final DoubleBinaryOperator total) {
        return trades.stream().sorted(Comparator.comparingDouble((Trade t) -> -t.value(total))).limit(STARTS);
    }

    /** Points of the grid near the reference alloys: starts in every family, though maybe out of the limits. */
    private List<Trade> known() {
        final int[] rows = problem.domain().rows();
        final Map<List<Integer>, ExchangeSearch.Point> points = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(rows.length, MOST_KNOWN); i++) {
            final int row = rows[(int)((long)i * rows.length / Math.min(rows.length, MOST_KNOWN))];
            LatticeSearch.near(problem.lattice(), problem.domain().dense(row, problem.elements().size()))
                .map(steps -> new ExchangeSearch.Point(steps, Double.NaN, 0))
                .ifPresent(point -> points.putIfAbsent(point.key(), point));
        }
        return trades(new ArrayList<>(points.values()), ExchangeSearch.OBJECTIVE);
    }

    /** Goals by the passes of the report. */
    private List<Trade> trades(final List<ExchangeSearch.Point> points, final DoubleBinaryOperator total) {
        final double[] objectives = thorough.objectives(points.stream().map(ExchangeSearch.Point::steps).toList());
        return IntStream.range(0, objectives.length).mapToObj(i -> new Trade(points.get(i).steps(), total,
            new double[]{objectives[i], problem.secondGain(points.get(i).steps())})).toList();
    }

    private static double range(final List<Trade> pool, final int goal) {
        return pool.isEmpty() ? 0 : most(pool, goal) - least(pool, goal);
    }

    private static double most(final List<Trade> pool, final int goal) {
        return pool.stream().mapToDouble(t -> t.goals()[goal]).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double least(final List<Trade> pool, final int goal) {
        return pool.stream().mapToDouble(t -> t.goals()[goal]).min().orElseThrow();
    }

    private static double[] reference(final List<Trade> pool) {
        final double[] reference = new double[2];
        for (int goal = 0; goal < 2 && !pool.isEmpty(); goal++) {
            reference[goal] = least(pool, goal) - MARGIN * range(pool, goal);
        }
        return reference;
    }

    /** What adds most to the hypervolume; where nothing does, the one of the best rank, then objective. */
    private Optional<Trade> next(final List<Trade> pool, final List<Trade> chosen, final List<double[]> away,
        final double[] reference) {
        final List<double[]> taken = chosen.stream().map(Trade::goals).toList();
        final List<Trade> open =
            pool.stream().filter(t -> problem.violations(List.of(t.steps()), away)[0] == 0 && !isChosen(t, chosen))
                .toList();
        final double[] gains = open.stream().mapToDouble(t -> ParetoFront.gain(taken, t.goals(), reference)).toArray();
        final int[] ranks = ParetoFront.ranks(open.stream().map(Trade::goals).toList());
        return IntStream.range(0, gains.length).boxed()
            .min(Comparator.<Integer>comparingDouble(i -> -gains[i]).thenComparingInt(i -> ranks[i])
                .thenComparingDouble(i -> -open.get(i).goals()[0]))
            .map(open::get);
    }

    private static boolean isChosen(final Trade trade, final List<Trade> chosen) {
        return chosen.stream().anyMatch(other -> Arrays.equals(other.steps(), trade.steps()));
    }

    /** The local optimum of what was maximised, near an alloy, with all neighbours looked at. */
    private Trade settled(final Trade trade, final List<double[]> away, final Progress progress)
        throws CanceledException {
        final ExchangeSearch.Point point = thorough.climb(trade.steps(), away, trade.total(), progress);
        return point.violation() > 0 ? trade : trades(List.of(point), trade.total()).get(0);
    }
}
