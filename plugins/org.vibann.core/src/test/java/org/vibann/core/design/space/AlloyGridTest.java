/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;

class AlloyGridTest {

    private static final List<Element> ELEMENTS = List.of(Element.B, Element.Co, Element.Fe, Element.Nb);

    private static final DesignConstraints CONSTRAINTS = DesignConstraints.DEFAULT.withStep(5).withElements(2, 3)
        .withMinWhenPresent(5).withRequired(Set.of(Element.Fe)).withBounds(List.of(new ElementBound(Element.B, 0, 30)))
        .withGroups(List.of(new GroupLimit(Set.of(Element.B, Element.Nb), 10, 40)));

    @Test
    void numbersEveryAlloyOnceAndNoOther() {
        final AlloyGrid grid = new AlloyGrid(CONSTRAINTS, ELEMENTS);
        final Set<String> found = new HashSet<>();
        for (long i = 0; i < grid.size(); i++) {
            grid.alloy(i).ifPresent(x -> {
                assertThat(CONSTRAINTS.violations(grid.composition(x))).isEmpty();
                assertThat(found.add(Arrays.toString(x))).as("found twice").isTrue();
            });
        }
        assertThat(found).isEqualTo(allByTrial());
        assertThat(found).hasSizeGreaterThan(50);
    }

    /** Every way to share 20 steps among four elements, tried against the designer's constraints. */
    private static Set<String> allByTrial() {
        final AlloyGrid any = new AlloyGrid(DesignConstraints.DEFAULT, ELEMENTS);
        final Set<String> all = new HashSet<>();
        for (int a = 0; a <= 20; a++) {
            for (int b = 0; a + b <= 20; b++) {
                for (int c = 0; a + b + c <= 20; c++) {
                    final double[] x = {a / 20.0, b / 20.0, c / 20.0, (20 - a - b - c) / 20.0};
                    if (CONSTRAINTS.violations(any.composition(x)).isEmpty()) {
                        all.add(Arrays.toString(x));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void countsWithoutGoingThroughThem() {
        // Elements of at least one step: choose 5 of 30, and share 200 steps among them.
        final DesignConstraints five = DesignConstraints.DEFAULT.withElements(5, 5).withMinWhenPresent(0);
        final AlloyGrid grid = new AlloyGrid(five, Arrays.asList(Element.values()).subList(2, 32));
        assertThat(grid.size()).isEqualTo(142_506L * 63_391_251L);
        assertThat(grid.alloy(grid.size() - 1)).isNotEqualTo(Optional.empty());
        assertThatThrownBy(() -> grid.alloy(grid.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesWhatNoAlloyMeetsAndWhatCannotBeCounted() {
        assertThatThrownBy(() -> new AlloyGrid(CONSTRAINTS.withRequired(Set.of(Element.Zr)), ELEMENTS))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlloyGrid(DesignConstraints.DEFAULT.withElements(2, 40).withMinWhenPresent(0),
            Arrays.asList(Element.values()).subList(0, 60))).hasMessageContaining("more than 9e18");
    }
}
