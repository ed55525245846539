/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** Takes the ends of the ascent to the grid and on to local optima. */
final class GridOptima {

    /** Quick searches between two looks at whether there are enough optima. */
    private static final int ROUND = 20;

    private static final int LEAST_SEARCHES = 40;

    /** Optima wanted for each candidate. */
    private static final int SPARE = 3;

    private final DesignProblem problem;

    private final ExchangeSearch quick;

    private final int wanted;

    /**
     * @param quick searches with few passes that look at the promising neighbours
     */
    GridOptima(final DesignProblem problem, final ExchangeSearch quick) {
        this.problem = problem;
        this.quick = quick;
        this.wanted = problem.settings().report().candidates();
    }

    /** Local optima by quick searches, best first. */
    List<ExchangeSearch.Point> near(final List<Ascent.Climb> climbs, final Progress progress)
        throws CanceledException {
        return optima(rounded(climbs), progress);
    }

    /** Different points of the grid near the ends of the ascent, best ends first. */
    private List<int[]> rounded(final List<Ascent.Climb> climbs) {
        final Map<List<Integer>, int[]> points = new LinkedHashMap<>();
        climbs.stream().sorted(Comparator.comparingDouble((Ascent.Climb climb) -> -climb.objective()))
            .forEach(climb -> problem.lattice().near(climb.alloy())
                .ifPresent(steps -> points.putIfAbsent(Arrays.stream(steps).boxed().toList(), steps)));
        return new ArrayList<>(points.values());
    }

    private List<ExchangeSearch.Point> optima(final List<int[]> points, final Progress progress)
        throws CanceledException {
        List<ExchangeSearch.Point> optima = new ArrayList<>();
        int searched = 0;
        while (searched < points.size() && (searched < LEAST_SEARCHES || optima.size() < SPARE * wanted)) {
            final int to = Math.min(points.size(), searched + ROUND);
            final double from = (double)searched / points.size();
            optima.addAll(search(quick, points.subList(searched, to), List.of(),
                ExchangeSearch.OBJECTIVE,
                named(progress.part(from, (double)to / points.size()), optima)));
            optima = distinct(optima);
            searched = to;
        }
        return optima;
    }

    /** Climbs from several points at once. */
    static List<ExchangeSearch.Point> search(final ExchangeSearch search, final List<int[]> starts,
        final List<double[]> away, final DoubleBinaryOperator total, final Progress progress)
        throws CanceledException {
        return Parallel.mapLong(starts.size(), (i, part) -> search.climb(starts.get(i), away, total, part), progress);
    }

    static Progress named(final Progress progress, final List<ExchangeSearch.Point> optima) {
        final String best = optima.isEmpty() ? ""
            : String.format(Locale.ROOT, ", best objective so far %.4g", optima.get(0).objective());
        return (fraction, message) -> progress.report(fraction, () -> "Exchange search on the grid" + best);
    }

    /** Without repetitions and points out of the limits, best first. */
    static List<ExchangeSearch.Point> distinct(final List<ExchangeSearch.Point> points) {
        final Map<List<Integer>, ExchangeSearch.Point> distinct = new LinkedHashMap<>();
        points.stream().filter(point -> point.violation().isNone())
            .sorted(Comparator.comparingDouble((ExchangeSearch.Point point) -> -point.objective())
                .thenComparing(ExchangeSearch.Point::steps, Arrays::compare))
            .forEach(point -> distinct.putIfAbsent(point.key(), point));
        return new ArrayList<>(distinct.values());
    }
}
