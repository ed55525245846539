/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of a lattice next to a point: one step, or a larger exchange, from an element to any other; an element
 * replaced by or merged into another; the contents of two elements swapped.
 */
final class Neighbourhood {

    /** The larger exchange in at.%; it crosses small dips. */
    private static final double LARGE_EXCHANGE = 2;

    private final int[] steps;

    private final Lattice lattice;

    private final List<int[]> points = new ArrayList<>();

    private Neighbourhood(final int[] steps, final Lattice lattice) {
        this.steps = steps;
        this.lattice = lattice;
    }

    /** Neighbours that the lattice accepts. */
    static List<int[]> of(final int[] steps, final Lattice lattice) {
        final Neighbourhood neighbourhood = new Neighbourhood(steps, lattice);
        for (int from = 0; from < steps.length; from++) {
            for (int to = 0; steps[from] > 0 && to < steps.length; to++) {
                if (to != from && lattice.high[to] >= lattice.low[to]) {
                    neighbourhood.exchange(from, to);
                }
            }
        }
        return neighbourhood.points;
    }

    private void exchange(final int from, final int to) {
        final int least = steps[to] == 0 ? lattice.low[to] : 1;
        final int large = (int)(LARGE_EXCHANGE * lattice.total / 100);
        add(from, to, least);
        if (large > least && large != steps[from]) {
            add(from, to, large);
        }
        if (steps[from] > least) {
            add(from, to, steps[from]);
        }
        if (to > from && steps[to] != 0 && steps[to] != steps[from]) {
            add(from, to, steps[from] - steps[to]);
        }
    }

    private void add(final int from, final int to, final int amount) {
        final int[] point = steps.clone();
        point[from] -= amount;
        point[to] += amount;
        if (point[from] >= 0 && point[to] >= 0 && lattice.accepts(point)) {
            points.add(point);
        }
    }
}
