/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vibann.core.design.search.ParetoPool.Trade;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Chooses alloys of the trade-off between the objective and the second goal: takes in turn the alloy that adds most to
 * the area (exact hypervolume) that the chosen ones dominate, with the least distance from all of them.
 */
final class ParetoSelection {

    /** How far the reference point of the hypervolume lies below the worst values, as a share of their range. */
    private static final double MARGIN = 0.1;

    private final DesignProblem problem;

    private final ParetoPool trades;

    private final ExchangeSearch thorough;

    ParetoSelection(final DesignProblem problem, final ExchangeSearch quick, final ExchangeSearch thorough) {
        this.problem = problem;
        this.trades = new ParetoPool(problem, quick, thorough);
        this.thorough = thorough;
    }

    List<ExchangeSearch.Point> choose(final List<ExchangeSearch.Point> optima, final List<String> notes,
        final Progress progress) throws CanceledException {
        final List<Trade> pool = trades.search(optima, progress.part(0, 0.6));
        final double[] reference = reference(pool);
        final int wanted = problem.settings().report().candidates();
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
        return chosen.stream().map(t -> new ExchangeSearch.Point(t.steps(), t.goals()[0], Violation.NONE)).toList();
    }

    private static double[] reference(final List<Trade> pool) {
        final double[] reference = new double[2];
        for (int goal = 0; goal < 2 && !pool.isEmpty(); goal++) {
            reference[goal] = ParetoPool.least(pool, goal) - MARGIN * ParetoPool.range(pool, goal);
        }
        return reference;
    }

    /** What adds most to the hypervolume; where nothing does, the one of the best rank, then objective. */
    private Optional<Trade> next(final List<Trade> pool, final List<Trade> chosen, final List<double[]> away,
        final double[] reference) {
        final List<double[]> taken = chosen.stream().map(Trade::goals).toList();
        final List<Trade> open =
            pool.stream().filter(t -> problem.meetsLimits(t.steps(), away) && !isChosen(t, chosen))
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
        return !point.violation().isNone() ? trade : trades.of(List.of(point), trade.total()).get(0);
    }
}
