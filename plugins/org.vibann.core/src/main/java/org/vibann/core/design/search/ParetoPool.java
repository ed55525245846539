/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Alloys that trade the objective off against the second goal: local optima on the grid of weighted sums of both and of
 * Chebyshev distances, searched from the optima of the objective and from the reference alloys.
 */
final class ParetoPool {

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

    private final DesignProblem problem;

    private final ExchangeSearch quick;

    private final ExchangeSearch thorough;

    ParetoPool(final DesignProblem problem, final ExchangeSearch quick, final ExchangeSearch thorough) {
        this.problem = problem;
        this.quick = quick;
        this.thorough = thorough;
    }

    /** An alloy with both goals, more being better, and what was maximised to find it. */
    record Trade(int[] steps, DoubleBinaryOperator total, double[] goals) {

        double value(final DoubleBinaryOperator other) {
            return other.applyAsDouble(goals[0], goals[1]);
        }
    }

    /** Local optima of the objective, of weighted sums, and of trade-offs between, within all limits. */
    List<Trade> search(final List<ExchangeSearch.Point> optima, final Progress progress)
        throws CanceledException {
        final List<Trade> pool = new ArrayList<>(of(optima, ExchangeSearch.OBJECTIVE));
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
        final int directions = range(pool, 0) > 0 && range(pool, 1) > 0 ? problem.settings().report().candidates() : 0;
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
        return of(GridOptima.distinct(
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
            problem.lattice().near(problem.domain().dense(row, problem.elements().size()))
                .map(steps -> new ExchangeSearch.Point(steps, Double.NaN, Violation.NONE))
                .ifPresent(point -> points.putIfAbsent(point.key(), point));
        }
        return of(new ArrayList<>(points.values()), ExchangeSearch.OBJECTIVE);
    }

    /** Goals by the passes of the report. */
    List<Trade> of(final List<ExchangeSearch.Point> points, final DoubleBinaryOperator total) {
        final double[] objectives = thorough.objectives(points.stream().map(ExchangeSearch.Point::steps).toList());
        return IntStream.range(0, objectives.length).mapToObj(i -> new Trade(points.get(i).steps(), total,
            new double[]{objectives[i], problem.secondGain(points.get(i).steps())})).toList();
    }

    static double range(final List<Trade> pool, final int goal) {
        return pool.isEmpty() ? 0 : most(pool, goal) - least(pool, goal);
    }

    private static double most(final List<Trade> pool, final int goal) {
        return pool.stream().mapToDouble(t -> t.goals()[goal]).max().orElse(Double.NEGATIVE_INFINITY);
    }

    static double least(final List<Trade> pool, final int goal) {
        return pool.stream().mapToDouble(t -> t.goals()[goal]).min().orElseThrow();
    }
}
