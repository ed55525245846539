/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Local search on the grid: exchanges contents between elements as long as that raises the objective. It ends when no
 * neighbour is better, so the alloy is a local optimum on the grid. Neighbours: one step (or a larger one) from an
 * element to any other, an element replaced by or merged into another, the contents of two elements swapped. Limits
 * that are not part of the lattice (domain, glass) come first: as long as they are not met, the search goes where they
 * are met better.
 */
final class ExchangeSearch {

    private static final int MOST_ROUNDS = 300;

    /** Neighbours predicted at once, the most promising by the gradient first. */
    private static final int BATCH = 32;

    /** A larger exchange, at.%, that crosses small dips. */
    private static final double LARGE_EXCHANGE = 2;

    /** Rises below this are noise of the single precision of the network. */
    private static final double LEAST_RISE = 1e-3;

    private final DesignProblem problem;

    private final PredictionSurface surface;

    /** A point of the lattice with its objective and how far it is out of the limits. */
    record Point(int[] steps, double objective, double violation) {
    }

    ExchangeSearch(final DesignProblem problem, final PredictionSurface surface) {
        this.problem = problem;
        this.surface = surface;
    }

    /** Climbs from a point of the lattice to a local optimum. */
    Point climb(final int[] start, final Progress progress) throws CanceledException {
        Point point = new Point(start, evaluate(List.of(start))[0], problem.violation(start));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            final Point better = better(point, progress);
            if (better == null) {
                return point;
            }
            point = better;
        }
        return point;
    }

    private Point better(final Point point, final Progress progress) throws CanceledException {
        progress.report(0, () -> "Exchange search");
        final List<int[]> neighbours = neighbours(point.steps());
        final double[] violations = neighbours.stream().mapToDouble(problem::violation).toArray();
        final double[] promises = promises(point.steps(), neighbours);
        final int[] order = IntStream.range(0, violations.length)
            .filter(i -> point.violation() == 0 ? violations[i] == 0 : violations[i] < point.violation()).boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> violations[i]).thenComparingDouble(i -> -promises[i])
                .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue).toArray();
        for (int from = 0; from < order.length; from += BATCH) {
            progress.report(0, () -> "Exchange search");
            final int[] some = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
            final double[] objectives = evaluate(Arrays.stream(some).mapToObj(neighbours::get).toList());
            int best = 0;
            for (int i = 1; i < some.length; i++) {
                final boolean first = point.violation() > 0 && violations[some[i]] > violations[some[best]];
                best = !first && objectives[i] > objectives[best] ? i : best;
            }
            if (point.violation() > 0 || objectives[best] > point.objective() + LEAST_RISE) {
                return new Point(neighbours.get(some[best]), objectives[best], violations[some[best]]);
            }
        }
        return null;
    }

    private double[] evaluate(final List<int[]> points) {
        final double[][] fractions =
            points.stream().map(problem.lattice()::fractions).toArray(double[][]::new);
        return problem.objectives(surface.evaluate(fractions), fractions.length);
    }

    /** First-order change of the objective for each neighbour. */
    private double[] promises(final int[] steps, final List<int[]> neighbours) {
        final double[][] alloy = {problem.lattice().fractions(steps)};
        final double[] gradient = problem.gradients(surface.evaluate(alloy), 1)[0];
        return neighbours.stream().mapToDouble(neighbour -> {
            double sum = 0;
            for (int j = 0; j < steps.length; j++) {
                sum += gradient[j] * (neighbour[j] - steps[j]);
            }
            return sum / problem.lattice().total;
        }).toArray();
    }

    private List<int[]> neighbours(final int[] steps) {
        final List<int[]> neighbours = new ArrayList<>();
        final Lattice lattice = problem.lattice();
        final int large = (int)(LARGE_EXCHANGE * lattice.total / 100);
        for (int from = 0; from < steps.length; from++) {
            for (int to = 0; steps[from] > 0 && to < steps.length; to++) {
                if (to != from && lattice.high[to] >= lattice.low[to]) {
                    final int least = steps[to] == 0 ? lattice.low[to] : 1;
                    add(neighbours, steps, from, to, least);
                    if (large > least && large != steps[from]) {
                        add(neighbours, steps, from, to, large);
                    }
                    if (steps[from] > least) {
                        add(neighbours, steps, from, to, steps[from]);
                    }
                    if (to > from && steps[to] != steps[from]) {
                        add(neighbours, steps, from, to, steps[from] - steps[to]);
                    }
                }
            }
        }
        return neighbours;
    }

    private void add(final List<int[]> neighbours, final int[] steps, final int from, final int to,
        final int amount) {
        final int[] neighbour = steps.clone();
        neighbour[from] -= amount;
        neighbour[to] += amount;
        if (neighbour[from] >= 0 && neighbour[to] >= 0 && problem.lattice().accepts(neighbour)) {
            neighbours.add(neighbour);
        }
    }
}
