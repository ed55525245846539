/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumMap;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Zr41.2Ti13.8Cu12.5Ni10Be22.5               | Zr41.2Be22.5Ti13.8Cu12.5Ni10",
        "(Fe0.5Co0.5)72B20Si4Nb4                     | Co36Fe36B20Nb4Si4",
        "[(Fe0.5Co0.5)0.75B0.2Si0.05]96Nb4           | Co36Fe36B19.2Si4.8Nb4",
        "{[(Fe0.5Co0.5)0.75B0.2Si0.05]0.96Nb0.04}98Cu2 | Co35.28Fe35.28B18.82Si4.7Nb3.92Cu2",
        "(Fe75B25)96Nb4                              | Fe72B24Nb4",
        "(Fe3B)2                                     | Fe75B25",
        "ZrCu                                        | Cu50Zr50",
        "Zr2Cu                                       | Zr66.67Cu33.33",
        "'Al86Y6Co2Ni6 '                             | Al86Ni6Y6Co2",
        "' Al 86 Y 6 Co2 Ni6'                        | Al86Ni6Y6Co2",
        "Al₈₆Y₆Co₂Ni₆                                | Al86Ni6Y6Co2",
        "Zr₄₁.₂Ti₁₃.₈Cu₁₂.₅Ni₁₀Be₂₂.₅                | Zr41.2Be22.5Ti13.8Cu12.5Ni10",
        "Fe.8B.2                                     | Fe80B20",
        "Fe80B20C0                                   | Fe80B20",
        "Fe80B20 (at.%)                              | Fe80B20",
        "CoNb                                        | Co50Nb50",
        "CON                                         | C33.33N33.33O33.33",
        "Ni60Nb40 at%                                | Ni60Nb40"})
    void readsWhatMetallurgistsWrite(final String text, final String canonical) throws FormulaException {
        assertThat(Formula.parse(text).formula()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                | 1 | the formula is empty",
        "'   '             | 1 | the formula is empty",
        "Zr41,2Cu58.8      | 5 | a comma",
        "Zr41.2.3          | 7 | a second decimal point",
        "Zr50Xx50          | 5 | 'Xx' is not the symbol of an element",
        "FE80B20           | 2 | 'E' is not the symbol of an element",
        "fe80B20           | 1 | 'f' does not begin a symbol",
        "Fe80-xBx          | 5 | '-' is not part of a formula",
        "80Fe20B           | 1 | a number without an element",
        "(Fe80B20          | 1 | the bracket '(' is not closed",
        "[Fe80(B20]        | 10 | ']' closes none",
        "Fe80)B20          | 5 | the bracket ')' closes none",
        "Fe()20            | 4 | the bracket is empty",
        "Fe0B0             | 1 | every amount is zero",
        "Fe.B20            | 3 | a decimal point without digits",
        "Fe80%             | 5 | '%' is not part of a formula",
        "Fe80\uD83D\uDE00  | 5 | '\uD83D\uDE00' is not part"})
    void namesPositionAndReason(final String text, final int position, final String reason) {
        final FormulaException error = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
        assertThat(error).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.reason()).contains(reason);
        assertThat(error.getMessage()).contains("position " + position).contains(error.reason());
    }

    @Test
    void refusesWhatOverflows() {
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("Fe" + "9".repeat(400))).reason())
            .isEqualTo("the number is too large");
        final String big = "9".repeat(200);
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("(Fe" + big + ")" + big)).reason())
            .isEqualTo("the amount is too large");
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("(".repeat(100_000))).reason())
            .contains("nested more than");
    }

    /** 1 g of Fe is 1/55.845 mol, 1 g of B 1/10.81 mol. */
    @Test
    void convertsWeightsByAtomicMass() throws FormulaException {
        final double iron = 80 / 55.845;
        final double boron = 20 / 10.81;
        final Composition weights = Formula.parseWeightPercent("Fe80B20");
        assertThat(weights.fraction(Element.Fe)).isCloseTo(iron / (iron + boron), EXACT);
        assertThat(Formula.parse("Fe80B20 wt.%")).isEqualTo(weights);
        assertThat(Formula.parse("Fe80B20 (wt%)")).isEqualTo(weights);
        assertThat(Formula.parseWeightPercent("Fe80B20 at.%")).isEqualTo(Formula.parse("Fe80B20"));
    }

    @Property(tries = 300)
    void everyFormulaParsesBackToItsComposition(@ForAll("compositions") final Composition composition)
            throws FormulaException {
        final Composition back = Formula.parse(composition.formula(14));
        assertThat(back.elements()).isEqualTo(composition.elements());
        assertThat(back.l1(composition)).isLessThan(1e-10);
    }

    /** Rounding n shares to 0.01 at.% moves the composition by no more than 2 n 0.005 at.% after normalising. */
    @Property(tries = 300)
    void aRoundedFormulaStaysClose(@ForAll("compositions") final Composition composition) throws FormulaException {
        final Composition back = Formula.parse(composition.formula());
        assertThat(back.family()).isEqualTo(composition.family());
        assertThat(back.l1(composition)).isLessThanOrEqualTo(1e-4 * composition.elements().size() + 1e-12);
        assertThat(back.formula()).matches("([A-Z][a-z]?[0-9.]+)+");
    }

    @Property(tries = 200)
    void anyTextIsReadOrRefusedWithAPositionInIt(@ForAll("texts") final String text) {
        try {
            final Composition composition = Formula.parse(text);
            assertThat(composition.elements().stream().mapToDouble(composition::fraction).sum()).isCloseTo(1, EXACT);
        } catch (final FormulaException ex) {
            assertThat(ex.position()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("FeBZrCu0123456789.,()[]{} -x\u2085%\u00A0").ofMaxLength(25);
    }

    @Provide
    static Arbitrary<Composition> compositions() {
        return Arbitraries.maps(Arbitraries.of(Element.class), Arbitraries.doubles().between(1e-6, 1e3).ofScale(8))
            .ofMinSize(1).ofMaxSize(12).map(amounts -> {
                final Map<Element, Double> copy = new EnumMap<>(Element.class);
                copy.putAll(amounts);
                return Composition.ofFractions(copy);
            });
    }
}
