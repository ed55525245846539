/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;

class AlloysTest {

    private static final List<Element> CU_ZR = List.of(Element.Cu, Element.Zr);

    private static Alloys two() {
        return Alloys.of(CU_ZR, new double[][] {{0.4, 0.6}, {1, 0}}, new double[] {1, 2});
    }

    @Test
    void nothingGivenOrHandedOutIsShared() {
        final double[][] fractions = {{0.4, 0.6}};
        final double[] loads = {5};
        final Alloys alloys = Alloys.of(CU_ZR, fractions, loads);
        fractions[0][0] = 9;
        loads[0] = 9;
        alloys.fractions(0)[0] = 9;
        alloys.fractions()[0][0] = 9;
        alloys.loads()[0] = 9;
        assertThat(alloys.fractions(0)).containsExactly(0.4, 0.6);
        assertThat(alloys.load(0)).isEqualTo(5);
        final double[] targets = {100};
        final AlloyDataset data = new AlloyDataset(alloys, "HV", targets);
        targets[0] = 1;
        data.targets()[0] = 1;
        assertThat(data.target(0)).isEqualTo(100);
    }

    @Test
    void selectsRowsInTheOrderAskedFor() {
        final AlloyDataset data = new AlloyDataset(two(), "HV", new double[] {10, 20}).select(new int[] {1, 0, 1});
        assertThat(data.targets()).containsExactly(20, 10, 20);
        assertThat(data.alloys().loads()).containsExactly(2, 1, 2);
        assertThat(data.alloys().family(0).label()).isEqualTo("Cu");
        assertThat(data.alloys().composition(1).formula()).isEqualTo("Zr60Cu40");
        assertThatThrownBy(() -> two().select(new int[] {2})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void changesElementColumns() {
        final Alloys wide = two().withElements(List.of(Element.Zr, Element.Al, Element.Cu));
        assertThat(wide.fractions()).isDeepEqualTo(new double[][] {{0.6, 0, 0.4}, {0, 0, 1}});
        assertThat(wide.loads()).containsExactly(1, 2);
        assertThat(two().select(new int[] {1}).withElements(List.of(Element.Cu)).fractions(0)).containsExactly(1);
        assertThatThrownBy(() -> two().withElements(List.of(Element.Cu, Element.Al)))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Row 1 contains Zr");
        assertThatThrownBy(() -> two().withElements(List.of(Element.Cu, Element.Cu)))
            .hasMessageContaining("Cu has two columns");
    }

    @Test
    void takesCompositions() throws Exception {
        final List<Composition> compositions = List.of(Formula.parse("Zr50Cu50"), Formula.parse("Fe80B20"));
        final Alloys alloys = Alloys.of(compositions, null);
        assertThat(alloys.elements()).containsExactly(Element.B, Element.Cu, Element.Fe, Element.Zr);
        assertThat(alloys.composition(0)).isEqualTo(compositions.get(0));
        assertThat(alloys.composition(1)).isEqualTo(compositions.get(1));
        assertThat(alloys.hasLoads()).isFalse();
        assertThat(alloys.load(0)).isNaN();
        assertThat(Alloys.of(List.of(), null).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 40})
    void refusesWhatIsNoFraction(final double bad) {
        assertThatThrownBy(() -> Alloys.of(CU_ZR, new double[][] {{0.4, 0.6}, {bad, 0.6}}, null))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Row 2");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> Alloys.of(CU_ZR, new double[][] {{1}}, null)).hasMessageContaining("1 fractions");
        assertThatThrownBy(() -> Alloys.of(CU_ZR, new double[][] {{1, 0}}, new double[2]))
            .hasMessageContaining("loads");
        assertThatThrownBy(() -> Alloys.of(CU_ZR, new double[][] {{1, 0}}, new double[1]))
            .hasMessageContaining("0.0 N");
        assertThatThrownBy(() -> Alloys.of(List.of(), new double[][] {{}}, null))
            .hasMessageContaining("element column");
        assertThatThrownBy(() -> new AlloyDataset(two(), "HV", new double[1])).hasMessageContaining("1 targets");
        assertThatThrownBy(() -> new AlloyDataset(two(), " ", new double[2]))
            .hasMessageContaining("name");
        assertThatThrownBy(() -> two().fraction(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
