/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.search.Objective;

class DesignConstraintsTest {

    private static final List<Element> KNOWN =
        List.of(Element.Al, Element.B, Element.Co, Element.Cu, Element.Fe, Element.Nb, Element.Ni, Element.Zr);

    private static final DesignConstraints PLAIN = DesignConstraints.DEFAULT;

    @Test
    void acceptsWhatCanBeMet() {
        assertThat(PLAIN.conflict(KNOWN)).isEmpty();
        assertThat(PLAIN.withRequired(Set.of(Element.Fe, Element.B)).withForbidden(Set.of(Element.Nb))
            .withBounds(List.of(new ElementBound(Element.Fe, 30, 60))).withMinWhenPresent(2)
            .withGroups(List.of(new GroupLimit(Set.of(Element.B, Element.Al), 10, 30))).conflict(KNOWN)).isEmpty();
    }

    @Test
    void namesOnlyTheConstraintsInConflict() {
        final DesignConstraints constraints = PLAIN.withElements(2, 3).withForbidden(Set.of(Element.Nb))
            .withMinWhenPresent(1).withAllowed(Set.of(Element.Fe, Element.Co, Element.B, Element.Nb))
            .withBounds(List.of(new ElementBound(Element.Fe, 0, 30), new ElementBound(Element.Co, 5, 30)))
            .withGroups(List.of(new GroupLimit(Set.of(Element.B, Element.Al), 0, 35)));
        final String conflict = constraints.conflict(KNOWN).orElseThrow();
        assertThat(conflict).contains("no Nb", "only B, Co, Fe, Nb allowed", "at most 30 at.% Fe",
            "at most 30 at.% Co", "Al + B of at most 35 at.%").contains("together on a grid of 0.5 at.%");
        assertThat(conflict).doesNotContain("present", "elements", "at least");
    }

    @Test
    void namesEachKindOfConflict() {
        assertConflict(PLAIN.withBounds(List.of(new ElementBound(Element.Fe, 60, 50))), "at least 60 at.% Fe",
            "at most 50 at.% Fe");
        assertConflict(PLAIN.withRequired(Set.of(Element.Fe)).withForbidden(Set.of(Element.Fe)), "no Fe",
            "Fe required");
        assertConflict(PLAIN.withElements(2, 2).withRequired(Set.of(Element.Fe, Element.B, Element.Nb)),
            "at most 2 elements", "B required", "Fe required", "Nb required");
        assertConflict(PLAIN.withElements(9, 9), "at least 9 elements");
        assertConflict(PLAIN.withMinWhenPresent(60), "at least 2 elements", "at least 60 at.% of an element");
        assertConflict(PLAIN.withBase(new BaseAlloy(formula("Fe80B20"), 5)).withForbidden(Set.of(Element.B)), "no B",
            "within 5 at.% of the base Fe80B20");
        assertConflict(PLAIN.withBounds(List.of(new ElementBound(Element.Fe, 30.1, 30.4))), "at least 30.1 at.% Fe",
            "at most 30.4 at.% Fe");
        assertConflict(PLAIN.withRequired(Set.of(Element.Au)), "Au", "does not know");
        assertConflict(PLAIN.withStep(0.7), "step", "divides 100");
        assertConflict(PLAIN.withStep(Double.NaN), "step");
        assertConflict(PLAIN.withElements(4, 3), "at least 4", "at most 3");
    }

    private static void assertConflict(final DesignConstraints constraints, final String... parts) {
        assertThat(constraints.conflict(KNOWN).orElseThrow(() -> new AssertionError("no conflict found")))
            .contains(parts);
    }

    @Test
    void tellsWhichConstraintsAnAlloyViolates() {
        final DesignConstraints constraints = PLAIN.withElements(3, 4).withRequired(Set.of(Element.Nb))
            .withBounds(List.of(new ElementBound(Element.Fe, 0, 60)))
            .withGlass(List.of(new GlassLimit(GlassDescriptor.MIXING_ENTHALPY, -100, -50)));
        assertThat(constraints.violations(formula("Fe80B20"))).containsExactlyInAnyOrder("at least 3 elements",
            "Nb required", "at most 60 at.% Fe", "mixing enthalpy from -100 to -50 kJ/mol");
        assertThat(PLAIN.violations(formula("Fe80.3B19.7"))).hasSize(2)
            .allMatch(text -> text.startsWith("whole steps of 0.5 at.%"));
        assertThat(PLAIN.violations(formula("Fe80.5B19.5"))).isEmpty();
    }

    @Test
    void refusesWhatIsNoLimit() {
        assertThatThrownBy(() -> new ElementBound(Element.Fe, -1, 50)).hasMessageContaining("Minimum of Fe");
        assertThatThrownBy(() -> new ElementBound(Element.Fe, 0, 101)).hasMessageContaining("Maximum of Fe");
        assertThatThrownBy(() -> new GroupLimit(Set.of(), 0, 50)).hasMessageContaining("no element");
        assertThatThrownBy(() -> new GlassLimit(GlassDescriptor.OMEGA, 2, 1)).hasMessageContaining("omega");
        assertThatThrownBy(() -> new Objective.TargetBand(2, 1)).hasMessageContaining("band");
    }

    private static org.vibann.core.alloy.Composition formula(final String text) {
        try {
            return Formula.parse(text);
        } catch (final org.vibann.core.alloy.FormulaException ex) {
            throw new AssertionError(ex);
        }
    }
}
