/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.vibann.core.design.space.Lattice;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Local search on the grid: goes from an alloy to a better {@linkplain Lattice#neighbours neighbour} until there is
 * none. Limits that are not part of the lattice (domain, glass, distance to alloys already chosen) come first: as long
 * as they are not met, it goes to the best neighbour that meets them better.
 */
final class ExchangeSearch {

    /** The objective alone. */
    static final DoubleBinaryOperator OBJECTIVE = (objective, second) -> objective;

    private static final int MOST_ROUNDS = 300;

    /** Neighbours that a quick search predicts, the most promising by the gradient first. */
    private static final int BATCH = 32;

    /** Neighbours predicted at once: the best of them is taken if it is better. */
    private static final int PORTION = 8;

    private final DesignProblem problem;

    private final GridValues values;

    private final boolean thorough;

    private final double leastRise;

    /** A point of the lattice with its objective and how far it is out of the limits. */
    record Point(int[] steps, double objective, Violation violation) {
        List<Integer> key() {
            return Arrays.stream(steps).boxed().toList();
        }
    }

    /**
     * @param thorough whether a search ends only when no neighbour at all is better; otherwise the neighbours that the
     *            gradient promises most from are looked at
     */
    ExchangeSearch(final DesignProblem problem, final PredictionSurface surface, final boolean thorough) {
        this.problem = problem;
        this.values = new GridValues(problem, surface);
        this.thorough = thorough;
        leastRise = problem.noise();
    }

    /**
     * Climbs from a point of the lattice.
     *
     * @param away alloys to keep the least distance from, atomic fractions
     * @param total what is maximised, of the objective and the second goal (0 where there is none)
     */
    Point climb(final int[] start, final List<double[]> away, final DoubleBinaryOperator total,
        final Progress progress) throws CanceledException {
        final List<int[]> first = List.of(start);
        Point point = new Point(start, totals(first, total)[0], problem.violations(first, away)[0]);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            progress.report(0, () -> "Exchange search");
            final Point better = better(point, away, total, progress);
            if (better == null) {
                return point;
            }
            point = better;
        }
        return point;
    }

    private Point better(final Point point, final List<double[]> away, final DoubleBinaryOperator total,
        final Progress progress) throws CanceledException {
        final List<int[]> neighbours = problem.lattice().neighbours(point.steps());
        final double[] promises = promises(point.steps(), neighbours, total);
        final int[] order = IntStream.range(0, promises.length).boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -promises[i]).thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue).toArray();
        final List<Point> open = new ArrayList<>();
        int looked = 0;
        // Limits cost more than promises: in a quick search they are checked only until there are enough neighbours.
        while (looked < order.length && (thorough && point.violation().isNone() || open.size() < BATCH)) {
            final int to = Math.min(order.length, looked + BATCH);
            final List<int[]> some =
                Arrays.stream(order, looked, to).mapToObj(neighbours::get).toList();
            final Violation[] violations = problem.violations(some, away);
            for (int i = 0; i < violations.length; i++) {
                if (violations[i].isNone() || violations[i].isLessThan(point.violation())) {
                    open.add(new Point(some.get(i), Double.NaN, violations[i]));
                }
            }
            looked = to;
        }
        if (open.isEmpty()) {
            return null;
        }
        if (!point.violation().isNone()) {
            return best(open.subList(0, Math.min(BATCH, open.size())), total);
        }
        for (int from = 0; from < Math.min(BATCH, open.size()); from += PORTION) {
            final Point some = best(open.subList(from, Math.min(from + PORTION, open.size())), total);
            if (some.objective() > point.objective() + leastRise) {
                return some;
            }
        }
        if (!thorough || open.size() <= BATCH) {
            return null;
        }
        final List<Point> rest = open.subList(BATCH, open.size());
        final List<Point> bests = Parallel.map((rest.size() + BATCH - 1) / BATCH,
            i -> best(rest.subList(i * BATCH, Math.min(rest.size(), (i + 1) * BATCH)), total),
            (fraction, message) -> progress.report(0, message));
        final Point other = Collections.max(bests, Comparator.comparingDouble(Point::objective));
        return other.objective() > point.objective() + leastRise ? other : null;
    }

    /** What is maximised, at points. */
    private double[] totals(final List<int[]> points, final DoubleBinaryOperator total) {
        final double[] totals = values.objectives(points);
        for (int i = 0; i < totals.length; i++) {
            totals[i] = total.applyAsDouble(totals[i], problem.secondGain(points.get(i)));
        }
        return totals;
    }

    /** The objectives of points, without the second goal. */
    double[] objectives(final List<int[]> points) {
        return values.objectives(points);
    }

    private Point best(final List<Point> points, final DoubleBinaryOperator total) {
        final double[] objectives = totals(points.stream().map(Point::steps).toList(), total);
        int best = 0;
        for (int i = 1; i < objectives.length; i++) {
            best = objectives[i] > objectives[best] ? i : best;
        }
        return new Point(points.get(best).steps(), objectives[best], points.get(best).violation());
    }

    /** What each neighbour promises: its objective to first order, and its second goal. */
    private double[] promises(final int[] steps, final List<int[]> neighbours, final DoubleBinaryOperator total) {
        final double[] gradient = values.gradient(steps);
        final double here = values.objectives(List.of(steps))[0];
        return neighbours.stream().mapToDouble(neighbour -> {
            double sum = 0;
            for (int j = 0; j < steps.length; j++) {
                sum += gradient[j] * (neighbour[j] - steps[j]);
            }
            return total.applyAsDouble(here + sum / problem.lattice().total(), problem.secondGain(neighbour));
        }).toArray();
    }
}
