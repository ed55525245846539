/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.core.alloy.Formula;
import org.vibann.core.data.Alloys;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.table.Columns;
import org.vibann.knime.traversal.LatentTraversalNodeParameters.Start;

/** Latent Traversal as a node. */
@SuppressWarnings("restriction")
class LatentTraversalTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void train() throws Exception {
        model = ModelTestSupport.train();
    }

    private static NodeHarness node(final Consumer<LatentTraversalNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new LatentTraversalNodeParameters();
        change.accept(parameters);
        return NodeHarness.of(new LatentTraversalNodeFactory(), parameters);
    }

    private static double number(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = node(p -> { });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(model.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var announced = List.of((DataTableSpec)node.spec(0), (DataTableSpec)node.spec(1));
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        assertThat(node.warnings()).isEmpty();
        for (int port = 0; port < 2; port++) {
            final BufferedDataTable result = node.output(port);
            assertThat(result.getSpec().equalStructure(announced.get(port))).as("port %d", port).isTrue();
        }
        assertThat(((BufferedDataTable)node.output(0)).size()).isEqualTo(4 * 21);
        assertThat(TestTables.column(node.output(1), "Dimension")).extracting(Object::toString)
            .containsExactly("Latent 1", "Latent 2", "Latent 3", "Latent 4");
        assertThat(TestTables.column(node.output(1), "Rank")).extracting(Object::toString).contains("1");
    }

    @Test
    void theModelsPredictionIsThatOfTheAlloyThatIsWritten() throws Exception {
        final NodeHarness node = node(p -> p.m_load = 0.3);
        assertThat(node.execute(model, TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable way = node.output(0);
        final List<DataCell> decoded = TestTables.column(way, "Decoded alloy");
        final List<DataCell> predicted = TestTables.column(way, "Model at decoded alloy (HV)");
        for (int i = 0; i < decoded.size(); i++) {
            final var alloy = Alloys.of(List.of(Formula.parse(decoded.get(i).toString())), new double[]{0.3});
            assertThat(number(predicted.get(i))).isEqualTo(model.model().predict(alloy)[0]);
        }
    }

    @Test
    void startsFromARow() throws Exception {
        final NodeHarness node = node(p -> {
            p.m_start = Start.ROW;
            p.m_row = "Row11";
        });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        final double[] row = new double[5];
        final Object[] values = TestTables.alloyRows(60)[11];
        for (int i = 0; i < 5; i++) {
            row[i] = (double)values[i];
        }
        final var alloy = Alloys.of(model.model().elements(), new double[][]{row}, null);
        final double[] latents = model.model().latents(alloy)[0];
        final List<DataCell> starts = TestTables.column(node.output(1), "Start value");
        for (int d = 0; d < 4; d++) {
            assertThat(number(starts.get(d))).isCloseTo(latents[d], within(1e-6));
        }
        assertThat(TestTables.column(node.output(0), "Nearest alloy (row ID)")).extracting(Object::toString)
            .contains("Row11");
    }

    @Test
    void skipsRowsThatCannotBeUsed() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("U"),
            Columns.number("HV"));
        final NodeHarness node = node(p -> { });
        assertThat(node.execute(model, TestTables.table(spec, new Object[]{0.7, 0.3, 0.0, null},
            new Object[]{0.6, 0.3, 0.1, 900.0}, new Object[]{0.6, null, 0.0, 800.0},
            new Object[]{0.5, 0.5, 0.0, 700.0}))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("2 rows were skipped", "1 with missing values, 1 with invalid values");
        assertThat(TestTables.column(node.output(0), "Nearest alloy (row ID)")).extracting(Object::toString)
            .containsOnly("Row0", "Row3");
        assertThat(TestTables.column(node.output(0), "Nearest alloy (HV)")).anyMatch(DataCell::isMissing);
        assertThat(TestTables.column(node.output(1), "Correlation with measured")).allMatch(DataCell::isMissing);
    }

    @Test
    void needsNoMeasuredValue() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"));
        final var proposed = NodeParametersUtil.createSettings(LatentTraversalNodeParameters.class,
            new PortObjectSpec[]{model.getSpec(), spec});
        assertThat(proposed.m_valueColumn).isEmpty();
        final NodeHarness node = node(p -> p.m_valueColumn = Optional.empty());
        assertThat(node.execute(model, TestTables.table(spec, new Object[]{60, 40}, new Object[]{50, 50})))
            .as(node.errors()).isTrue();
        assertThat(TestTables.column(node.output(0), "Nearest alloy (HV)")).allMatch(DataCell::isMissing);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        final NodeHarness column = node(p -> p.m_valueColumn = Optional.of("Hardness"));
        assertThat(column.configure(model.getSpec(), TestTables.alloySpec())).isFalse();
        assertThat(column.warnings() + column.errors()).contains("value column \"Hardness\" is not in the input table");
        final NodeHarness elements = node(p -> p.m_valueColumn = Optional.empty());
        assertThat(elements.configure(model.getSpec(), new DataTableSpec(Columns.number("Au")))).isFalse();
        assertThat(elements.warnings() + elements.errors()).contains("no element of the model");
        final NodeHarness empty = node(p -> { });
        assertThat(empty.execute(model, TestTables.table(TestTables.alloySpec()))).isFalse();
        assertThat(empty.errors()).contains("The table has no rows").doesNotContain("Exception");
        final NodeHarness row = node(p -> {
            p.m_start = Start.ROW;
            p.m_row = "Row99";
        });
        assertThat(row.execute(model, TestTables.alloys(20))).isFalse();
        assertThat(row.errors()).contains("\"Row99\"");
        assertThatThrownBy(() -> node(p -> p.m_steps = 2)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("at least 3 steps");
        assertThatThrownBy(() -> node(p -> p.m_lowerQuantile = 0.99)).isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> node(p -> {
            p.m_start = Start.ROW;
            p.m_row = " ";
        })).isInstanceOf(InvalidSettingsException.class).hasMessageContaining("row ID");
    }

    @Test
    void worksOnOneRow() throws Exception {
        final NodeHarness node = node(p -> { });
        assertThat(node.execute(model, TestTables.alloys(1))).as(node.errors()).isTrue();
        assertThat(TestTables.column(node.output(1), "Range of network (HV)")).allMatch(cell -> number(cell) == 0);
        assertThat(TestTables.column(node.output(1), "Linearity (R²)")).allMatch(DataCell::isMissing);
    }

    @Test
    void cancelEndsIt() throws Exception {
        final NodeHarness node = node(p -> { });
        node.monitor().setExecuteCanceled();
        assertThat(node.execute(model, TestTables.alloys(50))).isFalse();
    }
}
