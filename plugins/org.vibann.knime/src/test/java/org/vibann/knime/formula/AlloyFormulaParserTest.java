/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.formula.AlloyFormulaParserNodeParameters.BadRowPolicy;
import org.vibann.knime.formula.AlloyFormulaParserNodeParameters.OutputUnit;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.ContentUnit;

/** The Alloy Formula Parser as a node. */
class AlloyFormulaParserTest {

    private static final DataTableSpec SPEC =
        new DataTableSpec(Columns.of("Alloy", StringCell.TYPE), Columns.number("HV"));

    private static NodeHarness node(final Consumer<AlloyFormulaParserNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new AlloyFormulaParserNodeParameters();
        parameters.m_formulaColumn = "Alloy";
        change.accept(parameters);
        return NodeHarness.of(new AlloyFormulaParserNodeFactory(), parameters);
    }

    private static BufferedDataTable table(final String... formulas) {
        final Object[][] rows = new Object[formulas.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[]{formulas[i], 100.0 * i};
        }
        return TestTables.table(SPEC, rows);
    }

    private static double number(final BufferedDataTable table, final String column, final int row)
        throws InvalidSettingsException {
        return ((DoubleValue)TestTables.column(table, column).get(row)).getDoubleValue();
    }

    @Test
    void appendsOneColumnForEveryElement() throws Exception {
        final NodeHarness node = node(p -> { });
        final BufferedDataTable in = table("(CoCrNi)96Al4", "Fe80B20", "Ti-6Al-4V (wt.%)");
        assertThat(node.configure(in.getSpec())).as(node.errors()).isTrue();
        assertThat(node.spec(0)).as("only the rows tell the elements").isNull();
        assertThat(node.execute(in)).as(node.errors()).isTrue();
        final BufferedDataTable out = node.output(0);
        assertThat(out.getSpec().getColumnNames()).containsExactly("Alloy", "HV", "Al", "B", "Co", "Cr", "Fe", "Ni",
            "Ti", "V");
        assertThat(number(out, "Co", 0)).isEqualTo(0.32);
        assertThat(number(out, "Al", 0)).isEqualTo(0.04);
        assertThat(number(out, "Al", 1)).isZero();
        assertThat(number(out, "Ti", 2))
            .isEqualTo(Formula.parseWeightPercent("Ti90Al6V4").fraction(Element.Ti));
        assertThat(number(out, "HV", 2)).isEqualTo(200);
        assertThat(TestTables.rows(out)).extracting(row -> row.getKey().getString()).containsExactly("Row0", "Row1",
            "Row2");
        final BufferedDataTable problems = node.output(1);
        assertThat(problems.size()).isZero();
        assertThat(problems.getSpec().equalStructure((DataTableSpec)node.spec(1))).isTrue();
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void unitsAreOptions() throws Exception {
        final NodeHarness node = node(p -> {
            p.m_contentUnit = ContentUnit.WEIGHT;
            p.m_outputUnit = OutputUnit.PERCENT;
        });
        assertThat(node.execute(table("Fe95B5", "Fe80B20 at.%"))).as(node.errors()).isTrue();
        assertThat(number(node.output(0), "B", 0)).isCloseTo(
            100 * Formula.parseWeightPercent("Fe95B5").fraction(Element.B), Offset.offset(1e-12));
        assertThat(number(node.output(0), "B", 1)).isEqualTo(20);
    }

    @Test
    void problemsAreListedWithRowAndReason() throws Exception {
        final String[] formulas =
            {"Fe80B20", "NaN", null, "CONI", "Ce70Al48Ni12", "Fe80B20 ribbon", "(Fe0.5Co0.)80B20"};
        final NodeHarness node = node(p -> { });
        assertThat(node.execute(table(formulas))).as(node.errors()).isTrue();
        final BufferedDataTable out = node.output(0);
        final BufferedDataTable problems = node.output(1);
        assertThat(out.size()).isEqualTo(7);
        assertThat(out.getSpec().containsName("Co")).as("an element of no readable formula").isFalse();
        final DataCell missing = TestTables.column(out, "Fe").get(3);
        assertThat(((MissingCell)missing).getError()).contains("write Co for cobalt");
        assertThat(TestTables.column(problems, "Row ID")).extracting(DataCell::toString).containsExactly("Row1", "Row2",
            "Row3", "Row4", "Row5", "Row6");
        assertThat(TestTables.column(problems, "Column")).extracting(DataCell::toString).containsOnly("Alloy");
        assertThat(TestTables.column(problems, "Reason")).extracting(DataCell::toString).satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("the formula is missing"),
            reason -> assertThat(reason).isEqualTo("the formula is missing"),
            reason -> assertThat(reason).contains("write Co for cobalt"),
            reason -> assertThat(reason).contains("add up to 130.0"),
            reason -> assertThat(reason).contains("\"ribbon\""),
            reason -> assertThat(reason).contains("without decimals"));
        assertThat(TestTables.column(problems, "Text").get(0)).hasToString("NaN");
        assertThat(TestTables.column(problems, "Text").get(1).isMissing()).isTrue();
        assertThat(node.warnings()).contains("4 rows have no formula that can be read (first: Row1",
            "2 rows were read, but should be looked at (first: Row4", "See the second output");

        final NodeHarness skip = node(p -> p.m_badRows = BadRowPolicy.SKIP);
        assertThat(skip.execute(table(formulas))).isTrue();
        assertThat(TestTables.rows(skip.output(0))).extracting(row -> row.getKey().getString())
            .containsExactly("Row0", "Row4", "Row5");
        assertThat(skip.warnings()).contains("left out");

        final NodeHarness fail = node(p -> p.m_badRows = BadRowPolicy.FAIL);
        assertThat(fail.execute(table(formulas))).isFalse();
        assertThat(fail.errors()).contains("The formula of row \"Row1\" cannot be read: the formula is missing");
    }

    @Test
    void anEmptyTableHasNoElements() throws Exception {
        final NodeHarness node = node(p -> { });
        assertThat(node.execute(table())).as(node.errors()).isTrue();
        final BufferedDataTable out = node.output(0);
        assertThat(out.getSpec().getColumnNames()).containsExactly("Alloy", "HV");
    }

    @Test
    void columnsThatAreNotThereOrThereAlreadyAreRefused() throws Exception {
        final NodeHarness absent = node(p -> p.m_formulaColumn = "Formula");
        assertThat(absent.configure(SPEC)).isFalse();
        assertThat(absent.errors() + absent.warnings()).contains("\"Formula\" is not in the input table");
        final NodeHarness number = node(p -> p.m_formulaColumn = "HV");
        assertThat(number.configure(SPEC)).isFalse();
        assertThat(number.errors() + number.warnings()).contains("texts are needed");
        final var twice = new DataTableSpec(Columns.of("Alloy", StringCell.TYPE), Columns.number("B"));
        final NodeHarness there = node(p -> { });
        assertThat(there.execute(TestTables.table(twice, new Object[]{"Fe80B20", 1.0}))).isFalse();
        assertThat(there.errors()).contains("has a column \"B\" already");
        assertThatThrownBy(() -> node(p -> p.m_formulaColumn = " ")).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("No formula column");
    }

    @Test
    void cancelEndsIt() throws Exception {
        final NodeHarness node = node(p -> { });
        node.monitor().setExecuteCanceled();
        assertThat(node.execute(table("Fe80B20"))).isFalse();
    }
}
