/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.reader.CompositionReaderNodeParameters.RejectedRowPolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.CompositionLayout;
import org.vibann.knime.reader.CompositionReaderNodeParameters.DecimalSeparator;
import org.vibann.knime.reader.CompositionReaderNodeParameters.Delimiter;
import org.vibann.knime.reader.CompositionReaderNodeParameters.IndentationLoadUnit;
import org.vibann.knime.reader.CompositionReaderNodeParameters.MissingValuePolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.ScatterPolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.TargetSign;
import org.vibann.knime.table.ContentUnit;

/** The Composition Reader as a node. */
@SuppressWarnings("restriction")
class CompositionReaderTest {

    private static final String HEADER = "Fe,B,Zr,Load,HV\n";

    @TempDir
    private Path m_folder;

    private NodeHarness reader(final Path file, final Consumer<CompositionReaderNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new CompositionReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, file.toString()));
        change.accept(parameters);
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(CompositionReaderNodeParameters.class, parameters, settings);
        return new NodeHarness(new CompositionReaderNodeFactory(), settings);
    }

    private NodeHarness reader(final String text, final Consumer<CompositionReaderNodeParameters> change)
        throws InvalidSettingsException, IOException {
        final Path file = m_folder.resolve("alloys.csv");
        Files.writeString(file, text);
        return reader(file, change);
    }

    private static double number(final BufferedDataTable table, final String column, final int row)
        throws InvalidSettingsException {
        return ((DoubleValue)TestTables.column(table, column).get(row)).getDoubleValue();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"", "Name,Load,HV\nx,1,2\n", "Fe,B,Fe,Load,HV\n0.5,0.5,0,1,900\n", "Fe,B,HV\n0.5,0.5,900\n",
        "Fe,B,Load\n0.5,0.5,1\n"})
    void configureRefusesFilesThatAreNoAlloyTables(final String text) throws Exception {
        final NodeHarness node = reader(text, p -> { });
        assertThat(node.configure()).isFalse();
        assertThat(node.warnings() + node.errors()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void configureRefusesWhatIsNoFile() throws Exception {
        final NodeHarness absent = reader(m_folder.resolve("absent.csv"), p -> { });
        assertThat(absent.configure()).isFalse();
        assertThat(absent.warnings() + absent.errors()).contains("absent.csv");
        final NodeHarness folder = reader(m_folder, p -> { });
        assertThat(folder.configure()).isFalse();
        assertThat(folder.warnings() + folder.errors()).containsIgnoringCase("folder");
        final Path secret = m_folder.resolve("secret.csv");
        Files.writeString(secret, HEADER);
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "this user may read everything");
        final NodeHarness forbidden = reader(secret, p -> { });
        assertThat(forbidden.configure()).isFalse();
        assertThat(forbidden.warnings() + forbidden.errors()).contains("permission");
    }

    @Test
    void aFreshNodeAsksForAFile() throws Exception {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(CompositionReaderNodeParameters.class, new CompositionReaderNodeParameters(),
            settings);
        for (final CompositionLayout layout : CompositionLayout.values()) {
            settings.addString("compositionLayout", layout.name());
            final NodeHarness node = new NodeHarness(new CompositionReaderNodeFactory(), settings);
            assertThat(node.configure()).isFalse();
            assertThat(node.warnings() + node.errors()).contains("No file is chosen. Open the dialog");
        }
    }

    @Test
    void warnsOfWhatMayBeWrong() throws Exception {
        final NodeHarness node = reader("Fe,B,NB,Load (gf),HV\n79.4,20,0.6,100,900\n75,25,x,100,0\n", p -> {
            p.m_loadColumn = Optional.of("Load (gf)");
        });
        assertThat(node.execute()).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("1 row was rejected (first: row 3, column \"HV\"",
            "The column 'NB' is not read", "names gf, but the loads are read in N");
        final NodeHarness none = reader("Fe,B,Load,HV\n75,25,1,0\n", p -> { });
        assertThat(none.execute()).isTrue();
        assertThat(none.warnings()).contains("No row can be used: 1 row was rejected (first: row 2, column \"HV\": the "
            + "target is 0");
        final NodeHarness formulas = reader("Alloy,HV\nCe70Al48Ni12,200\n", p -> {
            p.m_compositionLayout = CompositionLayout.FORMULA_COLUMN;
            p.m_formulaColumn = "Alloy";
            p.m_loadColumn = Optional.empty();
        });
        assertThat(formulas.execute()).isTrue();
        assertThat(formulas.warnings()).contains("1 row has numbers that add up to 60 to 140", "row 2 (Ce70Al48Ni12");
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
    void settingsThatContradictEachOtherAreRefused() {
        final Path file = m_folder.resolve("alloys.csv");
        assertThatThrownBy(() -> reader(file, p -> p.m_decimalSeparator = DecimalSeparator.COMMA))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("decimal commas");
        assertThatThrownBy(() -> reader(file, p -> p.m_targetColumn = Optional.of("Load")))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("Load");
        assertThatThrownBy(() -> reader(file, p -> p.m_balanceElement = Optional.of("iron")))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("no element symbol");
        assertThatThrownBy(() -> reader(file, p -> {
            p.m_balanceElement = Optional.of("Fe");
            p.m_anyTotal = true;
        })).isInstanceOf(InvalidSettingsException.class).hasMessageContaining("any total");
        assertThatThrownBy(() -> reader(file, p -> p.m_skippedLines = -1))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("lines");
        assertThatThrownBy(() -> reader(file, p -> p.m_sumTolerance = -1))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("tolerance");
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

    @Test
    void bytesThatAreNoTextAreToldSo() throws Exception {
        final Path file = m_folder.resolve("latin.csv");
        Files.write(file, (HEADER + "0.8,0.2,0,0.5,900\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        final NodeHarness node = reader(file, p -> { });
        assertThat(node.execute()).isFalse();
        assertThat(node.errors() + node.warnings()).contains("UTF-8");
    }
}
