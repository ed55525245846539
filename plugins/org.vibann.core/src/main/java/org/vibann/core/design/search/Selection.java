/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vibann.core.design.space.Limits;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Chooses alloys that are good and differ: the best first, then always the best that keeps the least distance from all
 * chosen. For the latter it looks among the local optima, and searches on from the alloys too near to chosen ones with
 * the distance as a limit.
 */
final class Selection {

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
        this.wanted = problem.settings().report().candidates();
    }

    /** Why there are fewer alloys than asked for. */
    static String tooFew(final DesignSettings settings, final int found) {
        return found + " of " + settings.report().candidates() + " alloys were found within all limits and at least "
            + Limits.text(settings.report().minDistance())
            + " at.% apart. More starts or a smaller distance may find more.";
    }

    List<ExchangeSearch.Point> choose(final List<ExchangeSearch.Point> optima, final List<String> notes,
        final Progress progress) throws CanceledException {
        final List<ExchangeSearch.Point> best = optima.subList(0, Math.min(wanted, optima.size()));
        final List<ExchangeSearch.Point> pool = GridOptima.distinct(GridOptima.search(thorough, best.stream()
            .map(ExchangeSearch.Point::steps).toList(), List.of(),
                ExchangeSearch.OBJECTIVE,
                GridOptima.named(progress.part(0, 0.3), optima)));
        final List<ExchangeSearch.Point> chosen = new ArrayList<>();
        while (chosen.size() < wanted) {
            final double done = 0.3 + 0.7 * chosen.size() / wanted;
            final Optional<ExchangeSearch.Point> next =
                next(pool, optima, chosen, progress.part(done, done + 0.7 / wanted));
            if (next.isEmpty()) {
                notes.add(tooFew(problem.settings(), chosen.size()));
                break;
            }
            chosen.add(next.get());
        }
        return chosen;
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
            pool.stream().filter(point -> problem.meetsLimits(point.steps(), away)).findFirst();
        final List<int[]> starts = new ArrayList<>();
        starts.add(chosen.get(chosen.size() - 1).steps());
        starts.add(chosen.get(0).steps());
        optima.stream().filter(point -> chosen.stream().noneMatch(other -> other.key().equals(point.key())))
            .limit(DETOURS - 2).forEach(point -> starts.add(point.steps()));
        final List<ExchangeSearch.Point> detours =
            GridOptima.distinct(GridOptima.search(quick, starts, away, ExchangeSearch.OBJECTIVE,
                GridOptima.named(progress.part(0, 0.3), chosen)));
        if (detours.isEmpty()) {
            return known;
        }
        final ExchangeSearch.Point detour =
            thorough.climb(detours.get(0).steps(), away, ExchangeSearch.OBJECTIVE,
                GridOptima.named(progress.part(0.3, 1), chosen));
        return known.isPresent() && known.get().objective() >= detour.objective() ? known : Optional.of(detour);
    }
}
