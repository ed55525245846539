/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vibann.core.data.ReadText.read;

import java.util.List;
import java.util.Optional;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.Scale;

/** Ways in which published files write compositions. */
class PublishedFilesTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    private static final AlloyReaderSettings COLUMNS = ReadText.HARDNESS_COLUMNS;

    private static final AlloyReaderSettings FORMULAS = ReadText.HARDNESS_FORMULAS;

    private static AlloyReaderSettings contents(final Basis basis, final boolean anyTotal, final Element balance,
            final String... leftOut) {
        return COLUMNS.withContents(new ContentOptions(basis, Scale.TOLERANCE, anyTotal,
            Optional.ofNullable(balance), List.of(leftOut)));
    }

    private static Composition first(final AlloyTable table) {
        assertThat(table.accepted().size()).as(table.rejected().toString()).isPositive();
        return table.accepted().alloys().composition(0);
    }

    private static String firstReason(final AlloyTable table) {
        return table.rejected().get(0).reason();
    }

    @Test
    void headersWithUnitsAreElementColumns() throws Exception {
        final AlloyTable atomic = read("Hf(at%),Nb(at. %),Ti [at.%],HV\n20,50,30,400\n", COLUMNS);
        assertThat(first(atomic)).isEqualTo(Formula.parse("Hf20Nb50Ti30"));
        assertThat(atomic.unit()).contains("at.%", "0 rows sum to 1, 1 to 100");
        final AlloyTable weight = read("Fe (wt.%),B (wt.%),HV\n95,5,800\n", COLUMNS);
        assertThat(first(weight)).isEqualTo(Formula.parseWeightPercent("Fe95B5"));
        assertThat(weight.unit()).contains("wt.%");
        assertThat(weight.warnings()).isEmpty();
        assertThat(read("Fe (at.%),B (at.%),HV\n95,5,800\n", contents(Basis.WEIGHT, false, null)).warnings())
            .singleElement().asString().contains("The headers say at.%");
        assertThatThrownBy(() -> read("Fe at.%,B wt.%,HV\n95,5,800\n", COLUMNS))
            .isInstanceOf(AlloyFormatException.class).hasMessageContaining("two units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "-", "\u2013", "NaN", "", "n/a", "null", "\u2014", "?", " \u00A0", "None",
        "<NA>", "#NA", "n.m.", "nil", "."})
    void wordsForNoValueMeanNotThere(final String word) throws Exception {
        final AlloyTable table = read("Fe,B,Nb,HV\n75,25," + word + ",900\n75,20," + word + ",900\n75,25,0," + word
            + "\n", COLUMNS);
        assertThat(first(table)).isEqualTo(Formula.parse("Fe75B25"));
        assertThat(table.rejected()).extracting(RejectedRow::row).containsExactly(3L, 4L);
        assertThat(firstReason(table)).contains("sum to 95.0");
        assertThat(table.rejected().get(1).reason()).isEqualTo("the value of 'HV' is missing");
    }

    @Test
    void columnsThatLookLikeElementsAreNamed() throws Exception {
        final AlloyTable table = read("Fe,B,NB,D,HV\n79.4,20,0.6,1,900\n", COLUMNS);
        assertThat(table.accepted().size()).isEqualTo(1);
        assertThat(table.warnings()).hasSize(2);
        assertThat(table.warnings().get(0)).contains("'NB'", "name the column Nb");
        assertThat(table.warnings().get(1)).contains("'D'", "deuterium");
    }

    @Test
    void aPropertyNamedLikeAnElementIsNoticedAndCanBeLeftOut() throws Exception {
        final String text = "Fe,B,P,HV\n75,25,0.7,900\n70,30,0.3,880\n70,30,0,870\n";
        assertThat(read(text, COLUMNS).warnings()).singleElement().asString()
            .contains("Without the column 'P' every row sums to 1 or 100");
        final AlloyTable without = read(text, contents(Basis.ATOMIC, false, null, "P"));
        assertThat(without.warnings()).isEmpty();
        assertThat(without.accepted().alloys().elements()).containsExactly(Element.B, Element.Fe);
        assertThat(read("Fe,B,P,HV\n75,24,1,900\n70,30,0,880\n", COLUMNS).warnings()).isEmpty();
        assertThatThrownBy(() -> read(text, contents(Basis.ATOMIC, false, null, "Q")))
            .hasMessageContaining("There is no column 'Q' to leave out");
    }

    @Test
    void invisibleCharactersDoNotMatter() throws Exception {
        final AlloyTable table =
            read("Fe\u00A0,B,HV\u202F\n75,25\u200B,900\n75\u00A0,\uFEFF25,500\u00A0\n", COLUMNS);
        assertThat(table.accepted().targets()).containsExactly(900, 500);
    }

    @Test
    void aRowThatSumsToOneIsNoFractionWhereOthersDoNot() throws Exception {
        final String steels = "C,Si,Mn,P,S,HV\n0.2,0.25,0.52,0.02,0.01,130\n0.4,0.25,0.75,0.02,0.015,200\n";
        final AlloyTable refused = read(steels, contents(Basis.WEIGHT, false, null));
        assertThat(refused.accepted().size()).isZero();
        assertThat(firstReason(refused)).contains("the file has no one unit", "1 row sums to 1", "balance");
        final AlloyTable steel = read(steels, contents(Basis.WEIGHT, false, Element.Fe));
        assertThat(first(steel).l1(Formula.parseWeightPercent("Fe99C0.2Si0.25Mn0.52P0.02S0.01"))).isLessThan(1e-12);
        assertThat(steel.accepted().size()).isEqualTo(2);
        assertThat(steel.unit()).contains("wt.%");
    }

    @Test
    void fractionsThatMayBeASteelWithoutItsIronAreWarnedOf() throws Exception {
        final AlloyTable one = read("C,Si,Mn,P,S,HV\n0.2,0.25,0.52,0.02,0.01,130\n", COLUMNS);
        assertThat(one.accepted().size()).isEqualTo(1);
        assertThat(one.warnings()).singleElement().asString().contains("row 2 (sums to 1.0)", "without iron", "balance");
        assertThat(read("C,Mn,Fe,HV\n0.2,0.3,0.5,130\n", COLUMNS).warnings()).as("with iron").isEmpty();
        assertThat(read("C,Mn,HV\n20,80,130\n", COLUMNS).warnings()).as("percentages").isEmpty();
        assertThat(read("Zr,B,HV\n0.2,0.8,130\n", COLUMNS).warnings()).as("no steel").isEmpty();
        assertThat(read("C,Mn,HV\n0.2,0.8,130\n", contents(Basis.WEIGHT, false, Element.Fe)).warnings())
            .as("iron is the balance").isEmpty();
    }

    @Test
    void oneUnitAFile() throws Exception {
        final AlloyTable table = read("Fe,B,HV\n75,25,900\n70,30,900\n0.5,0.5,900\n", COLUMNS);
        assertThat(table.accepted().size()).isEqualTo(2);
        assertThat(firstReason(table)).contains("sum to 1.0, but those of this file to 100");
        assertThat(table.unit()).isEqualTo("Contents were read as at.%: 1 row sums to 1, 2 to 100, 0 to neither.");
    }

    @Test
    void theBalanceIsTheRest() throws Exception {
        final AlloyTable words = read("Fe,Cr,Ni,HV\nbal.,18,8,200\nBalance,12,0,250\n70,20,10,260\nBal,90,20,1\n",
            COLUMNS);
        assertThat(words.accepted().alloys().fractions())
            .isDeepEqualTo(new double[][] {{0.18, 0.74, 0.08}, {0.12, 0.88, 0}, {0.2, 0.7, 0.1}});
        assertThat(firstReason(words)).contains("sum to 110.0, and nothing is left for Fe");
        final AlloyTable chosen = read("Fe,Cr,HV\n,18,200\n80,20,250\n", contents(Basis.ATOMIC, false, Element.Fe));
        assertThat(chosen.accepted().alloys().fractions()).isDeepEqualTo(new double[][] {{0.18, 0.82}, {0.2, 0.8}});
        assertThat(firstReason(read("Cr,HV\n0.2,200\n", contents(Basis.ATOMIC, false, Element.Fe))))
            .contains("do not tell what Fe is the balance to", "Fe (at.%)");
        assertThat(first(read("Cr (at.%),HV\n0.2,200\n", contents(Basis.ATOMIC, false, Element.Fe))))
            .isEqualTo(Formula.parse("Fe99.8Cr0.2"));
        assertThat(firstReason(read("Fe,Cr,Ni,HV\nbal,18,bal,200\n", COLUMNS)))
            .contains("two elements are the balance");
        assertThatThrownBy(() -> contents(Basis.ATOMIC, true, Element.Fe)).hasMessageContaining("choose one");
    }

    @Test
    void ratiosAndGramsAreReadWhereAnyTotalIsTaken() throws Exception {
        final String ratios = "Al,Co,Cr,Fe,HV\n0.25,1,0,1,138\n0.5,1,0,1,212\n";
        assertThat(firstReason(read(ratios, COLUMNS))).contains("sum to 2.25", "option for any total");
        final AlloyTable table = read(ratios, contents(Basis.ATOMIC, true, null));
        assertThat(first(table)).isEqualTo(Formula.parse("Al0.25CoFe"));
        assertThat(table.accepted().alloys().fraction(1, 0)).isEqualTo(0.2);
        assertThat(first(read("Fe (g),B (g),HV\n190,10,500\n", contents(Basis.ATOMIC, true, null)))
            .l1(Formula.parseWeightPercent("Fe95B5"))).isLessThan(1e-12);
    }

    @Test
    void namesOfGradesAreCountedAndNamed() throws Exception {
        assertThat(read("Alloy,HV\nIn718,400\nC45,200\nTi64,350\nCu,80\nCu100,80\n", FORMULAS).warnings())
            .singleElement().asString().startsWith("3 rows have one element with a number, which may be the name of a ")
            .contains("row 2 (In718)", "row 3 (C45)", "row 4 (Ti64)");
    }

    @Test
    void formulasThatDoNotAddUpAndRemarksAreCountedAndNamed() throws Exception {
        final AlloyTable table = read("Alloy,HV\nCe70Al48Ni12,200\nFe80B20,900\nPd80Cu4Si6 ribbon,200\nCoCrNi,120\n",
            FORMULAS);
        assertThat(table.accepted().size()).isEqualTo(4);
        assertThat(table.warnings()).hasSize(2);
        assertThat(table.warnings().get(0)).startsWith("2 rows have numbers that add up to 60 to 140")
            .contains("row 2 (Ce70Al48Ni12 totals 130.0)", "row 4 (");
        assertThat(table.warnings().get(1)).isEqualTo(
            "1 row has words behind the formula that are not read: row 4 (\"ribbon\").");
    }

    @Test
    void formulasThatAreNoneAreRejected() throws Exception {
        final AlloyTable table =
            read("Alloy,HV\nFe75B25,900\nNaN,950\nNo,800\nCONI,700\n(Fe0.5Co0.)80B20,1\n", FORMULAS);
        assertThat(table.accepted().size()).isEqualTo(1);
        assertThat(table.rejected()).extracting(RejectedRow::reason).satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("the formula is missing"),
            reason -> assertThat(reason).contains("hydrogen to californium"),
            reason -> assertThat(reason).contains("write Co for cobalt"),
            reason -> assertThat(reason).contains("without decimals"));
    }

    @Test
    void theTargetIsNoElement() throws Exception {
        final AlloyTable table = read("Fe,B,K\n75,25,45\n", COLUMNS.withColumns(Optional.of("K"), Optional.empty()));
        assertThat(table.accepted().alloys().elements()).containsExactly(Element.B, Element.Fe);
        assertThat(table.accepted().target(0)).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAboveTheHeaderCanBeSkipped(final String end) throws Exception {
        final String text = String.join(end, "Table 3, \"Hardness", "", "Fe,B,HV", "75,25,900", "75,x,900");
        final AlloyTable table =
            read(text, COLUMNS.withFormat(new TextFormat(',', false, TextFormat.USUAL.charset(), 2)));
        assertThat(table.rowNumbers()).containsExactly(4);
        assertThat(table.rejected()).extracting(RejectedRow::row).containsExactly(5L);
        assertThatThrownBy(() -> read(text, COLUMNS.withFormat(new TextFormat(',', false,
            TextFormat.USUAL.charset(), 99)))).hasMessageContaining("The file is empty");
        assertThatThrownBy(() -> new TextFormat(',', false, TextFormat.USUAL.charset(), -1))
            .hasMessageContaining("between 0 and 100000");
    }
}
