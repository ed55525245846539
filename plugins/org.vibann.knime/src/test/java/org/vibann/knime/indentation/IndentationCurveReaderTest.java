/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.BufferedDataTable;
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.SyntheticCurves;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.FilesRead;

/** The Indentation Curve Reader as a node: what it makes of curves. */
class IndentationCurveReaderTest extends CurveReaderTester {

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
}
