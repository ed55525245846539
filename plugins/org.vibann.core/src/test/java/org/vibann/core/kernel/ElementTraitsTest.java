/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;

/** Properties of the elements, of gases above all. */
class ElementTraitsTest {

    private static final List<Element> METALS = List.of(Element.Al, Element.Cr, Element.Fe, Element.La, Element.Ti);
    private static final List<Element> GASES = List.of(Element.H, Element.N, Element.O, Element.F, Element.Cl);
    private static final int DENSITY = 5;
    private static final int VOLUME = 6;

    private static List<Element> withGases() {
        final List<Element> elements = new ArrayList<>(METALS);
        elements.addAll(GASES);
        elements.sort(Comparator.comparing(Element::symbol));
        return elements;
    }

    /** An atom of a gas in an alloy takes about the place of another atom, not a thousand times as much. */
    @Test
    void gasesDoNotSwampTheVolumesOfMetals() {
        final List<Element> elements = withGases();
        final ElementTraits traits = new ElementTraits(elements);
        for (int j = 0; j < elements.size(); j++) {
            assertThat(traits.property(j, VOLUME)).as(elements.get(j).fullName()).isBetween(5.0, 25.0);
        }
        final float[][] table = ElementTraits.table(elements);
        assertThat(Math.abs(table[elements.indexOf(Element.Fe)][VOLUME] - table[elements.indexOf(Element.La)][VOLUME]))
            .as("iron and lanthanum differ in units of the spread").isGreaterThan(1);
    }

    @Test
    void modelsWithoutTraitsKeepThoseTheyWereTrainedWith() {
        final List<Element> elements = withGases();
        final ElementTraits first = ElementTraits.restore(elements, null);
        final int nitrogen = elements.indexOf(Element.N);
        assertThat(first.property(nitrogen, DENSITY)).isEqualTo(0.0012506);
        assertThat(first.property(nitrogen, VOLUME)).isEqualTo(14.007 / 0.0012506);
        final ElementTraits metals = ElementTraits.restore(METALS, null);
        final ElementTraits now = new ElementTraits(METALS);
        assertThat(metals.numbers()).usingRecursiveComparison().as("bit for bit without gases").isEqualTo(now.numbers());
    }

    /** A head that was stored predicts with the traits that came with it, whatever the tables say then. */
    @Test
    void storedTraitsAreUsed() {
        final List<Element> elements = List.of(Element.Fe, Element.N, Element.Ti);
        final double[][] x = {{0.9, 0.05, 0.05}, {0.8, 0, 0.2}, {0.5, 0.2, 0.3}, {0.7, 0.3, 0}, {1, 0, 0}};
        final AlloyDataset data =
            new AlloyDataset(Alloys.of(elements, x, null), "HV", new double[]{300, 500, 900, 800, 120});
        final NeighbourRows now = new NeighbourRows(data, new ElementTraits(elements));
        final List<double[]> stored = now.traits().numbers();
        stored.get(1)[ElementTraits.properties()] = 1; // nitrogen as a metalloid
        final NeighbourRows then = new NeighbourRows(data, ElementTraits.restore(elements, stored));
        assertThat(then.traits().groupFractions(x[2])[0]).isCloseTo(0.2, within(1e-12));
        assertThat(now.traits().groupFractions(x[2])[0]).isZero();
        assertThatThrownBy(() -> ElementTraits.restore(elements, stored.subList(0, 2)))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ElementTraits.restore(elements, List.of(new double[1], new double[1], new double[1])))
            .isInstanceOf(IllegalArgumentException.class);
    }
}
