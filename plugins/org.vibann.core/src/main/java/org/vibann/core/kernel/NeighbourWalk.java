/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.List;

/**
 * Shares the change of the neighbours' prediction between two alloys out among the elements. The prediction jumps where
 * one of the nearest alloys gives way to another, and no gradient sees a jump. So the straight way is walked in small
 * steps, each of them element by element: a jump falls to the element whose content is being changed when it happens,
 * and the shares sum to the change exactly. With ever smaller steps this is the integrated gradient wherever there is a
 * gradient. Distances are kept up to date from step to step, and
 * only rows that may be among the nearest are looked at.
 */
final class NeighbourWalk {

    private final ElementTraits traits;
    private final double[][] columns;
    private final double[][] groupColumns;
    private final double[] targets;
    private final List<NearbyRows> nearby;
    private final double[] byLoad;
    private final double[] x;
    private final double[] groups;
    private final double[] byFractions;
    private final double[] byGroups;

    NeighbourWalk(final NeighbourRows rows, final List<NeighbourRule> rules, final double[] from, final double load) {
        traits = rows.traits();
        columns = rows.columns();
        groupColumns = rows.groupColumns();
        targets = rows.targets();
        nearby = rules.stream().map(rule -> new NearbyRows(rule, targets.length)).toList();
        x = from.clone();
        groups = traits.groupFractions(x);
        byFractions = rows.byFractions(x);
        byGroups = rows.byGroups(groups);
        byLoad = rows.byLoad(load);
    }

    double[] to(final double[] target, final int steps) {
        final double[] shares = new double[x.length];
        final double[] from = x.clone();
        double before = prediction();
        for (int step = 1; step <= steps; step++) {
            for (int k = 0; k < x.length; k++) {
                // Forwards and backwards in turn, so that no element comes first each time.
                final int j = step % 2 == 0 ? k : x.length - 1 - k;
                final double next = step == steps ? target[j] : from[j] + (target[j] - from[j]) * step / steps;
                if (next != x[j]) {
                    move(j, next);
                    final double after = prediction();
                    shares[j] += after - before;
                    before = after;
                }
            }
        }
        return shares;
    }

    private void move(final int element, final double to) {
        shift(byFractions, columns[element], x[element], to);
        double ofGroups = 0;
        for (int g = 0; g < groups.length; g++) {
            final double change = (to - x[element]) * traits.group(element, g);
            ofGroups += Math.abs(change);
            if (change != 0) {
                shift(byGroups, groupColumns[g], groups[g], groups[g] + change);
                groups[g] += change;
            }
        }
        for (final NearbyRows rows : nearby) {
            rows.moved(to - x[element], ofGroups);
        }
        x[element] = to;
    }

    private static void shift(final double[] differences, final double[] column, final double from, final double to) {
        for (int i = 0; i < differences.length; i++) {
            differences[i] += Math.abs(to - column[i]) - Math.abs(from - column[i]);
        }
    }

    private double prediction() {
        double sum = 0;
        for (final NearbyRows rows : nearby) {
            sum += rows.near(byFractions, byGroups, byLoad).mean(targets);
        }
        return sum / nearby.size();
    }
}
