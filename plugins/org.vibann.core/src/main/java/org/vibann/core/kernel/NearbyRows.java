/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The nearest rows of one rule along a way of many small moves, without looking at all rows after each: those that were
 * within a margin of the nearest ones when all were looked at last hold the nearest ones until the moves since then
 * could have closed the margin. The same rows in the same order as {@link NeighbourRule#near}, hence the same bits.
 */
final class NearbyRows {

    /** Wide enough for many moves, and narrow enough to leave most rows out; sum of absolute differences of fractions. */
    private static final double MARGIN = 0.2;
    /** What rounding may add to a distance, by far. */
    private static final double ROUNDING = 1e-9;

    private final NeighbourRule rule;
    /** All rows, those nearest when all were looked at last in front: so they are found quickest. */
    private final int[] order;
    /** The first of them, those that may be among the nearest. */
    private int[] among = {};
    private double moved = Double.POSITIVE_INFINITY;

    /**
     * @param rule what finds the nearest rows
     * @param rows number of training rows
     */
    NearbyRows(final NeighbourRule rule, final int rows) {
        this.rule = rule;
        order = IntStream.range(0, rows).toArray();
    }

    /** One fraction has changed by so much, and those of the groups by so much together. */
    void moved(final double fraction, final double ofGroups) {
        moved += Math.abs(fraction) + Math.abs(rule.groups() * ofGroups);
    }

    /** The nearest rows by the distances as they are now. */
    NeighbourRule.Near near(final double[] byFractions, final double[] byGroups, final double[] byLoad) {
        if (2 * moved + ROUNDING < MARGIN) {
            return rule.near(byFractions, byGroups, byLoad, among);
        }
        final NeighbourRule.Near near = rule.near(byFractions, byGroups, byLoad, order);
        final double limit = near.rows().length < rule.count() ? Double.POSITIVE_INFINITY
            : near.distances()[rule.count() - 1] + MARGIN;
        among = putInFront(near.rows(), i -> rule.distance(byFractions[i], byGroups[i], byLoad[i]) <= limit);
        moved = 0;
        return near;
    }

    /** Puts the nearest rows in front of the order, behind them the others that are near. @return both */
    private int[] putInFront(final int[] nearest, final IntPredicate near) {
        final boolean[] placed = new boolean[order.length];
        for (final int row : nearest) {
            placed[row] = true;
        }
        final int[] rest = new int[order.length];
        int count = nearest.length;
        int others = 0;
        for (int at = 0; at < order.length; at++) {
            final int row = order[at];
            if (!placed[row] && near.test(row)) {
                rest[count++] = row;
            } else if (!placed[row]) {
                order[others++] = row;
            }
        }
        System.arraycopy(order, 0, rest, count, others);
        System.arraycopy(nearest, 0, rest, 0, nearest.length);
        System.arraycopy(rest, 0, order, 0, order.length);
        return Arrays.copyOf(order, count);
    }
}
