/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.math.LargestRemainder;

/**
 * Finds a point of a {@link Lattice} by branching on the content of one element at a time and narrowing what is left
 * after each choice. Guided by a target it tries the nearest values first and so rounds and repairs in one; without
 * one it decides whether there is a point at all.
 */
final class LatticeSearch {

    /** Choices after which the search gives up; usual constraints need about as many as there are elements. */
    private static final int MOST_CHOICES = 20_000;

    private final Lattice lattice;

    /** Wanted steps of each element; null when any point will do. */
    private final double[] target;

    /** Elements that constraints do not tell apart have the same number. */
    private final int[] kind;

    private int choices;

    private LatticeSearch(final Lattice lattice, final double[] target) {
        this.lattice = lattice;
        this.target = target;
        this.kind = kinds(lattice);
    }

    /** Outcome of the search for any point. */
    enum Answer {
        YES, NO, UNKNOWN
    }

    /** Whether the lattice has a point. */
    static Answer hasPoint(final Lattice lattice) {
        final LatticeSearch search = new LatticeSearch(lattice, null);
        if (search.search(new LatticeDomain(lattice)) != null) {
            return Answer.YES;
        }
        return search.choices > MOST_CHOICES ? Answer.UNKNOWN : Answer.NO;
    }

    /**
     * A point near a target: largest remainders where that meets the constraints, else by search.
     *
     * @param fractions wanted atomic fractions; they need not meet any constraint
     * @return steps; empty when the lattice has no point, or none was found
     */
    static Optional<int[]> near(final Lattice lattice, final double[] fractions) {
        final double[] target = new double[fractions.length];
        Arrays.setAll(target, j -> fractions[j] * lattice.total);
        final int[] rounded = LargestRemainder.round(target, lattice.total);
        if (lattice.accepts(rounded)) {
            return Optional.of(rounded);
        }
        final int[] found = new LatticeSearch(lattice, target).search(new LatticeDomain(lattice));
        return Optional.ofNullable(
            found != null ? found : new LatticeSearch(lattice, null).search(new LatticeDomain(lattice)));
    }

    private static int[] kinds(final Lattice lattice) {
        final int[] kinds = new int[lattice.size()];
        for (int j = 0; j < kinds.length; j++) {
            kinds[j] = j;
            for (int other = 0; other < j; other++) {
                if (kinds[other] == other && same(lattice, j, other)) {
                    kinds[j] = other;
                    break;
                }
            }
        }
        return kinds;
    }

    private static boolean same(final Lattice lattice, final int a, final int b) {
        return lattice.low[a] == lattice.low[b] && lattice.high[a] == lattice.high[b]
            && lattice.compulsory[a] == lattice.compulsory[b]
            && lattice.groups.stream().allMatch(group -> holds(group.members(), a) == holds(group.members(), b));
    }

    private static boolean holds(final int[] members, final int element) {
        return Arrays.stream(members).anyMatch(member -> member == element);
    }

    private int[] search(final LatticeDomain domain) {
        if (++choices > MOST_CHOICES || !domain.narrow()) {
            return null;
        }
        final int undecided = mostWanted(domain);
        if (undecided >= 0) {
            return byPresence(domain, undecided);
        }
        int widest = -1;
        for (int j = 0; j < lattice.size(); j++) {
            if (domain.present(j) && domain.low[j] < domain.high[j]
                && (widest < 0 || domain.high[j] - domain.low[j] > domain.high[widest] - domain.low[widest])) {
                widest = j;
            }
        }
        return widest < 0 ? domain.low.clone() : byContent(domain, widest);
    }

    /** The element not yet known to be present or absent whose target is greatest; -1 where all are known. */
    private int mostWanted(final LatticeDomain domain) {
        int most = -1;
        for (int j = 0; j < lattice.size(); j++) {
            if (domain.undecided(j) && (most < 0 || target != null && target[j] > target[most])) {
                most = j;
            }
        }
        return most;
    }

    private int[] byPresence(final LatticeDomain domain, final int element) {
        final boolean wanted = target == null || target[element] >= 0.5 * lattice.low[element];
        final int[] first = search(wanted ? domain.with(element) : without(domain, element));
        if (first != null || choices > MOST_CHOICES) {
            return first;
        }
        return search(wanted ? without(domain, element) : domain.with(element));
    }

    /** Where any point will do, an element that cannot be present takes its undecided like with it. */
    private LatticeDomain without(final LatticeDomain domain, final int element) {
        LatticeDomain less = domain.without(element);
        if (target == null) {
            for (int j = 0; j < lattice.size(); j++) {
                less = kind[j] == kind[element] && less.undecided(j) ? less.without(j) : less;
            }
        }
        return less;
    }

    private int[] byContent(final LatticeDomain domain, final int element) {
        final int low = domain.low[element];
        final int high = domain.high[element];
        final double wanted = target == null ? (low + high) / 2.0 : target[element];
        final int value = (int)Math.max(low, Math.min(high, Math.round(wanted)));
        int[] found = search(domain.between(element, value, value));
        if (found == null && value < high && choices <= MOST_CHOICES) {
            found = search(domain.between(element, value + 1, high));
        }
        if (found == null && value > low && choices <= MOST_CHOICES) {
            found = search(domain.between(element, low, value - 1));
        }
        return found;
    }
}
