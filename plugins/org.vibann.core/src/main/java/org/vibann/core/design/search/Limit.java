/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vibann.core.alloy.Composition;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.space.Domain;
import org.vibann.core.design.space.Familiarity;
import org.vibann.core.design.space.GlassLimit;

/** A limit that is no part of the lattice. Each has a unit of its own. */
sealed interface Limit {

    /**
     * How far alloys are out of it.
     *
     * @return for each alloy 0 where it is within, else how far it is out, in {@link #unit()}; NaN where that is not
     *         known
     */
    double[] excess(List<Alloy> alloys);

    /** The unit of the excess, such as at.%. */
    String unit();

    /** The excess, in its unit, that weighs as much as 1 at.% of a distance: what a search may trade for it. */
    default double one() {
        return 1;
    }

    /** An alloy that is looked at: its atomic fractions over the elements of the model, and what follows from them. */
    record Alloy(double[] fractions, Composition composition, Map<GlassDescriptor, Double> descriptors) {
    }

    /** At least a distance from alloys that are chosen already. */
    record Apart(List<double[]> others, double distance) implements Limit {

        @Override
        public double[] excess(final List<Alloy> alloys) {
            return alloys.stream().mapToDouble(alloy -> {
                double sum = 0;
                for (final double[] other : others) {
                    sum += Math.max(0, distance - Domain.distance(alloy.fractions(), other) - Domain.TOLERANCE);
                }
                return sum;
            }).toArray();
        }

        @Override
        public String unit() {
            return "at.%";
        }
    }

    /** Not farther from the nearest known alloy than the domain reaches. */
    record NearData(Domain domain) implements Limit {

        @Override
        public double[] excess(final List<Alloy> alloys) {
            return alloys.stream().mapToDouble(alloy -> Math.max(0,
                domain.nearest(alloy.fractions()).distance() - domain.threshold() - Domain.TOLERANCE)).toArray();
        }

        @Override
        public String unit() {
            return "at.%";
        }
    }

    /** A glass-forming descriptor within its limits. */
    record Glass(GlassLimit limit) implements Limit {

        @Override
        public double[] excess(final List<Alloy> alloys) {
            return alloys.stream().mapToDouble(alloy -> limit.excess(alloy.descriptors().get(limit.descriptor())))
                .toArray();
        }

        @Override
        public String unit() {
            return limit.descriptor().unit();
        }
    }

    /** As usual to the network as a share of the held-out known alloys. */
    record Usual(Familiarity familiarity, double quantile) implements Limit {

        @Override
        public double[] excess(final List<Alloy> alloys) {
            return familiarity.shortfalls(alloys.stream().map(Alloy::composition).toList(), quantile);
        }

        @Override
        public String unit() {
            return "nat";
        }
    }

    /** How far each alloy is out of all limits. */
    static Violation[] violations(final List<Limit> limits, final List<Alloy> alloys) {
        final Violation[] violations = new Violation[alloys.size()];
        Arrays.fill(violations, Violation.NONE);
        for (final Limit limit : limits) {
            final double[] excess = limit.excess(alloys);
            Arrays.setAll(violations, i -> violations[i].plus(limit, excess[i]));
        }
        return violations;
    }
}
