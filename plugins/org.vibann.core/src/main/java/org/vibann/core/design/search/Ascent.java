/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vibann.core.design.space.Domain;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Gradient ascent of the objective over compositions with few elements: a step along the gradient, projected back, and
 * kept where it raises the objective; its length grows with success and shrinks without. The dropout masks are the
 * same in every step, so the objective of a start only rises.
 */
final class Ascent {

    /** Largest change of a fraction in the first step. */
    private static final double FIRST_STEP = 0.02;

    private static final double LONGEST_STEP = 0.1;

    /** A start ends when a step this short does not raise its objective: a tenth of the usual grid. */
    private static final double SHORTEST_STEP = 5e-4;

    /** A start ends too when this many iterations bring less than the share below of what it has risen so far. */
    private static final int STALL = 20;

    private static final double LEAST_SHARE = 0.02;

    private static final double GROWTH = 1.5;

    private static final double SHRINKAGE = 0.5;

    private final DesignProblem problem;

    private final PredictionSurface surface;

    /** Where a start ended, and the objective after each of its steps. */
    record Climb(double[] alloy, double objective, List<TracePoint> trace) {
    }

    Ascent(final DesignProblem problem, final PredictionSurface surface) {
        this.problem = problem;
        this.surface = surface;
    }

    /**
     * Climbs from several starts at once.
     *
     * @param first number of the first start
     * @param starts atomic fractions
     */
    List<Climb> climb(final int first, final List<double[]> starts, final Progress progress)
        throws CanceledException {
        final int rows = starts.size();
        final double[][] alloys = starts.toArray(double[][]::new);
        final PredictionSurface.Evaluation begin = surface.evaluate(alloys);
        final double[] objectives = problem.objectives(begin.moments());
        final boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        final double[][] gradients = problem.gradients(begin, all);
        final double[] steps = new double[rows];
        final List<List<TracePoint>> traces = new ArrayList<>();
        final List<Integer> active = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            steps[i] = FIRST_STEP;
            traces.add(new ArrayList<>(List.of(new TracePoint(first + i, 0, objectives[i], objectives[i]))));
            active.add(i);
        }
        final int most = problem.settings().effort().iterations();
        for (int iteration = 1; iteration <= most && !active.isEmpty(); iteration++) {
            progress.report((double)iteration / most, () -> "Gradient ascent");
            final double[][] trials = new double[active.size()][];
            for (int a = 0; a < trials.length; a++) {
                final int i = active.get(a);
                trials[a] = trial(alloys[i], gradients[i], steps[i]);
            }
            final PredictionSurface.Evaluation evaluation = surface.evaluate(trials);
            final double[] values = problem.objectives(evaluation.moments());
            final boolean[] better = new boolean[trials.length];
            for (int a = 0; a < trials.length; a++) {
                better[a] = values[a] > objectives[active.get(a)];
            }
            final double[][] slopes = problem.gradients(evaluation, better);
            final List<Integer> next = new ArrayList<>();
            for (int a = 0; a < trials.length; a++) {
                final int i = active.get(a);
                if (better[a]) {
                    alloys[i] = trials[a];
                    objectives[i] = values[a];
                    gradients[i] = slopes[a];
                    steps[i] = Math.min(LONGEST_STEP, GROWTH * steps[i]);
                    traces.get(i).add(new TracePoint(first + i, iteration, values[a], values[a]));
                } else {
                    steps[i] *= SHRINKAGE;
                }
                if (steps[i] >= SHORTEST_STEP && !stalls(traces.get(i), iteration)) {
                    next.add(i);
                }
            }
            active.clear();
            active.addAll(next);
        }
        final List<Climb> climbs = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            climbs.add(new Climb(alloys[i], objectives[i], traces.get(i)));
        }
        return climbs;
    }

    /** Whether the last iterations brought next to nothing of what the start has risen. */
    private static boolean stalls(final List<TracePoint> trace, final int iteration) {
        final double now = trace.get(trace.size() - 1).objective();
        int before = trace.size() - 1;
        while (before > 0 && trace.get(before).iteration() > iteration - STALL) {
            before--;
        }
        return iteration > STALL
            && now - trace.get(before).objective() < LEAST_SHARE * (now - trace.get(0).objective());
    }

    private double[] trial(final double[] alloy, final double[] gradient, final double step) {
        double mean = 0;
        int present = 0;
        for (int j = 0; j < alloy.length; j++) {
            if (alloy[j] > 0) {
                mean += gradient[j];
                present++;
            }
        }
        mean /= present;
        double largest = 0;
        for (int j = 0; j < alloy.length; j++) {
            if (problem.lattice().greatest(j) > 0) {
                largest = Math.max(largest, alloy[j] > 0 ? Math.abs(gradient[j] - mean) : gradient[j] - mean);
            }
        }
        final double[] moved = alloy.clone();
        for (int j = 0; j < alloy.length && largest > 0; j++) {
            moved[j] += step * (gradient[j] - mean) / largest;
        }
        final double[] projected = problem.lattice().project(moved);
        return projected == null ? alloy : pulledBack(projected);
    }

    /** Where only the domain counts, a step out of it ends at its border, on the line to the nearest known alloy. */
    private double[] pulledBack(final double[] alloy) {
        if (!problem.settings().trust().inDomainOnly()) {
            return alloy;
        }
        final Domain.Neighbour nearest = problem.domain().nearest(alloy);
        if (nearest.distance() <= problem.domain().threshold()) {
            return alloy;
        }
        final double[] known = problem.domain().dense(nearest.row(), alloy.length);
        final double part = problem.domain().threshold() / nearest.distance();
        final double[] moved = new double[alloy.length];
        for (int j = 0; j < alloy.length; j++) {
            moved[j] = known[j] + part * (alloy[j] - known[j]);
        }
        final double[] projected = problem.lattice().project(moved);
        return projected == null ? alloy : projected;
    }
}
