/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    /** Groups: a share where the numbers of their level add up to 100 or 1, a factor elsewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(CoCrNi)96Al4                        | Co32Cr32Ni32Al4",
        "(CoCrFeNi)92Ti3Al5                   | Co23Cr23Fe23Ni23Al5Ti3",
        "(Cu3Ni)80Zn20                        | Cu60Ni20Zn20",
        "Zr60(Cu3Ag1)20(Ni1Co1)20             | Zr60Cu15Co10Ni10Ag5",
        "(CoCrFeNi)0.8Al0.2                   | Al20Co20Cr20Fe20Ni20",
        "(Fe30.3Co70.7)98Y2                   | Co68.6Fe29.4Y2",
        "(Fe0.7Co0.2)98Y2                     | Fe76.22Co21.78Y2",
        "(CoNi)99.5Al1.2                      | Co49.4Ni49.4Al1.19",
        "(Cu50Zr50)Al5                        | Cu47.62Zr47.62Al4.76",
        "(Zr55Al10Ni5Cu30)Y2                  | Zr53.92Cu29.41Al9.8Ni4.9Y1.96",
        "(Cu50Zr50)9Al1                       | Cu45Zr45Al10",
        "[(FeCo)80(BSi)20]97Nb3               | Co38.8Fe38.8B9.7Si9.7Nb3",
        "[(FeCo)4B]97Nb3                      | Co43.11Fe43.11B10.78Nb3",
        "(FeCo)0B100                          | B100",
        "(CoCrFeNi)9Al1                       | Co24.32Cr24.32Fe24.32Ni24.32Al2.7",
        "Al2(SO4)3                            | O70.59S17.65Al11.76",
        "(Fe2O3)2SiO2                         | O61.54Fe30.77Si7.69",
        "(FeCo)45Ni15                         | Co42.86Fe42.86Ni14.29",
        "(Fe75B25)2Nb1                        | Fe50Nb33.33B16.67"})
    void aGroupsNumberIsItsShareWhereTheLevelIsWhole(final String text, final String canonical)
            throws FormulaException {
        assertThat(Formula.parse(text).formula()).isEqualTo(canonical);
    }

    /** One or two groups of equal parts, ratios, percent or rounded percent, in a level that totals 1 or 100. */
    @Property(tries = 500)
    void sharesOfGroupsAreKeptWhateverTheirContentTotals(@ForAll("groups") final List<List<Integer>> groups,
        @ForAll final boolean percent, @ForAll @IntRange(max = 3) final int style,
        @ForAll @IntRange(min = 1, max = 40) final int single) throws FormulaException {
        final double total = percent ? 100 : 1;
        final double share = (100 - single) * total / 100 / groups.size();
        final StringBuilder text = new StringBuilder("Nb").append(single * total / 100);
        final Map<Element, Double> expected = new EnumMap<>(Element.class);
        expected.put(Element.Nb, single / 100.0);
        int next = 0;
        for (final List<Integer> ratios : groups) {
            final double sum = ratios.stream().mapToInt(Integer::intValue).sum();
            text.append('(');
            double written = 0;
            final Map<Element, Double> content = new EnumMap<>(Element.class);
            for (final int ratio : ratios) {
                final double amount = switch (style) {
                    case 0 -> 1; // equal parts, without numbers
                    case 1 -> ratio;
                    case 2 -> 100 * ratio / sum;
                    default -> Math.max(0.1, Math.rint(1000 * ratio / sum) / 10); // the total may be off
                };
                content.put(MEMBERS.get(next), amount);
                text.append(MEMBERS.get(next++)).append(style == 0 ? "" : plain(amount));
                written += amount;
            }
            text.append(')').append(plain(share));
            final double all = written;
            content.forEach((element, amount) -> expected.put(element, share / total * amount / all));
        }
        final Composition read = Formula.parse(text.toString());
        assertThat(read.l1(Composition.ofFractions(expected))).as(text.toString()).isLessThan(1e-9);
    }

    /** Where the level totals anything else, the numbers multiply. */
    @Property(tries = 300)
    void elsewhereNumbersMultiply(@ForAll("groups") final List<List<Integer>> groups,
        @ForAll @IntRange(min = 2, max = 20) final int factor) throws FormulaException {
        final StringBuilder text = new StringBuilder("Nb");
        final Map<Element, Double> expected = new EnumMap<>(Element.class);
        expected.put(Element.Nb, 1.0);
        int next = 0;
        for (final List<Integer> ratios : groups) {
            text.append('(');
            for (final int ratio : ratios) {
                expected.put(MEMBERS.get(next), (double)factor * ratio);
                text.append(MEMBERS.get(next++)).append(ratio);
            }
            text.append(')').append(factor);
        }
        assertThat(Formula.parse(text.toString()).l1(Composition.ofFractions(expected))).as(text.toString())
            .isLessThan(1e-12);
    }

    private static String plain(final double number) {
        return new BigDecimal(number).round(new MathContext(16)).toPlainString();
    }

    private static final List<Element> MEMBERS = List.of(Element.Fe, Element.Co, Element.Ni, Element.Cr, Element.B,
        Element.Si, Element.Al, Element.Zr);

    /** Ratios that do not total 100, which would make them percentages. */
    @Provide
    Arbitrary<List<List<Integer>>> groups() {
        return Arbitraries.integers().between(1, 12).list().ofMinSize(2).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ni60-Nb40                          | Ni60Nb40",
        "Zr55·Cu30·Al15           | Zr55Cu30Al15",
        "Zr41·5Cu58·5             | Cu58.5Zr41.5",
        "Zr-41.5Cu-58.5                     | Cu58.5Zr41.5",
        "Zr-41.5Cu38.5Ni20                  | Zr41.5Cu38.5Ni20",
        "Fe80−B20                      | Fe80B20",
        "'Fe80, B20'                        | Fe80B20",
        "'Fe 80; B 20;'                     | Fe80B20",
        "'Zr41,5Cu58,5'                     | Cu58.5Zr41.5",
        "\"Fe80B20\"                      | Fe80B20",
        "Fe$_{80}$B$_{20}$                  | Fe80B20",
        "$Fe_{80}B_{20}$                    | Fe80B20",
        "(Fe_{0.5}Co_{0.5})_{80}B_{20}      | Co40Fe40B20",
        "Fe<sub>80</sub>B<SUB>20</SUB>      | Fe80B20",
        "\\mathrm{Fe_{80}B_{20}}            | Fe80B20",
        "'Fe 80 B​20﻿'  | Fe80B20",
        "Fe 40 at.% Ni 40 at.% B 20 at.%    | Fe40Ni40B20",
        "Fe40at.%Ni40at.%B20at.%            | Fe40Ni40B20",
        "Fe80%B20%                          | Fe80B20",
        "Fe80B20 [at. %]                    | Fe80B20",
        "Fe80B20 (in at.%)                  | Fe80B20",
        "Fe80B20 mol.%                      | Fe80B20",
        "Fe80B20 (at)                       | Fe80B20",
        "Fe80B20*                           | Fe80B20",
        "Febal.B15Si5                       | Fe80B15Si5",
        "FebalB15Si5                        | Fe80B15Si5",
        "Nbal.Fe50                          | Fe50N50",
        "Nbbal.Fe40                         | Nb60Fe40",
        "Fe(bal.)B15Si5                     | Fe80B15Si5",
        "B15Si5 Fe balance                  | Fe80B15Si5",
        "B15Si5 (Fe balance)                | Fe80B15Si5",
        "bal. Fe B15Si5                     | Fe80B15Si5",
        "Ti-48Al-2Cr-2Nb (at.%)             | Al48Ti48Cr2Nb2",
        "Fe-40 at.% Al                      | Fe60Al40",
        "50Ni-50Ti at.%                     | Ni50Ti50",
        "'20Cr, 10Ni, Fe bal. (at.%)'       | Fe70Cr20Ni10"})
    void readsNotationsOfPublishedTables(final String text, final String canonical) throws FormulaException {
        assertThat(Formula.parse(text).formula()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ti-6Al-4V wt.%             | Ti90Al6V4",
        "Ti–6Al–4V (wt%)  | Ti90Al6V4",
        "63Sn-37Pb wt.%             | Sn63Pb37",
        "63Sn37Pb mass%             | Sn63Pb37",
        "7Ni-3Fe (W balance) wt.%   | W90Ni7Fe3",
        "Cr18Ni8 Fe bal. (wt.%)     | Fe74Cr18Ni8",
        "Fe 90 wt.% B 10 wt.%       | Fe90B10",
        "Fe90B10 (wt)               | Fe90B10"})
    void readsNotationsByWeight(final String text, final String plain) throws FormulaException {
        assertThat(Formula.parse(text)).isEqualTo(Formula.parseWeightPercent(plain));
    }

    @Test
    void amountsBeforeTheirElementsAreReadWhereTheUnitIsChosen() throws FormulaException {
        assertThat(Formula.parseWeightPercent("Ti-6Al-4V")).isEqualTo(Formula.parseWeightPercent("Ti90Al6V4"));
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
