/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Arrays;

/**
 * What the contents of the elements can still be: each is in [low, high], or 0 where it may be absent. Narrowing drops
 * values that no point of the lattice can have, by the bounds of the total, the groups and the number of elements.
 */
final class LatticeDomain {

    final int[] low;

    final int[] high;

    private final boolean[] optional;

    private final Lattice lattice;

    LatticeDomain(final Lattice lattice) {
        this.lattice = lattice;
        low = lattice.low.clone();
        high = lattice.high.clone();
        optional = new boolean[low.length];
        for (int j = 0; j < low.length; j++) {
            optional[j] = !lattice.compulsory[j];
        }
    }

    private LatticeDomain(final LatticeDomain other) {
        lattice = other.lattice;
        low = other.low.clone();
        high = other.high.clone();
        optional = other.optional.clone();
    }

    /** Whether the element is neither known to be present nor to be absent. */
    boolean undecided(final int element) {
        return optional[element] && high[element] >= low[element] && high[element] > 0;
    }

    boolean present(final int element) {
        return !optional[element];
    }

    LatticeDomain with(final int element) {
        final LatticeDomain copy = new LatticeDomain(this);
        copy.optional[element] = false;
        return copy;
    }

    LatticeDomain without(final int element) {
        final LatticeDomain copy = new LatticeDomain(this);
        copy.remove(element);
        return copy;
    }

    LatticeDomain between(final int element, final int least, final int most) {
        final LatticeDomain copy = new LatticeDomain(this);
        copy.low[element] = least;
        copy.high[element] = most;
        return copy;
    }

    /** An absent element is optional with the bounds [0, 0]. */
    private void remove(final int element) {
        low[element] = 0;
        high[element] = 0;
    }

    private int least(final int element) {
        return optional[element] ? 0 : low[element];
    }

    /**
     * Drops impossible values until nothing changes.
     *
     * @return false when nothing is left for some element
     */
    boolean narrow() {
        boolean changed = true;
        while (changed) {
            for (int j = 0; j < low.length; j++) {
                if (low[j] > high[j]) {
                    if (!optional[j]) {
                        return false;
                    }
                    remove(j);
                }
            }
            final LatticeDomain before = new LatticeDomain(this);
            if (!narrowCount() || !narrowTotal()) {
                return false;
            }
            for (final Lattice.Group group : lattice.groups) {
                if (!narrowGroup(group)) {
                    return false;
                }
            }
            changed = !Arrays.equals(low, before.low) || !Arrays.equals(high, before.high)
                || !Arrays.equals(optional, before.optional);
        }
        return true;
    }

    private boolean narrowCount() {
        int present = 0;
        int possible = 0;
        for (int j = 0; j < low.length; j++) {
            present += optional[j] ? 0 : 1;
            possible += undecided(j) || !optional[j] ? 1 : 0;
        }
        if (present > lattice.maxElements || possible < lattice.minElements) {
            return false;
        }
        for (int j = 0; j < low.length; j++) {
            if (undecided(j) && present == lattice.maxElements) {
                remove(j);
            } else if (undecided(j) && possible == lattice.minElements) {
                optional[j] = false;
            }
        }
        return true;
    }

    /** Sum = total, where at most maxElements count and groups cap their members. */
    private boolean narrowTotal() {
        int least = 0;
        int present = 0;
        for (int j = 0; j < low.length; j++) {
            least += least(j);
            present += optional[j] ? 0 : 1;
        }
        final int most = most(present);
        if (least > lattice.total || most < lattice.total) {
            return false;
        }
        for (int j = 0; j < low.length; j++) {
            high[j] = Math.min(high[j], lattice.total - (least - least(j)));
            if (!optional[j]) {
                low[j] = Math.max(low[j], lattice.total - most(j, present));
            }
        }
        return true;
    }

    private int most(final int present) {
        return Math.min(most(-1, present), capped());
    }

    /** Greatest sum of at most maxElements elements, one of the present ones left out. */
    private int most(final int leftOut, final int present) {
        int certain = 0;
        final int[] others = new int[low.length];
        int count = 0;
        for (int j = 0; j < low.length; j++) {
            if (j == leftOut) {
                continue;
            }
            if (!optional[j]) {
                certain += high[j];
            } else if (undecided(j)) {
                others[count++] = high[j];
            }
        }
        Arrays.sort(others, 0, count);
        for (int i = 0; i < Math.min(count, lattice.maxElements - present); i++) {
            certain += others[count - 1 - i];
        }
        return certain;
    }

    /** Greatest sum when groups cap their members; a member of several groups counts for the first. */
    private int capped() {
        final boolean[] counted = new boolean[low.length];
        int sum = 0;
        for (final Lattice.Group group : lattice.groups) {
            int content = 0;
            for (final int member : group.members()) {
                content += counted[member] ? 0 : high[member];
                counted[member] = true;
            }
            sum += Math.min(content, group.max());
        }
        for (int j = 0; j < low.length; j++) {
            sum += counted[j] ? 0 : high[j];
        }
        return sum;
    }

    private boolean narrowGroup(final Lattice.Group group) {
        int least = 0;
        int most = 0;
        for (final int member : group.members()) {
            least += least(member);
            most += Math.max(0, high[member]);
        }
        if (least > group.max() || most < group.min()) {
            return false;
        }
        for (final int member : group.members()) {
            final int needed = group.min() - (most - Math.max(0, high[member]));
            high[member] = Math.min(high[member], group.max() - (least - least(member)));
            if (needed > 0) {
                optional[member] = false;
                low[member] = Math.max(low[member], needed);
            }
        }
        return true;
    }
}
