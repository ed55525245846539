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
import java.util.Optional;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Takes the ends of the ascent to the grid and on to local optima, and chooses alloys that are good and differ: the
 * best first, then always the best that keeps the least distance from all chosen. For the latter it looks among the
 * local optima, and searches on from the alloys too near to chosen ones with the distance as a limit.
 */
final class Selection {

    /** Quick searches between two looks at whether there are enough optima. */
    private static final int ROUND = 20;

    private static final int LEAST_SEARCHES = 40;

    /** Optima wanted for each candidate. */
    private static final int SPARE = 3;

    /** Searches with the distance as a limit for each candidate. */
    private static final int DETOURS = 4;

    private final DesignProblem problem;

    private final ExchangeSearch quick;

    private final ExchangeSearch thorough;

    private final int wanted;

    /**
     * @param quick searches with few passes that look at the promising neighbours
     * @param thorough searches with the passes of the report that look at all
     */
    Selection(final DesignProblem problem, final ExchangeSearch quick, final ExchangeSearch thorough) {
        this.problem = problem;
        this.quick = quick;
        this.thorough = thorough;
        this.wanted = problem.settings().candidates();
    }

    List<ExchangeSearch.Point> choose(final List<Ascent.Climb> climbs, final List<String> notes,
        final Progress progress) throws CanceledException {
        final List<int[]> points = rounded(climbs);
        final List<ExchangeSearch.Point> optima = optima(points, progress.part(0, 0.4));
        final List<ExchangeSearch.Point> best = optima.subList(0, Math.min(wanted, optima.size()));
        final List<ExchangeSearch.Point> pool = distinct(search(thorough, best.stream()
            .map(ExchangeSearch.Point::steps).toList(), List.of(), named(progress.part(0.4, 0.6), optima)));
        final List<ExchangeSearch.Point> chosen = new ArrayList<>();
        while (chosen.size() < wanted) {
            final double done = 0.6 + 0.4 * chosen.size() / wanted;
            final Optional<ExchangeSearch.Point> next =
                next(pool, optima, chosen, progress.part(done, done + 0.4 / wanted));
            if (next.isEmpty()) {
                notes.add(chosen.size() + " of " + wanted + " alloys were found within all limits and at least "
                    + Limits.text(problem.settings().minDistance())
                    + " at.% apart. More starts or a smaller distance may find more.");
                break;
            }
            chosen.add(next.get());
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

    /** Local optima by quick searches, best first. */
    private List<ExchangeSearch.Point> optima(final List<int[]> points, final Progress progress)
        throws CanceledException {
        List<ExchangeSearch.Point> optima = new ArrayList<>();
        int searched = 0;
        while (searched < points.size() && (searched < LEAST_SEARCHES || optima.size() < SPARE * wanted)) {
            final int to = Math.min(points.size(), searched + ROUND);
            final double from = (double)searched / points.size();
            optima.addAll(search(quick, points.subList(searched, to), List.of(),
                named(progress.part(from, (double)to / points.size()), optima)));
            optima = distinct(optima);
            searched = to;
        }
        return optima;
    }

    private List<ExchangeSearch.Point> search(final ExchangeSearch search, final List<int[]> starts,
        final List<double[]> away, final Progress progress) throws CanceledException {
        return Parallel.mapLong(starts.size(), (i, part) -> search.climb(starts.get(i), away, part), progress);
    }

    private static Progress named(final Progress progress, final List<ExchangeSearch.Point> optima) {
        final String best = optima.isEmpty() ? ""
            : String.format(Locale.ROOT, ", best objective so far %.1f", optima.get(0).objective());
        return (fraction, message) -> progress.report(fraction, () -> "Exchange search on the grid" + best);
    }

    /** Without repetitions and points out of the limits, best first. */
    private static List<ExchangeSearch.Point> distinct(final List<ExchangeSearch.Point> points) {
        final Map<List<Integer>, ExchangeSearch.Point> distinct = new LinkedHashMap<>();
        points.stream().filter(point -> point.violation() == 0)
            .sorted(Comparator.comparingDouble((ExchangeSearch.Point point) -> -point.objective())
                .thenComparing(ExchangeSearch.Point::steps, Arrays::compare))
            .forEach(point -> distinct.putIfAbsent(point.key(), point));
        return new ArrayList<>(distinct.values());
    }

    /** The best alloy that is far enough from all chosen. */
    private Optional<ExchangeSearch.Point> next(final List<ExchangeSearch.Point> pool,
        final List<ExchangeSearch.Point> optima, final List<ExchangeSearch.Point> chosen, final Progress progress)
        throws CanceledException {
        if (chosen.isEmpty()) {
            return pool.stream().findFirst();
        }
        final List<double[]> away =
            chosen.stream().map(point -> problem.lattice().fractions(point.steps())).toList();
        final Optional<ExchangeSearch.Point> known =
            pool.stream().filter(point -> problem.violations(List.of(point.steps()), away)[0] == 0).findFirst();
        final List<int[]> starts = new ArrayList<>();
        starts.add(chosen.get(chosen.size() - 1).steps());
        starts.add(chosen.get(0).steps());
        optima.stream().filter(point -> chosen.stream().noneMatch(other -> other.key().equals(point.key())))
            .limit(DETOURS - 2).forEach(point -> starts.add(point.steps()));
        final List<ExchangeSearch.Point> detours =
            distinct(search(quick, starts, away, named(progress.part(0, 0.3), chosen)));
        if (detours.isEmpty()) {
            return known;
        }
        final ExchangeSearch.Point detour =
            thorough.climb(detours.get(0).steps(), away, named(progress.part(0.3, 1), chosen));
        return known.isPresent() && known.get().objective() >= detour.objective() ? known : Optional.of(detour);
    }
}
