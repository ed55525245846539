/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.glass.GlassDescriptor;

class DesignTextTest {

    @Test
    void readsLimitsOfSums() {
        assertThat(DesignText.groups(" ")).isEmpty();
        assertThat(DesignText.groups("B+C+Si+P <= 40; 10 ≤ Fe + Co ≤ 60.5 at.%\n 5 <= Al\nTi = 7")).containsExactly(
            new GroupLimit(Set.of(Element.B, Element.C, Element.Si, Element.P), 0, 40),
            new GroupLimit(Set.of(Element.Fe, Element.Co), 10, 60.5), new GroupLimit(Set.of(Element.Al), 5, 100),
            new GroupLimit(Set.of(Element.Ti), 7, 7));
        assertThat(DesignText.groups("40 >= B+C >= 5")).containsExactly(
            new GroupLimit(Set.of(Element.B, Element.C), 5, 40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"B+Xx <= 40|Xx", "B+C < 40|inclusive", "B+C|is no limit",
        "B+B <= 4|occurs twice",
        "B+C <= forty|no number", "B <= 4 >= 2|is no limit", "B+ <= 4|\"\" is no element", "3 <= 4|names nothing",
        "50 <= B <= 40|for no content", "120 <= B|for no content", "Fe <= 3; B+C+|B+C+"})
    void showsWhichLimitOfASumIsWrong(final String text, final String shown) {
        assertThatThrownBy(() -> DesignText.groups(text)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(shown).hasMessageContaining(text.contains("; ") ? "B+C+" : text);
    }

    @Test
    void readsLimitsOfDescriptors() {
        assertThat(DesignText.glass("delta >= 5; -40 <= ΔH_mix <= -5; VEC<=8; Ω >= 1.1; 0.1<=chi; Smix >= 8"))
            .containsExactly(
                new GlassLimit(GlassDescriptor.SIZE_MISMATCH, 5, Double.POSITIVE_INFINITY),
                new GlassLimit(GlassDescriptor.MIXING_ENTHALPY, -40, -5),
                new GlassLimit(GlassDescriptor.VALENCE_ELECTRONS, Double.NEGATIVE_INFINITY, 8),
                new GlassLimit(GlassDescriptor.OMEGA, 1.1, Double.POSITIVE_INFINITY),
                new GlassLimit(GlassDescriptor.ELECTRONEGATIVITY_MISMATCH, 0.1, Double.POSITIVE_INFINITY),
                new GlassLimit(GlassDescriptor.MIXING_ENTROPY, 8, Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> DesignText.glass("delta >= 5; hardness >= 9"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"hardness\" is no descriptor");
        assertThatThrownBy(() -> DesignText.glass("9 <= delta <= 5")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("9 <= delta <= 5");
    }

    @Test
    void readsLoadsAndValuesOfElements() {
        assertThat(DesignText.loads("")).isEmpty();
        assertThat(DesignText.loads("0.2, 2 N; 1e1")).isEqualTo(List.of(0.2, 2.0, 10.0));
        assertThat(DesignText.elementValues("Fe 0.5; B: 4\nRe = 2000"))
            .isEqualTo(Map.of(Element.Fe, 0.5, Element.B, 4.0, Element.Re, 2000.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "1;1", "NaN", "1e999", "0x10"})
    void refusesWhatIsNoLoad(final String text) {
        assertThatThrownBy(() -> DesignText.loads(text)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("\"" + text.replaceAll(";.*", "") + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe", "Fe x", "Xx 3", "Fe 1; Fe 2", "Fe 1 2", "Fe 1e999"})
    void refusesWhatIsNoValueOfAnElement(final String text) {
        assertThatThrownBy(() -> DesignText.elementValues(text)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(text.contains(";") ? "Fe 2" : text);
    }
}
