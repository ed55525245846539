/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.IndentationCurve;
import org.vibann.core.indentation.SyntheticCurves;
import org.vibann.core.indentation.SyntheticSample;
import org.vibann.core.indentation.SyntheticTest;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.BadCurvePolicy;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.FilesRead;

/** The Indentation Curve Reader as a node. */
@SuppressWarnings("restriction")
class IndentationCurveReaderTest {

    private static final SyntheticSample ZIRCONIUM = new SyntheticSample(5, 110, 90, 0.36, 1.4);

    @TempDir
    private Path m_folder;

    private Path m_first;

    /** Two alloys, the first at three loads twice. */
    @BeforeEach
    void files() throws IOException {
        for (final double load : new double[]{5, 20, 80}) {
            for (int test = 1; test <= 2; test++) {
                write(String.format(Locale.ROOT, "Zr50Cu45Al5_%.0fmN_%d.txt", load, test), ZIRCONIUM, load, test);
            }
        }
        write("Fe80B20_20mN_1.txt", new SyntheticSample(9, 70, 170, 0.36, 1.4), 20, 9);
        m_first = m_folder.resolve("Zr50Cu45Al5_5mN_1.txt");
    }

    private void write(final String name, final SyntheticSample sample, final double load, final long seed)
        throws IOException {
        final IndentationCurve curve =
            SyntheticCurves.curve(sample, SyntheticTest.usual(Indenter.BERKOVICH, load), seed);
        final StringBuilder text = new StringBuilder("Depth (nm),Load (mN),Time (s)\n");
        final double[] time = curve.times().orElseThrow();
        for (int i = 0; i < curve.size(); i++) {
            text.append(curve.depth(i)).append(',').append(curve.load(i)).append(',').append(time[i]).append('\n');
        }
        Files.writeString(m_folder.resolve(name), text);
    }

