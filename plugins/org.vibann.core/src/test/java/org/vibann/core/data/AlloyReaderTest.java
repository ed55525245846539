/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vibann.core.data.ReadText.COLUMNS;
import static org.vibann.core.data.ReadText.FORMULAS;
import static org.vibann.core.data.ReadText.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Scale;
import org.vibann.core.data.ValueOptions.Missing;
import org.vibann.core.data.ValueOptions.Scatter;
import org.vibann.core.data.ValueOptions.Sign;
import org.vibann.core.run.Progress;

class AlloyReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsFractionsAndPercentAndSortsTheColumns() throws Exception {
        final AlloyTable table = read("Zr,Note,Cu,Load,HV\n60,a,40,4.9,500\n60,b,40,2,510\n", COLUMNS);
        final Alloys alloys = table.accepted().alloys();
        assertThat(table.rejected()).isEmpty();
        assertThat(alloys.elements()).containsExactly(Element.Cu, Element.Zr);
        assertThat(alloys.fractions()).isDeepEqualTo(new double[][] {{0.4, 0.6}, {0.4, 0.6}});
        assertThat(alloys.loads()).containsExactly(4.9, 2);
        assertThat(table.accepted().targets()).containsExactly(500, 510);
        assertThat(table.accepted().targetName()).isEqualTo("HV");
        assertThat(table.formulas()).containsExactly("Zr60Cu40", "Zr60Cu40");
        assertThat(table.rowNumbers()).containsExactly(2, 3);
    }

    @Test
    void keepsFractionsAsTheyAreGiven() throws Exception {
        final AlloyTable table = read("Zr,Cu,Load,HV\n0.6001,0.4,1,500\n", COLUMNS);
        assertThat(table.accepted().alloys().fraction(0, 1)).isEqualTo(0.6001);
    }

    @Test
    void readsFormulas() throws Exception {
        final AlloyTable table = read("Alloy;HV;Load\nFe80B20;900;1\n"
            + "(Fe0.5Co0.5)72B20Si4Nb4;1100;2\nFe80Q20;1;1\n;1;1\n",
            FORMULAS.withFormat(';', false));
        assertThat(table.accepted().alloys().elements()).containsExactly(Element.B, Element.Co, Element.Fe, Element.Nb,
            Element.Si);
        assertThat(table.formulas()).containsExactly("Fe80B20", "(Fe0.5Co0.5)72B20Si4Nb4");
        assertThat(table.rejected()).extracting(RejectedRow::row).containsExactly(4L, 5L);
        assertThat(table.rejected().get(0).column()).isEqualTo("Alloy");
        assertThat(table.rejected().get(0).reason()).contains("position 5").contains("'Q'");
        assertThat(table.rejected().get(1).reason()).isEqualTo("the formula is missing");
    }

    @Test
    void convertsWeightPercent() throws Exception {
        final double iron = 80 / 55.845;
        final double boron = 20 / 10.81;
        for (final AlloyTable table : List.of(
            read("Fe,B,Load,HV\n80,20,1,900\n", COLUMNS.withUnit(Basis.WEIGHT, 1e-3)),
            read("Alloy,Load,HV\nFe80B20,1,900\n", FORMULAS.withUnit(Basis.WEIGHT, 1e-3)))) {
            assertThat(table.accepted().alloys().fraction(0, 0))
                .isCloseTo(boron / (iron + boron), Offset.offset(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-0.1,1.1,1,500   | Fe   | the amount -0.1 is negative",
        "NaN,0.8,1,500    | ''   | the amounts sum to 0.8, neither to 1 nor to 100",
        "-,NA,1,500       | ''   | no element has an amount",
        "-inf,1,1,500     | Fe   | '-inf' is not a finite number",
        "1e999,1,1,500    | Fe   | '1e999' is too large",
        "abc,1,1,500      | Fe   | 'abc' is not a number",
        "1d,0,1,500       | Fe   | '1d' is not a number",
        "\"0,8\",0.2,1,500  | Fe   | '0,8' has a decimal comma; write 0.8",
        "0,8,0,2,1,500    | ''   | the row has 6 fields, but the header has 4; if numbers are written with decimal",
        "0.8,0.2,1        | ''   | the row has 3 fields, but the header has 4",
        "0.8,0.17,1,500   | ''   | the amounts sum to 0.97, neither to 1 nor to 100",
        "80,17,1,500      | ''   | the amounts sum to 97.0, neither to 1 nor to 100",
        "80,20,1,500      | ''   | the amounts sum to 100.0, but those of this file to 1: an element is left out",
        "0,0,1,500        | ''   | no element has an amount",
        ",,1,500          | ''   | no element has an amount",
        "0.8,0.2,,500     | Load | the value of 'Load' is missing",
        "0.8,0.2,?,500    | Load | the value of 'Load' is missing",
        "0.8,0.2,0,500    | Load | the load is 0 N; an indentation load is more than 0",
        "0.8,0.2,-1,500   | Load | the load is -1 N",
        "0.8,0.2,1,       | HV   | the value of 'HV' is missing",
        "0.8,0.2,1,0      | HV   | the target is 0; a hardness is more than 0",
        "0.8,0.2,1,-3     | HV   | the target is -3",
        "0.8,0.2,1,hard   | HV   | 'hard' is not a number"})
    void tellsEveryBadRowApart(final String row, final String column, final String reason) throws Exception {
        final AlloyTable table = read("Fe,B,Load,HV\n0.8,0.2,1,900\n" + row + "\n0.7,0.3,1,950\n", COLUMNS);
        assertThat(table.accepted().size()).isEqualTo(2);
        assertThat(table.rowNumbers()).containsExactly(2, 4);
        assertThat(table.rejected()).hasSize(1);
        final RejectedRow rejected = table.rejected().get(0);
        assertThat(rejected.row()).isEqualTo(3);
        assertThat(rejected.text()).isEqualTo(row);
        assertThat(rejected.column()).isEqualTo(column);
        assertThat(rejected.reason()).contains(reason);
    }

    @Test
    void aSumThatLacksAColumnNamesTheColumnsThatAreNoElements() throws Exception {
        final AlloyTable table = read("FE,B,Load,HV\n0.8,0.2,1,900\n", COLUMNS);
        assertThat(table.accepted().size()).isZero();
        assertThat(table.rejected().get(0).reason()).contains("sum to 0.2").contains("not read as elements: FE");
    }

    @Test
    void theToleranceIsAnOption() throws Exception {
        final String text = "Fe,B,Load,HV\n80,21.5,1,900\n81,22,1,900\n";
        assertThat(read(text, COLUMNS.withUnit(Basis.ATOMIC, 0.01)).rejected()).hasSize(2);
        assertThat(read(text, COLUMNS).rejected()).extracting(RejectedRow::row).containsExactly(3L);
        final AlloyTable wide = read(text, COLUMNS.withUnit(Basis.ATOMIC, 0.05));
        assertThat(wide.rejected()).isEmpty();
        assertThat(wide.accepted().alloys().fraction(0, 1)).as("within what all nodes tolerate").isEqualTo(0.8);
        assertThat(wide.accepted().alloys().fraction(1, 1)).as("beyond it").isEqualTo(81 / 103.0);
        assertThat(COLUMNS.contents().tolerance()).isEqualTo(Scale.TOLERANCE);
    }

    @Test
    void gapsAreKeptWhereWanted() throws Exception {
        final AlloyTable table = read("Fe,B,Load,HV\n0.8,0.2,,900\n0.7,0.3,1,\n0.7,0.3,1,-1\n",
            COLUMNS.withValues(new ValueOptions(Missing.KEEP, Missing.KEEP, Sign.ANY, LoadUnit.N, Scatter.REJECT)));
        assertThat(table.rejected()).isEmpty();
        assertThat(table.accepted().alloys().loads()).containsExactly(Double.NaN, 1, 1);
        assertThat(table.accepted().targets()).containsExactly(900, Double.NaN, -1);
        assertThat(table.accepted().alloys().hasLoads()).isFalse();
        assertThat(table.accepted().hasTargets()).isFalse();
    }

    @Test
    void alloysToBePredictedNeedNoTargetAndNoLoad() throws Exception {
        final AlloyTable table = read("No,Fe,B\n1,0.8,0.2\n", COLUMNS.withColumns(Optional.empty(), Optional.empty()));
        assertThat(table.accepted().size()).isEqualTo(1);
        assertThat(table.accepted().target(0)).isNaN();
        assertThat(table.accepted().alloys().hasLoads()).isFalse();
    }

    @Test
    void decimalCommasAreReadWhenAllowed() throws Exception {
        final AlloyTable table = read(
            "Fe;B;Load;HV\n0,8;0,2;0,5;1.5e2\n1.000,5;0;1;1\n", COLUMNS.withFormat(';', true));
        assertThat(table.accepted().alloys().fractions(0)).containsExactly(0.2, 0.8);
        assertThat(table.accepted().alloys().load(0)).isEqualTo(0.5);
        assertThat(table.accepted().target(0)).isEqualTo(150);
        assertThat(table.rejected().get(0).reason()).isEqualTo("'1.000,5' is not a number");
    }

    @Test
    void byteOrderMarkCrlfQuotesBlankRowsAndNewlinesInFields() throws Exception {
        final Path file = folder.resolve("windows.csv");
        Files.writeString(file, "\uFEFFFe,B,Load,HV,\"Note\"\r\n0.8,0.2,1,900,\"two\r\nlines\"\r\n\r\n,,,,\r\n"
            + " 0.7 , \"0.3\" ,1,950,\"a \"\"word\"\"\"\r\nx,0.3,1,950,\"three\n\nlines\"\r\n0.5,0.5,1,999,");
        final AlloyTable table = AlloyReader.read(file, COLUMNS, Progress.NONE);
        assertThat(table.rowNumbers()).containsExactly(2, 5, 7);
        assertThat(table.accepted().targets()).containsExactly(900, 950, 999);
        assertThat(table.rejected()).containsExactly(
            new RejectedRow(6, "x,0.3,1,950,\"three\n\nlines\"", "Fe", "'x' is not a number"));
    }

    @Test
    void readsThePublishedData() throws Exception {
        final AlloyTable table = AlloyReader.read(TestData.published(), COLUMNS, Progress.NONE);
        assertThat(table.rejected()).isEmpty();
        assertThat(table.accepted().size()).isEqualTo(673);
        final Alloys alloys = table.accepted().alloys();
        assertThat(alloys.elements()).hasSize(56);
        assertThat(alloys.hasLoads()).isTrue();
        assertThat(IntStream.range(0, 673).mapToObj(alloys::family).distinct().count()).isEqualTo(146);
        assertThat(table.accepted().target(0)).isEqualTo(84.9);
        assertThat(table.accepted().target(672)).isEqualTo(2290.2, Offset.offset(0.05));
    }

    @Test
    void settingsRefuseContradictions() {
        assertThatThrownBy(() -> COLUMNS.withFormat(',', true)).hasMessageContaining("semicolon");
        assertThatThrownBy(() -> COLUMNS.withUnit(Basis.ATOMIC, 0.3)).hasMessageContaining("tolerance");
        assertThatThrownBy(() -> COLUMNS.withColumns(Optional.of("HV"), Optional.of("HV")))
            .hasMessageContaining("'HV'");
        assertThatThrownBy(() -> AlloyReaderSettings.formulaColumn(" ")).hasMessageContaining("formulas");
    }
}
