/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.stream.IntStream;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * One walk through a part of a grid in the order of its numbers: a tree whose levels are elements and whose branches are
 * their contents. Nothing is made for an alloy that the visitor does not want, and branches without one are counted and
 * left out. Used once, in one thread.
 */
final class GridWalk {

    /** Numbers between two reports, some milliseconds at most. */
    private static final int STRIDE = 10_000;

    private final AlloyGrid grid;
    private final Lattice lattice;
    private final long[][][] ways;
    private final long from;
    private final long to;
    private final GridVisitor visitor;
    private final Progress progress;
    private final int[] held;
    private final int[] steps;
    /** Number of the next alloy. */
    private long next;
    private long told;
    private long alloys;

    GridWalk(final AlloyGrid grid, final Lattice lattice, final long[][][] ways, final long from, final long to,
        final GridVisitor visitor, final Progress progress) {
        this.grid = grid;
        this.lattice = lattice;
        this.ways = ways;
        this.from = from;
        this.to = to;
        this.visitor = visitor;
        this.progress = progress;
        held = held(lattice);
        steps = new int[lattice.size()];
        told = from;
    }

    /** Numbers of the elements that some alloy may hold. */
    static int[] held(final Lattice lattice) {
        return IntStream.range(0, lattice.size()).filter(j -> lattice.high[j] >= Math.max(1, lattice.low[j])).toArray();
    }

    /** Goes; gives how many alloys meet all constraints, wanted or not. */
    long go() throws CanceledException {
        branch(0, 0, lattice.total, true);
        progress.report(1, () -> (to - from) + " numbers");
        return alloys;
    }

    /**
     * The alloys that begin with the steps of the first elements.
     *
     * @param k elements that have theirs, of those held
     * @param wanted whether the visitor may want one of them
     */
    private void branch(final int k, final int present, final int left, final boolean wanted) throws CanceledException {
        if (left == 0 || k == held.length) { // who is left to come has nothing
            alloy(wanted);
            return;
        }
        final int j = held[k];
        if (!lattice.compulsory[j]) {
            content(k, 0, present, left, wanted);
        }
        final int most = Math.min(lattice.high[j], left);
        for (int content = Math.max(1, lattice.low[j]); content <= most && present < ways[j].length - 1; content++) {
            content(k, content, present + 1, left - content, wanted);
        }
    }

    private void content(final int k, final int content, final int present, final int left, final boolean wanted)
        throws CanceledException {
        final long count = ways[held[k] + 1][present][left];
        if (count == 0 || next >= to) {
            return;
        }
        if (next + count <= from) {
            next += count;
            return;
        }
        final boolean enter = wanted && visitor.enter(k, content);
        if (!enter && grid.unlimited()) {
            final long end = next + count;
            alloys += Math.min(to, end) - Math.max(from, next);
            next = end;
            report();
            return;
        }
        steps[held[k]] = content;
        branch(k + 1, present, left, enter);
        steps[held[k]] = 0;
    }

    private void alloy(final boolean wanted) throws CanceledException {
        final long number = next++;
        if (grid.accepts(steps)) {
            alloys++;
            if (wanted) {
                visitor.alloy(number, lattice.fractions(steps));
            }
        }
        report();
    }

    private void report() throws CanceledException {
        if (next - told >= STRIDE) {
            told = next;
            final long done = Math.min(next, to) - from;
            progress.report((double)done / (to - from), () -> done + " of " + (to - from));
        }
    }
}