    private static NodeHarness reader(final Path file, final Consumer<IndentationCurveReaderNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new IndentationCurveReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, file.toString()));
        change.accept(parameters);
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(IndentationCurveReaderNodeParameters.class, parameters, settings);
        return new NodeHarness(new IndentationCurveReaderNodeFactory(), settings);
    }

    private static double number(final BufferedDataTable table, final String column, final int row)
        throws InvalidSettingsException {
        return ((DoubleValue)TestTables.column(table, column).get(row)).getDoubleValue();
    }

    private static List<String> texts(final BufferedDataTable table, final String column)
        throws InvalidSettingsException {
        return TestTables.column(table, column).stream().map(DataCell::toString).toList();
    }

    @Test
    void aFolderBecomesATableToLearnFrom() throws Exception {
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable curves = node.output(0);
        assertThat(curves.size()).isEqualTo(7);
        assertThat(List.of(curves.getSpec().getColumnNames())).startsWith("Al", "B", "Cu", "Fe", "Zr", "Load", "HV",
            "Formula", "Alloy", "File");
        assertThat(texts(curves, "File")).isSorted().startsWith("Fe80B20_20mN_1.txt");
        assertThat(number(curves, "Zr", 1)).isEqualTo(0.5);
        assertThat(number(curves, "Zr", 0)).isZero();
        assertThat(number(curves, "Load", 0)).isEqualTo(0.02);
        final double depth = SyntheticCurves.contactDepth(ZIRCONIUM, Indenter.BERKOVICH, 20);
        final int row = texts(curves, "File").indexOf("Zr50Cu45Al5_20mN_1.txt");
        assertThat(number(curves, "Hardness (GPa)", row)).isCloseTo(ZIRCONIUM.hardness(depth),
            within(3 * number(curves, "Error of hardness (GPa)", row)));
        assertThat(number(curves, "HV", row)).isCloseTo(94.5 * number(curves, "Hardness (GPa)", row), within(1e-9));
        assertThat(number(curves, "Young's modulus (GPa)", row)).isCloseTo(90,
            within(3 * number(curves, "Error of Young's modulus (GPa)", row)));
        assertThat(number(curves, "Thermal drift (nm/s)", row)).isCloseTo(0.05, within(0.02));
        assertThat(((LongValue)TestTables.column(curves, "Pop-ins").get(row)).getLongValue()).isZero();
        assertThat(TestTables.column(curves, "Largest pop-in (nm)").get(row).isMissing()).isTrue();
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void theSizeEffectOfEveryAlloyIsFitted() throws Exception {
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable effects = node.output(2);
        assertThat(texts(effects, "Alloy")).containsExactly("Fe80B20", "Zr50Cu45Al5");
        assertThat(TestTables.column(effects, "Better fit").get(0).isMissing()).isTrue();
        assertThat(texts(effects, "Note").get(0)).contains("needs 3 curves");
        assertThat(number(effects, "Nix\u2013Gao: hardness at great depth (GPa)", 1)).isCloseTo(5, within(0.2));
        assertThat(number(effects, "Nix\u2013Gao: characteristic depth (nm)", 1)).isCloseTo(110, within(30.0));
        assertThat(texts(effects, "Better fit").get(1)).isIn("Nix\u2013Gao", "Proportional specimen resistance");
    }

    @Test
    void everyNumberHasItsUnitInItsName() throws Exception {
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        for (final int port : new int[]{0, 2}) {
            final BufferedDataTable table = node.output(port);
            assertThat(table.getSpec().stream().filter(c -> c.getType().isCompatible(DoubleValue.class))
                .map(c -> c.getName()).filter(name -> name.length() > 2 && !name.equals("Load"))
                .filter(name -> !name.matches(".*\\((mN|nm|GPa|nJ|s|nm/s|mN/nm|mN/\u00B5m|\u00B5m\u00B2|kgf/mm\u00B2)\\)"))
                .toList())
                .allMatch(List.of("Curve in file", "Number of test", "Unloading exponent", "Pop-ins", "Curves",
                    "Nix\u2013Gao: AICc", "PSR: AICc", "Weight of better fit")::contains);
        }
    }

    @Test
    void oneFileAFolderAndFoldersWithin() throws Exception {
        final Path deep = Files.createDirectory(m_folder.resolve("more"));
        Files.copy(m_first, deep.resolve("Zr50Cu45Al5_5mN_3.txt"));
        Files.writeString(m_folder.resolve("readme.md"), "no curve");
        assertThat(rows(m_first, FilesRead.FILE)).isEqualTo(1);
        assertThat(rows(m_first, FilesRead.FOLDER)).as("files of the same extension").isEqualTo(7);
        assertThat(rows(m_first, FilesRead.FOLDERS)).isEqualTo(8);
        assertThat(rows(deep, FilesRead.FILE)).as("a folder itself").isEqualTo(1);
    }

    private static long rows(final Path file, final FilesRead read) throws InvalidSettingsException {
        final NodeHarness node = reader(file, p -> p.m_filesRead = read);
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        return table.size();
    }

    @Test
    void badFilesLeaveByTheSecondOutput() throws Exception {
        Files.writeString(m_folder.resolve("Zr50Cu50_5mN_1.txt"), "nothing here");
        Files.writeString(m_folder.resolve("overview.txt"), "nothing here");
        Files.write(m_folder.resolve("Zr50Cu50_5mN_2.txt"), new byte[]{1, 0, 2, 0, 3, 0});
        Files.copy(m_first, m_folder.resolve("Zr50Cu50_9mN_1.txt"));
        Files.copy(m_first, m_folder.resolve("Unobtainium_5mN_1.txt"));
        final String whole = Files.readString(m_first);
        Files.writeString(m_folder.resolve("Zr50Cu50_5mN_3.txt"), whole.substring(0, whole.length() / 3));
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable curves = node.output(0);
        assertThat(curves.size()).isEqualTo(7);
        final BufferedDataTable rejected = node.output(1);
        assertThat(texts(rejected, "File")).containsExactly("Unobtainium_5mN_1.txt", "Zr50Cu50_5mN_1.txt",
            "Zr50Cu50_5mN_2.txt", "Zr50Cu50_5mN_3.txt", "Zr50Cu50_9mN_1.txt", "overview.txt");
        final List<String> reasons = texts(rejected, "Reason");
        assertThat(reasons.get(0)).contains("which is no formula");
        assertThat(reasons.get(1)).contains("no row with two numbers");
        assertThat(reasons.get(2)).contains("not a text file");
        assertThat(reasons.get(3)).contains("Is the file complete");
        assertThat(reasons.get(4)).containsPattern("tells a load of 9.000 mN, but the curve reaches (4\\.99|5\\.00)\\d mN");
        assertThat(reasons.get(5)).contains("not as the pattern");
        assertThat(node.warnings()).contains("6 files or curves of 13 cannot be evaluated", "second output");
        final NodeHarness strict = reader(m_first, p -> p.m_badCurves = BadCurvePolicy.FAIL);
        assertThat(strict.execute()).isFalse();
        assertThat(strict.errors()).contains("6 files or curves", "Unobtainium");
    }

    @Test
    void alloysThatAreNoFormulasHaveNoElementColumns() throws Exception {
        final NodeHarness node = reader(m_first, p -> {
            p.m_formulas = false;
            p.m_filesRead = FilesRead.FILE;
            p.m_loadColumn = "Load (N)";
        });
        assertThat(node.configure()).as(node.errors()).isTrue();
        final var announced = (DataTableSpec)node.spec(0);
        assertThat(List.of(announced.getColumnNames())).startsWith("Load (N)", "HV", "Alloy");
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        assertThat(table.getSpec().equalStructure(announced)).isTrue();
    }

    @Test
    void theAreaFunctionIsUsed() throws Exception {
        final NodeHarness ideal = reader(m_first, p -> p.m_filesRead = FilesRead.FILE);
        final NodeHarness blunt = reader(m_first, p -> {
            p.m_filesRead = FilesRead.FILE;
            p.m_areaCoefficients = "24.5 1000; -15";
        });
        assertThat(ideal.execute() && blunt.execute()).as(blunt.errors()).isTrue();
        assertThat(number(blunt.output(0), "HV", 0)).isLessThan(0.9 * number(ideal.output(0), "HV", 0));
    }

    @Test
    void whatIsNotChosenOrWrongIsSaid() throws Exception {
        final var fresh = new NodeHarness(new IndentationCurveReaderNodeFactory(), null);
        assertThat(fresh.configure()).isFalse();
        assertThat(fresh.warnings() + fresh.errors()).contains("No file is chosen");
        final NodeHarness absent = reader(m_folder.resolve("absent.txt"), p -> { });
        assertThat(absent.execute()).isFalse();
        assertThat(absent.errors()).contains("absent.txt");
        refused("twice", p -> p.m_namePattern = "{alloy}_{alloy}");
        refused("no {alloy}", p -> p.m_namePattern = "{load}");
        refused("which is no number", p -> p.m_areaCoefficients = "24,5");
        refused("share the column", p -> p.m_loadColumn = "HV");
        refused("Poisson", p -> p.m_poissonRatio = 0.7);
        refused("needs a name", p -> p.m_hardnessColumn = " ");
        refused("0.1 to 0.95", p -> p.m_unloadingShare = 0);
    }

    private void refused(final String reason, final Consumer<IndentationCurveReaderNodeParameters> change) {
        assertThatThrownBy(() -> reader(m_first, change)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining(reason);
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.configure()).isTrue();
        node.monitor().setExecuteCanceled();
        assertThat(node.execute()).isFalse();
    }

    @Test
    void theExamplesFilesAreTheSameEveryTime() {
        final var first = SyntheticFiles.files();
        final var second = SyntheticFiles.files();
        assertThat(first.keySet()).containsExactlyElementsOf(second.keySet());
        first.forEach((name, text) -> assertThat(new String(text, StandardCharsets.UTF_8))
            .isEqualTo(new String(second.get(name), StandardCharsets.UTF_8)));
    }
}
