/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementHeaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fe             | Fe |        |",
        "'Fe\u00A0'     | Fe |        |",
        "'\uFEFFFe'     | Fe |        |",
        "'F\u200Be'     | Fe |        |",
        "Hf(at%)        | Hf | ATOMIC | PERCENT",
        "Fe at.%        | Fe | ATOMIC | PERCENT",
        "'Fe\u202Fat.\u00A0%' | Fe | ATOMIC | PERCENT",
        "Fe [at. %]     | Fe | ATOMIC | PERCENT",
        "'Fe, at. %'    | Fe | ATOMIC | PERCENT",
        "Fe_at          | Fe | ATOMIC |",
        "Fe_at%         | Fe | ATOMIC | PERCENT",
        "Fe at. pct     | Fe | ATOMIC | PERCENT",
        "Fe (at.-%)     | Fe | ATOMIC | PERCENT",
        "Feat%          | Fe | ATOMIC | PERCENT",
        "Pat.%          | P  | ATOMIC | PERCENT",
        "Cwt%           | C  | WEIGHT | PERCENT",
        "Cat. %         | C  | ATOMIC | PERCENT",
        "Fe / at.%      | Fe | ATOMIC | PERCENT",
        "Fe (mol%)      | Fe | ATOMIC | PERCENT",
        "Fe (atomic fraction) | Fe | ATOMIC | FRACTION",
        "Fe content (at.%)    | Fe | ATOMIC | PERCENT",
        "Fe (wt.%)      | Fe | WEIGHT | PERCENT",
        "Fe wt%         | Fe | WEIGHT | PERCENT",
        "C (mass %)     | C  | WEIGHT | PERCENT",
        "W (wt.%)       | W  | WEIGHT | PERCENT",
        "W at.%         | W  | ATOMIC | PERCENT",
        "At (at.%)      | At | ATOMIC | PERCENT",
        "Fe m%          | Fe | WEIGHT | PERCENT",
        "Fe (g)         | Fe | WEIGHT |",
        "Fe (%)         | Fe |        | PERCENT",
        "Fe%            | Fe |        | PERCENT",
        "%Fe            | Fe |        | PERCENT",
        "at.% Fe        | Fe | ATOMIC | PERCENT",
        "At% Fe         | Fe | ATOMIC | PERCENT",
        "wt.% W         | W  | WEIGHT | PERCENT",
        "x_Fe           | Fe | ATOMIC |",
        "x(Fe)          | Fe | ATOMIC |",
        "w(Fe)          | Fe | WEIGHT |"})
    void readsElementAndUnit(final String header, final Element element, final Basis basis, final Scale scale) {
        assertThat(ElementHeader.read(header)).isEqualTo(
            new ElementHeader.Content(element, Optional.ofNullable(basis), Optional.ofNullable(scale)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NB          | name the column Nb",
        "fe          | name the column Fe",
        "'NB\u00A0'  | name the column Nb",
        "Iron        | name the column Fe",
        "nb (at.%)   | name the column Nb",
        "c (at.%)    | name the column C",
        "D           | deuterium",
        "T           | tritium",
        "Fe (ppm)    | its unit '(ppm)' is not understood",
        "C ppmw      | its unit 'ppmw' is not understood",
        "Fe*         | name the column Fe",
        "[Fe]        | name the column Fe",
        "c(Mo)       | name the column Mo",
        "amount_Fe   | name the column Fe",
        "Fe (-)      | name the column Fe",
        "Fe at.% nominal | its unit 'at.% nominal' is not understood"})
    void tellsWhatLooksLikeAnElement(final String header, final String reason) {
        assertThat(ElementHeader.read(header)).isInstanceOfSatisfying(ElementHeader.Lookalike.class,
            lookalike -> assertThat(lookalike.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "No", "Es", "Load", "HV", "H (GPa)", "K (MPa)", "B (T)", "H 2", "c", "b", "Fe2O3",
        "Hardness (GPa)", "at.%", "wt%", "B/C ratio", "Al_ratio", "V (cm3)", "Tg", "Dmax", "VEC", "Porosity (%)", "No.",
        "n", "c", "Co60", "Density", "Composition", "(a)", "Heat %", "Great%"})
    void leavesOtherColumnsAlone(final String header) {
        assertThat(ElementHeader.read(header)).isEqualTo(new ElementHeader.Other());
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void everySymbolIsReadWithEveryUnit(final Element element) {
        for (final String unit : List.of("", " (at.%)", " wt.%", "_at", "[mol %]")) {
            assertThat(ElementHeader.read(element.symbol() + unit)).as(element + unit)
                .isInstanceOfSatisfying(ElementHeader.Content.class,
                    content -> assertThat(content.element()).isEqualTo(element));
        }
    }

    @Test
    void findsTheElementColumnsOfATable() {
        final ElementHeaders headers =
            ElementHeaders.of(List.of("K", "Fe (at.%)", "NB", "B (at.%)", "Name", "P"), i -> i != 0 && i != 5);
        assertThat(headers.elements()).containsExactly(Element.Fe, Element.B);
        assertThat(headers.columns()).extracting(ElementHeaders.Column::index).containsExactly(1, 3);
        assertThat(headers.unread()).extracting(ElementHeaders.Unread::name).containsExactly("NB");
        assertThat(headers.basis()).contains(Basis.ATOMIC);
        assertThat(headers.scale()).contains(Scale.PERCENT);
        assertThat(headers.conflict()).isEmpty();
    }

    @Test
    void takesAtomicPercentWhereATableGivesBoth() {
        final ElementHeaders headers = ElementHeaders.of(List.of("Fe wt.%", "B wt.%", "Fe at.%", "B at.%"), i -> true);
        assertThat(headers.columns()).extracting(ElementHeaders.Column::index).containsExactly(2, 3);
        assertThat(headers.unread()).extracting(ElementHeaders.Unread::reason)
            .containsExactly("'Fe at.%' gives the same element in at.%", "'B at.%' gives the same element in at.%");
        assertThat(headers.conflict()).isEmpty();
    }

    @Test
    void namesColumnsThatContradictEachOther() {
        assertThat(ElementHeaders.of(List.of("Fe", "B", "Fe (%)"), i -> true).conflict().orElseThrow())
            .contains("Fe has two columns", "number 1", "'Fe (%)' (number 3)");
        assertThat(ElementHeaders.of(List.of("Fe at.%", "B wt.%"), i -> true).conflict().orElseThrow())
            .contains("at.% ('Fe at.%') and wt.% ('B wt.%')");
        assertThat(ElementHeaders.of(List.of("Fe (%)", "B fraction"), i -> true).conflict().orElseThrow())
            .contains("fractions ('B fraction') and percent ('Fe (%)')");
    }
}
