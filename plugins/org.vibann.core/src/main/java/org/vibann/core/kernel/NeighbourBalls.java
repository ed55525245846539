/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyPoints;
import org.vibann.core.data.RowBalls;

/**
 * Training rows in balls, where they are too many to look at all of them for every alloy. The nearest in a few balls
 * bound how far the nearest of all can be; balls that are farther by fractions and load alone are passed over. What is
 * found is what {@link NeighbourRule#near} finds in all rows, in the same order. Immutable.
 */
final class NeighbourBalls {

    /** As many rows are looked at first, at least: a few times as many as a rule asks for. */
    private static final int FIRST = 64;
    /** By how much a distance in floating-point numbers may fall short of one of its parts; distances are below 10. */
    private static final double ROUNDING = 1e-9;

    private final List<NeighbourRule> rules;
    private final RowBalls balls;
    private final List<NeighbourRows> parts;
    /** A factor of ten in load counts here the least that any rule makes of it. */
    private final AlloyPoints points;

    /** The numbers of the rows of some balls, and how far an alloy is from these. */
    private record Around(int[] rows, double[] byFractions, double[] byGroups, double[] byLoad) {

        /** What a rule finds among those whose fractions differ by no more than a limit. */
        List<NeighbourRule.Near> near(final List<NeighbourRule> rules, final double limit) {
            final int[] some = IntStream.range(0, rows.length).filter(i -> byFractions[i] <= limit).toArray();
            return rules.stream().map(rule -> rule.near(byFractions, byGroups, byLoad, some, rows)).toList();
        }
    }

    NeighbourBalls(final AlloyDataset data, final ElementTraits traits, final List<NeighbourRule> rules) {
        this.rules = rules;
        points = new AlloyPoints(rules.stream().mapToDouble(NeighbourRule::load).min().orElseThrow());
        balls = new RowBalls(points.of(data.alloys()));
        parts = IntStream.range(0, balls.size())
            .mapToObj(b -> new NeighbourRows(data.select(balls.members(b)), traits)).toList();
    }

    /** What each rule finds among all rows. */
    List<NeighbourRule.Near> near(final double[] x, final double[] groups, final double load) {
        final double logLoad = Double.isNaN(load) ? 0 : AlloyPoints.logLoad(load);
        final double[] bounds = balls.bounds(points.of(x, logLoad));
        double farthest = 0;
        for (final NeighbourRule.Near near : around(nearest(bounds), x, groups, logLoad)
            .near(rules, Double.POSITIVE_INFINITY)) {
            farthest = Math.max(farthest, near.rows().length < near.rule().count() ? Double.POSITIVE_INFINITY
                : near.distances()[near.rows().length - 1] - near.rule().nugget());
        }
        final double limit = farthest + ROUNDING;
        return around(IntStream.range(0, bounds.length).filter(b -> bounds[b] <= limit).toArray(), x, groups, logLoad)
            .near(rules, limit);
    }

    /** Those of the smallest bounds that have rows enough to begin with, by ascending number. */
    private int[] nearest(final double[] bounds) {
        final boolean[] taken = new boolean[bounds.length];
        for (int rows = 0, left = bounds.length; rows < FIRST && left > 0; left--) {
            int least = -1;
            for (int b = 0; b < bounds.length; b++) {
                least = !taken[b] && (least < 0 || bounds[b] < bounds[least]) ? b : least;
            }
            taken[least] = true;
            rows += balls.members(least).length;
        }
        return IntStream.range(0, taken.length).filter(b -> taken[b]).toArray();
    }

    private Around around(final int[] some, final double[] x, final double[] groups, final double logLoad) {
        final int count = IntStream.of(some).map(b -> balls.members(b).length).sum();
        final Around around = new Around(new int[count], new double[count], new double[count], new double[count]);
        int at = 0;
        for (final int b : some) {
            final NeighbourRows part = parts.get(b);
            final int length = balls.members(b).length;
            System.arraycopy(balls.members(b), 0, around.rows, at, length);
            System.arraycopy(part.byFractions(x), 0, around.byFractions, at, length);
            System.arraycopy(part.byGroups(groups), 0, around.byGroups, at, length);
            System.arraycopy(part.byLogLoad(logLoad), 0, around.byLoad, at, length);
            at += length;
        }
        return around;
    }
}
