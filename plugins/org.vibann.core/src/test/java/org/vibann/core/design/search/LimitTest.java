/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.space.Domain;
import org.vibann.core.design.space.GlassLimit;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Limits that are no part of the lattice, each in its own unit, and what they come to. */
class LimitTest {

    private static final List<Element> ELEMENTS = List.of(Element.Fe, Element.B);

    private static Limit.Alloy alloy(final double iron, final double enthalpy) {
        return new Limit.Alloy(new double[]{iron, 1 - iron},
            Composition.ofAtomicPercent(Map.of(Element.Fe, 100 * iron, Element.B, 100 * (1 - iron))),
            Map.of(GlassDescriptor.MIXING_ENTHALPY, enthalpy));
    }

    @Test
    void distancesAreInAtomicPercent() throws CanceledException {
        final Limit apart = new Limit.Apart(List.of(new double[]{0.8, 0.2}, new double[]{0.5, 0.5}), 5);
        assertThat(apart.unit()).isEqualTo("at.%");
        assertThat(apart.excess(List.of(alloy(0.8, 0), alloy(0.77, 0), alloy(0.65, 0))))
            .containsExactly(new double[]{5, 2, 0}, within(1e-8));
        final Alloys known = Alloys.of(ELEMENTS, new double[][]{{0.8, 0.2}, {0.78, 0.22}, {0.74, 0.26}}, null);
        final Domain domain = new Domain(known, 1, 1, Progress.NONE);
        assertThat(domain.threshold()).isEqualTo(4);
        final Limit near = new Limit.NearData(domain);
        assertThat(near.unit()).isEqualTo("at.%");
        assertThat(near.excess(List.of(alloy(0.7, 0), alloy(0.6, 0)))).containsExactly(new double[]{0, 10}, within(1e-8));
    }

    @Test
    void descriptorsAreInTheirUnitsAndMayBeUnknown() {
        final Limit glass = new Limit.Glass(new GlassLimit(GlassDescriptor.MIXING_ENTHALPY, -30, -10));
        assertThat(glass.unit()).isEqualTo("kJ/mol");
        assertThat(glass.excess(List.of(alloy(0.8, -34), alloy(0.8, -20), alloy(0.8, Double.NaN))))
            .containsExactly(4, 0, Double.NaN);
    }

    @Test
    void whatIsKnownComesBeforeHowFarItIsOut() {
        final List<Limit> limits = List.of(new Limit.Apart(List.of(new double[]{0.8, 0.2}), 5),
            new Limit.Glass(new GlassLimit(GlassDescriptor.MIXING_ENTHALPY, -30, -10)));
        final Violation[] violations = Limit.violations(limits,
            List.of(alloy(0.7, -20), alloy(0.77, -34), alloy(0.7, Double.NaN), alloy(0.8, 1e9)));
        assertThat(violations[0]).isEqualTo(Violation.NONE);
        assertThat(violations[0].isNone()).isTrue();
        assertThat(violations[1].sum()).isCloseTo(2 + 4, within(1e-8));
        assertThat(violations[2]).isEqualTo(new Violation(1, 0));
        assertThat(violations[2].isNone()).isFalse();
        assertThat(violations[0].isLessThan(violations[1])).isTrue();
        assertThat(violations[1].isLessThan(violations[3])).isTrue();
        assertThat(violations[3].isLessThan(violations[2])).as("far out, but known").isTrue();
        assertThat(violations[2].isLessThan(violations[2])).isFalse();
    }
}
