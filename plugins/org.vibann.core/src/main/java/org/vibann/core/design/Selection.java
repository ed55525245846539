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
import java.util.Locale;
import java.util.Map;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Takes the ends of the ascent to the grid and on to local optima, and chooses alloys that are good and differ: the best
 * first, then always the best of those far enough from all chosen.
 */
final class Selection {

    /** Exchange searches between two looks at whether there are enough alloys. */
    private static final int ROUND = 20;

    private final DesignProblem problem;

    private final ExchangeSearch exchange;

    Selection(final DesignProblem problem, final ExchangeSearch exchange) {
        this.problem = problem;
        this.exchange = exchange;
    }

    List<ExchangeSearch.Point> choose(final List<Ascent.Climb> climbs, final List<String> notes,
        final Progress progress) throws CanceledException {
        final List<int[]> points = rounded(climbs);
        final Map<List<Integer>, ExchangeSearch.Point> optima = new LinkedHashMap<>();
        List<ExchangeSearch.Point> chosen = List.of();
        int searched = 0;
        while (searched < points.size()
            && (searched < 2 * ROUND || chosen.size() < problem.settings().candidates())) {
            final int from = searched;
            final int to = Math.min(points.size(), from + ROUND);
            final double bestSoFar = chosen.isEmpty() ? Double.NaN : chosen.get(0).objective();
            final Progress part = progress.part((double)from / points.size(), (double)to / points.size());
            Parallel.mapLong(to - from, (i, inner) -> exchange.climb(points.get(from + i), inner),
                (fraction, message) -> part.report(fraction, () -> String.format(Locale.ROOT,
                    "Exchange search on the grid, best objective so far %.1f", bestSoFar)))
                .stream().filter(point -> point.violation() == 0)
                .forEach(point -> optima.putIfAbsent(Arrays.stream(point.steps()).boxed().toList(), point));
            searched = to;
            chosen = diverse(new ArrayList<>(optima.values()));
        }
        if (chosen.size() < problem.settings().candidates()) {
            notes.add(chosen.size() + " of " + problem.settings().candidates() + " alloys were found: "
                + searched + " starting points led to " + optima.size() + " alloys within all limits, "
                + chosen.size() + " of them at least " + Limits.text(problem.settings().minDistance())
                + " at.% apart. More starts or a smaller distance find more.");
        }
        return chosen;
    }

    /** Different points of the grid near the ends of the ascent, best ends first. */
    private List<int[]> rounded(final List<Ascent.Climb> climbs) {
        final Map<List<Integer>, int[]> points = new LinkedHashMap<>();
        climbs.stream().sorted(Comparator.comparingDouble((Ascent.Climb climb) -> -climb.objective()))
            .forEach(climb -> LatticeSearch.near(problem.lattice(), climb.alloy())
                .ifPresent(steps -> points.putIfAbsent(Arrays.stream(steps).boxed().toList(), steps)));
        return new ArrayList<>(points.values());
    }

    private List<ExchangeSearch.Point> diverse(final List<ExchangeSearch.Point> optima) {
        optima.sort(Comparator.comparingDouble((ExchangeSearch.Point point) -> -point.objective())
            .thenComparing(ExchangeSearch.Point::steps, Arrays::compare));
        final List<ExchangeSearch.Point> chosen = new ArrayList<>();
        for (final ExchangeSearch.Point point : optima) {
            final double[] alloy = problem.lattice().fractions(point.steps());
            if (chosen.size() < problem.settings().candidates()
                && chosen.stream().allMatch(other -> Domain.distance(alloy,
                    problem.lattice().fractions(other.steps())) >= problem.settings().minDistance() - 1e-9)) {
                chosen.add(point);
            }
        }
        return chosen;
    }
}
