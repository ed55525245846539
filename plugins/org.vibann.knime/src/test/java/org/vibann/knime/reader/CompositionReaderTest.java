/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.BufferedDataTable;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.reader.CompositionReaderNodeParameters.CompositionLayout;
import org.vibann.knime.reader.CompositionReaderNodeParameters.DecimalSeparator;
import org.vibann.knime.reader.CompositionReaderNodeParameters.Delimiter;
import org.vibann.knime.reader.CompositionReaderNodeParameters.IndentationLoadUnit;
import org.vibann.knime.reader.CompositionReaderNodeParameters.MissingValuePolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.RejectedRowPolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.ScatterPolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.TargetSign;
import org.vibann.knime.table.ContentUnit;

/** The Composition Reader as a node: the tables that it makes of files. */
class CompositionReaderTest extends CompositionReaderTester {

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = reader(HEADER + "80,20,0,0.5,900\n70,20,10,1,800\n", p -> { });
        assertThat(node.configure()).as(node.errors()).isTrue();
        final var alloys = (DataTableSpec)node.spec(0);
        final var rejected = (DataTableSpec)node.spec(1);
        assertThat(alloys.getColumnNames()).containsExactly("B", "Fe", "Zr", "Load", "HV", "Formula");
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        final BufferedDataTable bad = node.output(1);
        assertThat(table.getSpec().equalStructure(alloys)).isTrue();
        assertThat(bad.getSpec().equalStructure(rejected)).isTrue();
        assertThat(table.size()).isEqualTo(2);
        assertThat(bad.size()).isZero();
        assertThat(number(table, "Fe", 1)).isEqualTo(0.7);
        assertThat(TestTables.column(table, "Formula")).extracting(DataCell::toString).containsExactly("Fe80B20",
            "Fe70B20Zr10");
        final var domain = table.getSpec().getColumnSpec("Zr").getDomain();
        assertThat(((DoubleValue)domain.getLowerBound()).getDoubleValue()).isZero();
        assertThat(((DoubleValue)domain.getUpperBound()).getDoubleValue()).isEqualTo(1);
        assertThat(node.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-0.1,1.1,0,0.5,900 | Fe", //
        "NaN,0.5,0.4,0.5,900 | sum", //
        "0.4,0.2,0.2,0.5,900 | sum", //
        "0,0,0,0.5,900 | ", //
        "0.8,0.2,0,,900 | Load", //
        "0.8,0.2,0,0.5, | HV", //
        "0.8,0.2,0,0.5,0 | HV", //
        "0.8,0.2,0,-1,900 | Load", //
        "0.8,x,0,0.5,900 | B"})
    void badRowsLeaveByTheSecondOutput(final String row, final String tells) throws Exception {
        final NodeHarness node = reader(HEADER + "0.7,0.2,0.1,0.5,850\n" + row + "\n0.8,0.2,0,0.5,900\n", p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        final BufferedDataTable bad = node.output(1);
        assertThat(table.size()).isEqualTo(2);
        assertThat(bad.size()).isEqualTo(1);
        assertThat(((LongValue)TestTables.column(bad, "Row number").get(0)).getLongValue()).isEqualTo(3);
        assertThat(TestTables.column(bad, "Text").get(0)).hasToString(row);
        final String reason = TestTables.column(bad, "Column").get(0) + " " + TestTables.column(bad, "Reason").get(0);
        assertThat(reason).contains(tells == null ? "" : tells);
        assertThat(node.warnings()).contains("1 row was rejected (first: row 3", "second output");
        final NodeHarness strict = reader(m_folder.resolve("alloys.csv"), p -> p.m_badRows = RejectedRowPolicy.FAIL);
        assertThat(strict.execute()).isFalse();
        assertThat(strict.errors()).contains("1 row of the file cannot be read, first row 3");
    }

    @Test
    void readsFormulasByWeightWithDecimalCommasAndAByteOrderMark() throws Exception {
        final NodeHarness node =
            reader("\uFEFFLegierung;Load;HV\r\n\"(Fe0,5Co0,5)72B20Si4Nb4\";0,5;1.000\r\nQq5;0,5;900\r\n".replace("1.000",
                "1000").replace("0,5Co0,5", "0.5Co0.5"), p -> {
                    p.m_compositionLayout = CompositionLayout.FORMULA_COLUMN;
                    p.m_formulaColumn = "Legierung";
                    p.m_delimiter = Delimiter.SEMICOLON;
                    p.m_decimalSeparator = DecimalSeparator.COMMA;
                });
        assertThat(node.configure()).isTrue();
        assertThat(node.spec(0)).as("only the rows tell the elements").isNull();
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        assertThat(table.size()).isEqualTo(1);
        assertThat(number(table, "Fe", 0)).isCloseTo(0.36, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(number(table, "Load", 0)).isEqualTo(0.5);
        final BufferedDataTable bad = node.output(1);
        assertThat(TestTables.column(bad, "Reason").get(0).toString()).contains("Qq");
    }

    @Test
    void convertsWeights() throws Exception {
        final NodeHarness node = reader("Fe,B,Load,HV\n90,10,0.5,900\n", p -> p.m_contentUnit = ContentUnit.WEIGHT);
        assertThat(node.execute()).as(node.errors()).isTrue();
        assertThat(number(node.output(0), "B", 0)).isBetween(0.36, 0.37);
    }

    @Test
    void keepsAlloysThatWereNotMeasuredWhereAsked() throws Exception {
        final NodeHarness node =
            reader(HEADER + "0.8,0.2,0,0.5,\n", p -> p.m_missingValues = MissingValuePolicy.KEEP);
        assertThat(node.execute()).as(node.errors()).isTrue();
        assertThat(TestTables.column(node.output(0), "HV").get(0).isMissing()).isTrue();
        final NodeHarness without = reader("Fe,B\n0.8,0.2\n", p -> {
            p.m_targetColumn = Optional.empty();
            p.m_loadColumn = Optional.empty();
        });
        assertThat(without.execute()).as(without.errors()).isTrue();
        final BufferedDataTable table = without.output(0);
        assertThat(table.getSpec().getColumnNames()).containsExactly("B", "Fe", "Formula");
    }

    @Test
    void readsWithEveryOption() throws Exception {
        final NodeHarness node = reader("Table 1\nCr,Ni,P,Load,TEC\n18,8,0.2,100,-1.5\u00B10.2\n", p -> {
            p.m_skippedLines = 1;
            p.m_contentUnit = ContentUnit.WEIGHT;
            p.m_balanceElement = Optional.of("Fe");
            p.m_leftOutColumns = "P";
            p.m_loadUnit = IndentationLoadUnit.GRAM_FORCE;
            p.m_targetColumn = Optional.of("TEC");
            p.m_scatter = ScatterPolicy.MEAN;
        });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        assertThat(node.warnings()).isEmpty();
        assertThat(table.getSpec().getColumnNames()).containsExactly("Cr", "Fe", "Ni", "Load", "TEC", "TEC (scatter)",
            "Formula");
        assertThat(table.getSpec().equalStructure((DataTableSpec)node.spec(0))).isTrue();
        assertThat(number(table, "Fe", 0)).isBetween(0.73, 0.75);
        assertThat(number(table, "Load", 0)).isEqualTo(0.980665);
        assertThat(number(table, "TEC", 0)).isEqualTo(-1.5);
        assertThat(number(table, "TEC (scatter)", 0)).isEqualTo(0.2);
        final NodeHarness ratios = reader("Al,Co,HV\n0.25,1,138\n", p -> {
            p.m_anyTotal = true;
            p.m_loadColumn = Optional.empty();
        });
        assertThat(ratios.execute()).as(ratios.errors()).isTrue();
        assertThat(number(ratios.output(0), "Al", 0)).isEqualTo(0.2);
        final NodeHarness strict = reader("Fe,B,TEC\n75,25,-1\n", p -> {
            p.m_targetColumn = Optional.of("TEC");
            p.m_loadColumn = Optional.empty();
            p.m_targetSign = TargetSign.POSITIVE;
        });
        assertThat(strict.execute()).isTrue();
        final BufferedDataTable rejected = strict.output(1);
        assertThat(rejected.size()).isEqualTo(1);
    }

    @Test
    void readsThePublishedDataWithItsDefaultSettings() throws Exception {
        final Path file = publishedData();
        final NodeHarness node = reader(file, p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        assertThat(table.size()).isEqualTo(673);
        assertThat(table.getSpec().getNumColumns()).isEqualTo(59);
        final BufferedDataTable bad = node.output(1);
        assertThat(bad.size()).isZero();
        assertThat(List.of(table.getSpec().getColumnNames())).endsWith("Zr", "Load", "HV", "Formula");
    }

    private static Path publishedData() {
        final String given = System.getenv("VIBANN_DATA");
        final String root = System.getProperty("vibann.root", ".");
        final Path file = given != null ? Path.of(given)
            : Path.of(root).resolve("../shared/data/mmg-hardness/H_v_dataset.csv").normalize();
        assumeTrue(Files.isRegularFile(file), "the published data are not here: " + file);
        return file;
    }
}
