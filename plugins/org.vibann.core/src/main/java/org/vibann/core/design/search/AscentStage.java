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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.Supplier;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** Climbs from all starts, or until enough of them in a row have brought nothing better. */
final class AscentStage {

    /** Starts that climb together in one task; without influence on results. */
    private static final int CHUNK = 5;

    /** Chunks between two looks at whether patience is at an end; the same on any number of threads. */
    private static final int ROUND = 8;

    private final DesignProblem problem;

    private final Ascent ascent;

    private final Starts starts;

    AscentStage(final DesignProblem problem, final Ascent ascent, final Starts starts) {
        this.problem = problem;
        this.ascent = ascent;
        this.starts = starts;
    }

    /** What the starts came to, in their order; adds a note where patience ended it. */
    List<Ascent.Climb> run(final List<String> notes, final Progress progress) throws CanceledException {
        final SearchEffort effort = problem.settings().effort();
        final int chunks = (effort.starts() + CHUNK - 1) / CHUNK;
        final int round = effort.patience() == 0 ? chunks : ROUND;
        final BestSoFar best = new BestSoFar();
        final List<Ascent.Climb> climbs = new ArrayList<>();
        for (int from = 0; from < chunks; from += round) {
            final int first = from;
            final int to = Math.min(chunks, from + round);
            Parallel.mapLong(to - from, (i, part) -> chunk(first + i, best, part),
                best.told(progress.part((double)from / chunks, (double)to / chunks))).forEach(climbs::addAll);
            if (effort.patience() > 0 && to < chunks && climbs.size() - 1 - indexOfBest(climbs) >= effort.patience()) {
                notes.add("The ascent ended after " + climbs.size() + " of " + effort.starts() + " starts: the last "
                    + (climbs.size() - 1 - indexOfBest(climbs)) + " found nothing better.");
                break;
            }
        }
        return climbs;
    }

    private static int indexOfBest(final List<Ascent.Climb> climbs) {
        int best = 0;
        for (int i = 1; i < climbs.size(); i++) {
            best = climbs.get(i).objective() > climbs.get(best).objective() ? i : best;
        }
        return best;
    }

    private List<Ascent.Climb> chunk(final int chunk, final BestSoFar best, final Progress progress)
        throws CanceledException {
        final List<double[]> points = new ArrayList<>();
        for (int i = chunk * CHUNK; i < Math.min(problem.settings().effort().starts(), (chunk + 1) * CHUNK); i++) {
            points.add(starts.start(i).orElseThrow(() -> new IllegalArgumentException(
                "No alloy that meets the constraints was found, though they are not proved to be in conflict. "
                    + "Loosen group limits or the number of elements.")));
        }
        final List<Ascent.Climb> climbs = ascent.climb(chunk * CHUNK, points, progress);
        climbs.forEach(climb -> best.offer(climb.objective()));
        return climbs;
    }

    /** Joins the traces of all starts and adds the best value over the starts up to each iteration. */
    static List<TracePoint> trace(final List<Ascent.Climb> climbs) {
        final Map<Integer, Double> byIteration = new TreeMap<>();
        climbs.forEach(climb -> climb.trace()
            .forEach(point -> byIteration.merge(point.iteration(), point.objective(), Math::max)));
        final Map<Integer, Double> best = new LinkedHashMap<>();
        double value = Double.NEGATIVE_INFINITY;
        for (final Map.Entry<Integer, Double> entry : byIteration.entrySet()) {
            value = Math.max(value, entry.getValue());
            best.put(entry.getKey(), value);
        }
        return climbs.stream().flatMap(climb -> climb.trace().stream())
            .sorted(Comparator.comparingInt(TracePoint::start).thenComparingInt(TracePoint::iteration))
            .map(point -> new TracePoint(point.start(), point.iteration(), point.objective(),
                best.get(point.iteration())))
            .toList();
    }

    /** Adds the best value so far to the messages; it is shown only, never part of a result. */
    private static final class BestSoFar {

        private final DoubleAccumulator best = new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);

        void offer(final double value) {
            best.accumulate(value);
        }

        Progress told(final Progress progress) {
            final Supplier<String> text = () -> best.get() == Double.NEGATIVE_INFINITY ? "Gradient ascent"
                : String.format(Locale.ROOT, "Gradient ascent, best objective so far %.4g", best.get());
            return (fraction, message) -> progress.report(fraction, text);
        }
    }
}
