/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The compositions that meet constraints, as vectors of whole steps over a list of elements that sum to
 * {@code total}. An element is absent (0) or has at least {@code low} and at most {@code high} steps; a compulsory one
 * is present.
 */
public final class Lattice {

    final int total;

    final int[] low;

    final int[] high;

    final boolean[] compulsory;

    final List<Group> groups;

    final int minElements;

    final int maxElements;

    private final SupportProjection projection;

    /** Bounds of a sum of steps over some elements. */
    record Group(int[] members, int min, int max) {
        int sum(final int[] steps) {
            int sum = 0;
            for (final int member : members) {
                sum += steps[member];
            }
            return sum;
        }
    }

    private Lattice(final Builder builder) {
        total = builder.total;
        low = builder.low.clone();
        high = builder.high.clone();
        compulsory = builder.compulsory.clone();
        groups = List.copyOf(builder.groups);
        minElements = builder.minElements;
        maxElements = builder.maxElements;
        projection = new SupportProjection(this);
    }

    /** @return number of elements m */
    public int size() {
        return low.length;
    }

    /** @return number of steps that 100 at.% have */
    public int total() {
        return total;
    }

    /** @return greatest number of elements of an alloy */
    public int maxElements() {
        return maxElements;
    }

    /**
     * @param element number of an element
     * @return the greatest number of steps it may have; 0 where no alloy holds it
     */
    public int greatest(final int element) {
        return high[element];
    }

    /**
     * @param element number of an element
     * @return whether its bounds leave it a content above 0
     */
    public boolean canHold(final int element) {
        return high[element] >= low[element];
    }

    /**
     * A point near a target: by largest remainders where these meet the constraints, else by search.
     *
     * @param fractions m wanted atomic fractions; they need not meet any constraint
     * @return steps; empty when the lattice has no point, or none was found
     */
    public Optional<int[]> near(final double[] fractions) {
        return LatticeSearch.near(this, fractions);
    }

    /**
     * @param steps a point
     * @return points next to it: single steps, larger exchanges, replacements, mergers and swaps
     */
    public List<int[]> neighbours(final int[] steps) {
        return Neighbourhood.of(steps, this);
    }

    /**
     * Projects any vector to a composition with few elements that is near the constraints; exactness comes with
     * rounding.
     *
     * @param wanted m numbers
     * @return m atomic fractions that sum to 1; null where the largest entries cannot make an alloy
     */
    public double[] project(final double[] wanted) {
        return projection.project(wanted);
    }

    /**
     * @param steps a point
     * @return whether it meets every constraint
     */
    public boolean accepts(final int[] steps) {
        int sum = 0;
        int present = 0;
        for (int j = 0; j < steps.length; j++) {
            if (steps[j] == 0) {
                if (compulsory[j]) {
                    return false;
                }
            } else {
                if (steps[j] < low[j] || steps[j] > high[j]) {
                    return false;
                }
                present++;
                sum += steps[j];
            }
        }
        if (sum != total || present < minElements || present > maxElements) {
            return false;
        }
        for (final Group group : groups) {
            final int content = group.sum(steps);
            if (content < group.min() || content > group.max()) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param steps a point
     * @return its m atomic fractions
     */
    public double[] fractions(final int[] steps) {
        final double[] fractions = new double[steps.length];
        for (int j = 0; j < steps.length; j++) {
            fractions[j] = (double)steps[j] / total;
        }
        return fractions;
    }

    /** Collects constraints; each narrows what is there. */
    static final class Builder {

        /** Contents that differ by less than this part of a step are the same content. */
        private static final double TOLERANCE = 1e-6;

        private final int total;

        private final int[] low;

        private final int[] high;

        private final boolean[] compulsory;

        private final List<Group> groups = new ArrayList<>();

        private int minElements = 1;

        private int maxElements;

        Builder(final int elements, final int total) {
            this.total = total;
            low = new int[elements];
            high = new int[elements];
            compulsory = new boolean[elements];
            Arrays.fill(low, 1);
            Arrays.fill(high, total);
            maxElements = elements;
        }

        /** Steps of the least multiple at or above a content in at.%. */
        private int up(final double content) {
            return (int)Math.ceil(content * total / 100 - TOLERANCE);
        }

        /** Steps of the greatest multiple at or below a content in at.%. */
        private int down(final double content) {
            return (int)Math.floor(content * total / 100 + TOLERANCE);
        }

        void exclude(final int element) {
            high[element] = 0;
        }

        void require(final int element) {
            compulsory[element] = true;
        }

        void atLeast(final int element, final double content) {
            if (content > 0) {
                compulsory[element] = true;
                low[element] = Math.max(low[element], up(content));
            }
        }

        void atMost(final int element, final double content) {
            high[element] = Math.min(high[element], down(content));
        }

        void whenPresent(final double content) {
            for (int j = 0; j < low.length; j++) {
                low[j] = Math.max(low[j], up(content));
            }
        }

        void elements(final int least, final int most) {
            minElements = Math.max(minElements, least);
            maxElements = Math.min(maxElements, most);
        }

        void group(final int[] members, final double min, final double max) {
            groups.add(new Group(members, up(min), down(max)));
        }

        Lattice build() {
            return new Lattice(this);
        }
    }
}
