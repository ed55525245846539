/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "C1O1N1                                      | C33.33N33.33O33.33",
        "WC                                          | C50W50",
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
        "80Fe20B           | 1 | amounts before their elements",
        "80Fe20            | 1 | a number without an element",
        "(Fe80B20          | 1 | the bracket '(' is not closed",
        "[Fe80(B20]        | 10 | ']' closes none",
        "Fe80)B20          | 5 | the bracket ')' closes none",
        "Fe()20            | 4 | the bracket is empty",
        "Fe0B0             | 1 | every amount is zero",
        "Fe.B20            | 3 | a decimal point without digits",
        "Fe%               | 3 | '%' is not part of a formula",
        "Fe80\uD83D\uDE00  | 5 | '\uD83D\uDE00' is not part"})
    void namesPositionAndReason(final String text, final int position, final String reason) {
        final FormulaException error = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
        assertThat(error).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.reason()).contains(reason);
        assertThat(error.getMessage()).contains("position " + position).contains(error.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(Fe0.5Co0.)72B20Si8       | 10 | a decimal point without decimals",
        "Fe80.B20                  | 5  | a decimal point without decimals",
        "NaN                       | 1  | 'NaN' stands for no value",
        "n/a                       | 1  | stands for no value",
        "No                        | 1  | 'No' is not the symbol of an element (hydrogen to californium)",
        "Fe80Lr20                  | 5  | 'Lr' is not the symbol",
        "CONI                      | 1  | write Co for cobalt, or C1O for two elements",
        "CO50NI50                  | 1  | write Co for cobalt",
        "CU50SN50                  | 1  | write Cu for copper",
        "NI80B20                   | 1  | write Ni for nickel",
        "Fe 40 at.%                | 1  | the percentages add up to 40.0",
        "Fe80%                     | 1  | the percentages add up to 80.0",
        "Fe20B15 at.%              | 1  | the percentages add up to 35.0",
        "Fe 40 at.% B 60 wt.%      | 17 | at.% and wt.% in one formula",
        "Febal.Sibal.B20           | 7  | a second element that is the balance",
        "Febal.B60Si40             | 1  | nothing is left for Fe",
        "Febal.Fe20B60             | 1  | Fe has an amount and is the balance too",
        "Fe bal.                   | 1  | the formula is empty",
        "Ti-6Al-4V                 | 1  | add the unit behind the formula",
        "Ti-66Al-44V at.%          | 1  | the other amounts add up to 110.0",
        "63Sn-30Pb wt.%            | 1  | the percentages add up to 93.0",
        "Zr-41.5Cu-50              | 3  | '-' is not part of a formula",
        "Fe-Cr-Ni                  | 3  | '-' is not part of a formula",
        "(Fe0)50B50                | 1  | every amount in the bracket is zero",
        "Fe{80B20                  | 3  | is not closed behind the number",
        "Fe80B20 (x=2)             | 10 | 'x' does not begin a symbol",
        "Fe80B20 in wt             | 9  | 'i' does not begin a symbol",
        "Fe80B20 co                | 9  | 'c' does not begin a symbol",
        "Fe1/3Co2/3                | 4  | '/' is not part of a formula"})
    void refusesWhatHasNoOneMeaning(final String text, final int position, final String reason) {
        namesPositionAndReason(text, position, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fe80B20                      | 100   | false |",
        "Fe0.8B0.2                    | 1     | false |",
        "CoCrFeNi                     | 4     | false |",
        "Al50Co10                     | 60    | true  |",
        "Ce70Al48Ni12                 | 130   | true  |",
        "Pd80.5Cu4Si6.5               | 91    | true  |",
        "Pd80.5Cu13Si6                | 99.5  | false |",
        "(CoCrNi)90Al8                | 98    | true  |",
        "(CoCrNi)90Al10               | 100   | false |",
        "Al2(SO4)3                    | 5     | false |",
        "Febal.B15Si5                 | 100   | false |",
        "Fe80B20 ribbon               | 100   | false | ribbon",
        "Fe80B20 (as-cast)            | 100   | false | as-cast",
        "Fe80B20 [12]                 | 100   | false | 12",
        "'Fe80B20 [12,13]'            | 100   | false | 12,13",
        "(Cu50Zr50)Al5                | 105   | true  |",
        "'Fe80B20 (see ref. 3)'       | 100   | false | see ref. 3"})
    void tellsTotalAndRemark(final String text, final double total, final boolean doubtful, final String remark)
            throws FormulaException {
        final ParsedFormula read = Formula.read(text, Basis.ATOMIC);
        assertThat(read.total()).isCloseTo(total, Offset.offset(1e-9));
        assertThat(read.totalIsDoubtful()).isEqualTo(doubtful);
        assertThat(read.remark()).isEqualTo(Optional.ofNullable(remark));
    }

    @ParameterizedTest
    @CsvSource({"In718,true", "Al7075,true", "C45,true", "Ti64,true", "W,false", "W1,false", "Cu100,false",
        "Fe100.5,false", "Al2O3,false", "Fe48Cr15,false"})
    void oneElementWithANumberMayBeTheNameOfAGrade(final String text, final boolean maybe) throws FormulaException {
        assertThat(Formula.read(text, Basis.ATOMIC).maybeGrade()).isEqualTo(maybe);
    }

    /** Blanks, brackets and units without end take time in proportion: none is looked at again and again. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "( ", "at", "at ", "Fe ", "bal ", "(", "- ", "%", "1", "Fe-1", ", ", "A", "x ", ")"})
    void readingTakesTimeInProportionToTheLength(final String part) {
        final String text = "Fe80B20" + part.repeat(200_000) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                Formula.parse(text);
            } catch (final FormulaException ex) {
                assertThat(ex.position()).isBetween(1, text.length() + 1);
            }
        });
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

    @Property(tries = 2000)
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
        return Arbitraries.strings().withChars("FeBZrCu0123456789.,()[]{} -x\u2085%\u00A0atwl_$\u00B7").ofMaxLength(25);
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
