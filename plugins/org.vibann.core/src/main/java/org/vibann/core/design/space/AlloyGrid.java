/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * All alloys of the grid that constraints span, numbered without being stored: number i is an alloy that has its own
 * contents whatever is asked for before. The numbers count every way to share 100 at.% out in steps among elements, within
 * the bounds of each and the numbers of elements; limits of sums of elements and of glass-forming descriptors are looked at
 * alloy by alloy, so some numbers have no alloy. Counted by dynamic programming over elements, steps left and elements
 * present; the n-th is found by subtracting counts (Nijenhuis and Wilf, Combinatorial Algorithms, 1978, ch. 13). Immutable.
 */
public final class AlloyGrid {

    private final DesignConstraints constraints;
    private final List<Element> elements;
    private final Lattice lattice;
    /** By element, elements present before it, and steps left for it and those behind: number of ways. */
    private final long[][][] ways;

    /**
     * @param constraints what an alloy has to meet
     * @param elements elements that alloys may consist of
     * @throws IllegalArgumentException with a text for the user where no alloy meets the constraints, or more do than a
     *             long integer counts
     */
    public AlloyGrid(final DesignConstraints constraints, final List<Element> elements) {
        this.constraints = constraints;
        this.elements = List.copyOf(elements);
        constraints.malformed().or(() -> constraints.conflict(elements)).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        lattice = new Rules(constraints, this.elements).lattice(Set.<Element>of());
        try {
            ways = count();
        } catch (final ArithmeticException e) {
            throw new IllegalArgumentException("The grid has more than 9e18 alloys. Take larger steps, fewer elements or "
                + "narrower bounds.", e);
        }
    }

    private long[][][] count() {
        final int most = Math.min(lattice.maxElements, elements.size());
        final long[][][] counted = new long[elements.size() + 1][most + 1][lattice.total + 1];
        for (int present = lattice.minElements; present <= most; present++) {
            counted[elements.size()][present][0] = 1;
        }
        for (int j = elements.size() - 1; j >= 0; j--) {
            for (int present = 0; present <= most; present++) {
                final long[] cumulative = present == most ? null : cumulative(counted[j + 1][present + 1]);
                for (int left = 0; left <= lattice.total; left++) {
                    final long absent = lattice.compulsory[j] ? 0 : counted[j + 1][present][left];
                    counted[j][present][left] =
                        Math.addExact(absent, cumulative == null ? 0 : withElement(j, left, cumulative));
                }
            }
        }
        return counted;
    }

    private static long[] cumulative(final long[] counts) {
        final long[] sums = counts.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], sums[i - 1]);
        }
        return sums;
    }

    /** Ways in which the element takes low to high of the steps that are left. */
    private long withElement(final int j, final int left, final long[] cumulative) {
        final int least = least(j);
        final int most = Math.min(lattice.high[j], left);
        if (most < least) {
            return 0;
        }
        return cumulative[left - least] - (left - most > 0 ? cumulative[left - most - 1] : 0);
    }

    private int least(final int j) {
        return Math.max(1, lattice.low[j]);
    }

    /** @return how many numbers there are */
    public long size() {
        return ways[0][0][lattice.total];
    }

    /** @return the elements, in the order of the fractions */
    public List<Element> elements() {
        return elements;
    }

    /**
     * @param number 0 to {@link #size()} - 1
     * @return atomic fractions of the alloy; empty where it does not meet a limit of a sum or of a descriptor
     * @throws IndexOutOfBoundsException for another number
     */
    public Optional<double[]> alloy(final long number) {
        if (number < 0 || number >= size()) {
            throw new IndexOutOfBoundsException("The grid has no alloy " + number + " of " + size());
        }
        final int[] steps = steps(number);
        return accepts(steps) ? Optional.of(lattice.fractions(steps)) : Optional.empty();
    }

    /**
     * Leads a visitor through a part of the grid in the order of the numbers. Much cheaper than asking for each number
     * where the visitor does not want most of them.
     *
     * @param from first number
     * @param to behind the last one
     * @param visitor who is led
     * @param progress told of the part that is done
     * @return how many of the numbers have an alloy, wanted by the visitor or not
     * @throws IndexOutOfBoundsException where the grid does not have these numbers
     * @throws CanceledException when the user cancels
     */
    public long walk(final long from, final long to, final GridVisitor visitor, final Progress progress)
        throws CanceledException {
        Objects.checkFromToIndex(from, to, size());
        return new GridWalk(this, lattice, ways, from, to, visitor, progress).go();
    }

    /** @return the elements that some alloy may hold, in the order of the fractions */
    public List<Element> held() {
        return Arrays.stream(GridWalk.held(lattice)).mapToObj(elements::get).toList();
    }

    /** @return number of steps that 100 at.% have */
    public int total() {
        return lattice.total;
    }

    /** Whether every number has an alloy. */
    boolean unlimited() {
        return lattice.groups.isEmpty() && constraints.glass().isEmpty();
    }

    /** Whether the steps of a number meet the limits of sums and of descriptors. */
    boolean accepts(final int[] steps) {
        return unlimited() || lattice.accepts(steps)
            && (constraints.glass().isEmpty() || meetsGlassLimits(lattice.fractions(steps)));
    }

    private int[] steps(final long number) {
        final int[] steps = new int[elements.size()];
        long rest = number;
        int left = lattice.total;
        int present = 0;
        for (int j = 0; j < steps.length; j++) {
            final long absent = lattice.compulsory[j] ? 0 : ways[j + 1][present][left];
            if (rest < absent) {
                continue;
            }
            rest -= absent;
            present++;
            int content = least(j);
            while (rest >= ways[j + 1][present][left - content]) {
                rest -= ways[j + 1][present][left - content];
                content++;
            }
            steps[j] = content;
            left -= content;
        }
        return steps;
    }

    private boolean meetsGlassLimits(final double[] fractions) {
        final Composition alloy = composition(fractions);
        return constraints.glass().stream().allMatch(limit -> {
            final double value = GlassDescriptor.of(alloy).get(limit.descriptor());
            return value >= limit.min() && value <= limit.max();
        });
    }

    /**
     * @param fractions as {@link #alloy} gives them
     * @return the composition
     */
    public Composition composition(final double[] fractions) {
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int j = 0; j < fractions.length; j++) {
            if (fractions[j] > 0) {
                amounts.put(elements.get(j), fractions[j]);
            }
        }
        return Composition.ofFractions(amounts);
    }
}
