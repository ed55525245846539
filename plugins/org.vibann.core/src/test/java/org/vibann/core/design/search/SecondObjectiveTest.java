/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;

class SecondObjectiveTest {

    @Test
    void densityKeepsVolumesAndPricesGoByMass() throws FormulaException {
        final Composition alloy = Formula.parse("Fe75B25");
        final double iron = 0.75 * Element.Fe.atomicMass();
        final double boron = 0.25 * Element.B.atomicMass();
        final SecondObjective density = new SecondObjective(SecondObjective.Kind.DENSITY, Map.of(), false);
        assertThat(density.value(alloy)).isCloseTo(
            (iron + boron) / (iron / Element.Fe.density() + boron / Element.B.density()), within(1e-12))
            .isBetween(Element.B.density(), Element.Fe.density());
        assertThat(density.gain(alloy)).isEqualTo(-density.value(alloy));
        final Map<Element, Double> values = Map.of(Element.Fe, 1.0, Element.B, 5.0);
        assertThat(new SecondObjective(SecondObjective.Kind.MASS_MEAN, values, false).value(alloy))
            .isCloseTo((iron + 5 * boron) / (iron + boron), within(1e-12));
        assertThat(new SecondObjective(SecondObjective.Kind.ATOMIC_MEAN, values, true).value(alloy))
            .isCloseTo(2, within(1e-12));
        assertThat(new SecondObjective(SecondObjective.Kind.ATOMIC_MEAN, values, true).value(Formula.parse("FeZr")))
            .isNaN();
    }

    @Test
    void refusesMissingAndInfiniteValues() {
        assertThatThrownBy(() -> new SecondObjective(SecondObjective.Kind.MASS_MEAN, Map.of(), true))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no values");
        assertThatThrownBy(() -> new SecondObjective(SecondObjective.Kind.ATOMIC_MEAN,
            Map.of(Element.Fe, Double.NaN), true)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Fe");
    }

    /** One nitrogen atom in a hundred is no bubble. */
    @Test
    void aDissolvedGasHardlyChangesTheDensity() throws FormulaException {
        final SecondObjective density = new SecondObjective(SecondObjective.Kind.DENSITY, Map.of(), false);
        assertThat(density.value(Formula.parse("Fe99N1"))).isBetween(7.5, Element.Fe.density());
    }
}
