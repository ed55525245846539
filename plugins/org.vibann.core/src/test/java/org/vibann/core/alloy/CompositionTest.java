/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CompositionTest {

    @Test
    void normalisesSortsAndDropsZeros() {
        final Composition alloy = Composition.ofAtomicPercent(Map.of(Element.Zr, 50.0, Element.Al, 10.0, Element.Cu,
            40.0, Element.Ni, 0.0));
        assertThat(alloy.elements()).containsExactly(Element.Al, Element.Cu, Element.Zr);
        assertThat(alloy.fraction(Element.Zr)).isEqualTo(0.5);
        assertThat(alloy.fraction(Element.Ni)).isZero();
        assertThat(alloy.family().label()).isEqualTo("Al-Cu-Zr");
        assertThat(alloy.formula()).isEqualTo("Zr50Cu40Al10");
    }

    @Test
    void equalsByContentWhateverTheOrderOfTheMap() {
        final Composition one = Composition.ofFractions(Map.of(Element.Fe, 0.75, Element.B, 0.25));
        final Composition same = Composition.ofFractions(new EnumMap<>(Map.of(Element.B, 1.0, Element.Fe, 3.0)));
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one).isNotEqualTo(Composition.ofFractions(Map.of(Element.Fe, 0.7, Element.B, 0.3)));
        assertThat(one).isNotEqualTo(Composition.ofFractions(Map.of(Element.Co, 0.75, Element.B, 0.25)));
    }

    @Test
    void aTraceKeepsItsPlaceInTheFormula() {
        final Composition alloy = Composition.ofFractions(Map.of(Element.Fe, 0.999999, Element.B, 0.000001));
        assertThat(alloy.formula()).isEqualTo("Fe100B0.0001");
        assertThat(alloy.formula(0)).isEqualTo("Fe100B0.0001");
    }

    @Test
    void distanceIsTheSumOfAbsoluteDifferences() {
        final Composition one = Composition.ofFractions(Map.of(Element.Fe, 0.8, Element.B, 0.2));
        final Composition two = Composition.ofFractions(Map.of(Element.Fe, 0.7, Element.B, 0.2, Element.Nb, 0.1));
        assertThat(one.l1(two)).isCloseTo(0.2, Offset.offset(1e-12));
        assertThat(two.l1(one)).isEqualTo(one.l1(two), Offset.offset(1e-15));
        assertThat(one.l1(one)).isZero();
        assertThat(one.l1(Composition.ofFractions(Map.of(Element.Zr, 1.0)))).isEqualTo(2, Offset.offset(1e-12));
    }

    @Test
    void refusesWhatIsNoComposition() {
        assertThatThrownBy(() -> Composition.ofFractions(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Composition.ofFractions(Map.of(Element.Fe, 0.0))).hasMessageContaining("positive");
        for (final double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Composition.ofFractions(Map.of(Element.Fe, bad, Element.B, 1.0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Fe");
        }
    }

    @Test
    void hugeAmountsDoNotOverflow() {
        final Composition alloy =
                Composition.ofFractions(Map.of(Element.Fe, Double.MAX_VALUE, Element.B, Double.MAX_VALUE));
        assertThat(alloy.fraction(Element.B)).isEqualTo(0.5);
    }

    @Test
    void fractionsOfWholePercentAreTheNearestNumbers() throws Exception {
        final Composition alloy = Formula.parse("Fe60B20Nb20");
        assertThat(alloy.fraction(Element.Fe)).isEqualTo(0.6);
        assertThat(alloy.fraction(Element.Nb)).isEqualTo(0.2);
        assertThat(Formula.parse("(Fe0.5Co0.5)72B20Si4Nb4").fraction(Element.Co)).isEqualTo(0.36);
    }

    /** What the reader writes as fractions, the designer as at.% and both as formula is one alloy. */
    @Property
    void formulaPercentAndFractionsAreTheSameToTheLastBit(
        @ForAll @Size(min = 1, max = 12) final List<@IntRange(min = 1, max = 997) Integer> parts) throws Exception {
        final int total = parts.stream().mapToInt(Integer::intValue).sum();
        final Map<Element, Double> percent = new EnumMap<>(Element.class);
        int left = 10_000;
        for (int i = 0; i < parts.size(); i++) { // shares of 0.01 at.% that sum to 100
            final int share = i == parts.size() - 1 ? left : 10_000 * parts.get(i) / total;
            percent.put(Element.values()[7 * i], share / 100.0);
            left -= share;
        }
        final Composition alloy = Composition.ofAtomicPercent(percent);
        final Map<Element, Double> fractions = new EnumMap<>(Element.class);
        alloy.elements().forEach(element -> fractions.put(element, alloy.fraction(element)));

        assertThat(Composition.ofFractions(fractions)).isEqualTo(alloy);
        assertThat(Formula.parse(alloy.formula())).isEqualTo(alloy);
    }

    @Property
    void normalisingTwiceChangesNothing(
        @ForAll @Size(min = 1, max = 98) final List<@DoubleRange(min = 0.01, max = 1000) Double> amounts) {
        final Map<Element, Double> map = new EnumMap<>(Element.class);
        for (int i = 0; i < amounts.size(); i++) {
            map.put(Element.values()[i], amounts.get(i));
        }
        final Composition once = Composition.ofFractions(map);
        map.replaceAll((element, amount) -> once.fraction(element));
        assertThat(Composition.ofFractions(map)).isEqualTo(once);
    }

    @Test
    void aFamilyIsSortedAndWithoutDuplicates() {
        assertThat(new Family(List.of(Element.Zr, Element.Al, Element.Zr)).label()).isEqualTo("Al-Zr");
        assertThatThrownBy(() -> new Family(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
