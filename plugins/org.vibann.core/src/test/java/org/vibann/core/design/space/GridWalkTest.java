/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vibann.core.alloy.Element;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Against the grid asked number by number. */
class GridWalkTest {

    private static final List<Element> ELEMENTS =
        List.of(Element.Al, Element.B, Element.Co, Element.Cr, Element.Fe, Element.Nb);

    private static final DesignConstraints PLAIN = DesignConstraints.DEFAULT.withStep(5).withElements(2, 4)
        .withMinWhenPresent(10).withRequired(Set.of(Element.Fe)).withAllowed(Set.of(Element.B, Element.Co, Element.Cr,
            Element.Fe, Element.Nb)).withBounds(List.of(new ElementBound(Element.B, 0, 30)));

    static List<DesignConstraints> grids() {
        return List.of(PLAIN, PLAIN.withGroups(List.of(new GroupLimit(Set.of(Element.B, Element.Nb), 10, 40))),
            DesignConstraints.DEFAULT.withStep(10).withElements(1, 6).withMinWhenPresent(0));
    }

    /** Wants alloys whose contents so far weigh little, as a visitor may that looks at how alloys begin. */
    private static final class Light implements GridVisitor {

        private final Map<Long, String> alloys = new TreeMap<>();
        private final int[] weights;
        private final int most;

        Light(final int elements, final int most) {
            weights = new int[elements + 1];
            this.most = most;
        }

        @Override
        public boolean enter(final int held, final int steps) {
            weights[held + 1] = weights[held] + held * steps;
            return weights[held + 1] <= most;
        }

        @Override
        public void alloy(final long number, final double[] fractions) {
            assertThat(alloys.put(number, Arrays.toString(fractions))).as("told twice").isNull();
        }
    }

    private static double weight(final AlloyGrid grid, final double[] fractions) {
        double weight = 0;
        for (int k = 0; k < grid.held().size(); k++) {
            weight += k * fractions[grid.elements().indexOf(grid.held().get(k))] * grid.total();
        }
        return weight;
    }

    @ParameterizedTest
    @MethodSource("grids")
    void tellsOfEachWantedAlloyOnceAndCountsAll(final DesignConstraints constraints) throws CanceledException {
        final AlloyGrid grid = new AlloyGrid(constraints, ELEMENTS);
        final int most = grid.total() * 3 / 2;
        final long third = grid.size() / 3;
        long unwanted = 0;
        for (final long[] part : new long[][]{{0, grid.size()}, {0, third}, {third, 2 * third + 1}, {third, third}}) {
            final Map<Long, String> expected = new TreeMap<>();
            long alloys = 0;
            for (long number = part[0]; number < part[1]; number++) {
                final double[] fractions = grid.alloy(number).orElse(null);
                alloys += fractions == null ? 0 : 1;
                if (fractions != null && weight(grid, fractions) <= most + 1e-9) {
                    expected.put(number, Arrays.toString(fractions));
                }
            }
            final Light light = new Light(grid.held().size(), most);
            assertThat(grid.walk(part[0], part[1], light, Progress.NONE)).isEqualTo(alloys);
            assertThat(light.alloys).isEqualTo(expected);
            unwanted += alloys - light.alloys.size();
        }
        assertThat(unwanted).isPositive();
    }

    @Test
    void knowsWhichElementsAlloysHold() {
        assertThat(new AlloyGrid(PLAIN, ELEMENTS).held()).isEqualTo(ELEMENTS.subList(1, 6));
    }

    @Test
    void isCancelledWhereNoAlloyIsWanted() {
        final AlloyGrid grid = new AlloyGrid(DesignConstraints.DEFAULT.withStep(2).withElements(2, 6), ELEMENTS);
        assertThat(grid.size()).isGreaterThan(10_000);
        assertThatThrownBy(() -> grid.walk(0, grid.size(), new Light(6, -1), (fraction, message) -> {
            throw new CanceledException();
        })).isInstanceOf(CanceledException.class);
        assertThatThrownBy(() -> grid.walk(0, grid.size() + 1, new Light(6, 0), Progress.NONE))
            .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
