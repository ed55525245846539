/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The nearest rows of an alloy by many rules at once. The nearest by one rule in the middle of all bound how far the
 * nearest by any other can be; rows whose fractions alone differ by more are passed over. That is exact: what is found is
 * what {@link NeighbourRule#near} finds in all rows, in the same order. Has working memory of its own: one for each
 * thread.
 */
final class NeighbourSearch {

    /** By how much a distance in floating-point numbers may fall short of one of its parts; distances are below 10. */
    private static final double ROUNDING = 1e-9;

    private final List<NeighbourRule> rules;
    private final NeighbourRule middle;
    private final double[] all;
    private final int[] candidates;

    /**
     * @param rules at least one rule
     * @param rows number of training rows
     */
    NeighbourSearch(final List<NeighbourRule> rules, final int rows) {
        this.rules = rules;
        middle = new NeighbourRule(rules.stream().mapToDouble(NeighbourRule::groups).average().orElseThrow(),
            rules.stream().mapToDouble(NeighbourRule::load).average().orElseThrow(),
            rules.stream().mapToInt(NeighbourRule::count).max().orElseThrow(), 1, 1);
        all = new double[rows];
        candidates = new int[rows + 1];
    }

    /** What each rule finds, from the distances by parts of an alloy to all rows. */
    List<NeighbourRule.Near> near(final double[] byFractions, final double[] byGroups, final double[] byLoad) {
        middle.distances(byFractions, byGroups, byLoad, all);
        final int[] seeds = middle.nearest(all).rows();
        double farthest = 0;
        for (final NeighbourRule rule : rules) {
            farthest = Math.max(farthest, rule.bound(byFractions, byGroups, byLoad, seeds) - rule.nugget());
        }
        final int[] found = candidates(byFractions, farthest + ROUNDING, seeds);
        return rules.stream().map(rule -> rule.near(byFractions, byGroups, byLoad, found)).toList();
    }

    /** Those of the middle rule, nearest first, and behind them all others that are not too far. */
    private int[] candidates(final double[] byFractions, final double farthest, final int[] seeds) {
        System.arraycopy(seeds, 0, candidates, 0, seeds.length);
        for (final int seed : seeds) {
            all[seed] = Double.NEGATIVE_INFINITY;
        }
        int count = seeds.length;
        for (int i = 0; i < byFractions.length; i++) {
            candidates[count] = i;
            count += byFractions[i] <= farthest & all[i] >= 0 ? 1 : 0;
        }
        return Arrays.copyOf(candidates, count);
    }
}
