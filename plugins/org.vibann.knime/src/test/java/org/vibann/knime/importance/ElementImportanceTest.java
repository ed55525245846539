/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.importance.ElementImportanceNodeParameters.Permutation;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.table.Columns;

/** Element Importance as a node. */
@SuppressWarnings("restriction")
class ElementImportanceTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void train() throws Exception {
        model = ModelTestSupport.train();
    }

    private static NodeHarness node(final Consumer<ElementImportanceNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new ElementImportanceNodeParameters();
        parameters.m_permutation = Permutation.GIVEN_MODEL;
        parameters.m_passes = 4;
        parameters.m_exchanges = 2;
        change.accept(parameters);
        return NodeHarness.of(new ElementImportanceNodeFactory(), parameters);
    }

    private static double number(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = node(p -> { });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(model.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var announced =
            List.of((DataTableSpec)node.spec(0), (DataTableSpec)node.spec(1), (DataTableSpec)node.spec(2));
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        for (int port = 0; port < 3; port++) {
            final BufferedDataTable result = node.output(port);
            assertThat(result.getSpec().equalStructure(announced.get(port))).as("port %d", port).isTrue();
        }
        final BufferedDataTable elements = node.output(0);
        assertThat(TestTables.column(elements, "Element")).extracting(Object::toString)
            .isEqualTo(TestTables.ELEMENTS);
        for (final String view : List.of("Attention", "Integrated gradients", "Permutation")) {
            assertThat(TestTables.column(elements, view + " (Rank)").stream().mapToDouble(c -> number(c)).sum())
                .as(view).isEqualTo(15);
        }
        assertThat(((BufferedDataTable)node.output(1)).size()).isEqualTo(3);
        assertThat(TestTables.column(node.output(1), "Elements")).allMatch(cell -> ((IntValue)cell).getIntValue() == 5);
    }

    @Test
    void contributionsSumToThePredictionUpToTheErrorThatIsReported() throws Exception {
        final NodeHarness node = node(p -> p.m_permutation = Permutation.NONE);
        assertThat(node.execute(model, TestTables.alloys(30))).as(node.errors()).isTrue();
        final BufferedDataTable explained = node.output(2);
        final DataTableSpec spec = explained.getDataTableSpec();
        for (final DataRow row : TestTables.rows(explained)) {
            double sum = 0;
            for (final String symbol : TestTables.ELEMENTS) {
                sum += number(row.getCell(spec.findColumnIndex("Contribution (" + symbol + ")")));
            }
            final double difference = number(row.getCell(spec.findColumnIndex("Explained prediction (HV)")))
                - number(row.getCell(spec.findColumnIndex("Mean alloy (HV)")));
            final double error = number(row.getCell(spec.findColumnIndex("Completeness error (HV)")));
            assertThat(sum - difference).isCloseTo(error, within(1e-6));
            final String order = row.getCell(spec.findColumnIndex("Order by contribution")).toString();
            assertThat(order.split(" > ")).allMatch(TestTables.ELEMENTS::contains).doesNotHaveDuplicates();
        }
        assertThat(TestTables.column(node.output(0), "Permutation (HV)")).allMatch(DataCell::isMissing);
        assertThat(TestTables.column(node.output(1), "Kendall tau")).extracting(DataCell::isMissing)
            .containsExactly(false, true, true);
    }

    @Test
    void heldOutFamiliesAreJudgedByModelsOfTheirOwn() throws Exception {
        final BufferedDataTable table = TestTables.alloys(60);
        final NodeHarness node = node(p -> {
            p.m_permutation = Permutation.HELD_OUT_FAMILIES;
            p.m_folds = 2;
        });
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        final NodeHarness given = node(p -> { });
        assertThat(given.execute(model, table)).as(given.errors()).isTrue();
        assertThat(TestTables.column(node.output(0), "Permutation (HV)"))
            .isNotEqualTo(TestTables.column(given.output(0), "Permutation (HV)")).noneMatch(DataCell::isMissing);
    }

    @Test
    void keepsEveryRow() throws Exception {
        final Object[][] rows = TestTables.alloyRows(40);
        rows[5][3] = null;
        rows[6][6] = null;
        rows[7][5] = -1.0;
        final NodeHarness node = node(p -> { });
        assertThat(node.execute(model, TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        final List<DataCell> explained = TestTables.column(node.output(2), "Explained prediction (HV)");
        assertThat(explained).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(explained.get(i).isMissing()).as("row %d", i).isEqualTo(i == 5 || i == 7);
        }
        assertThat(node.warnings()).contains("2 rows are not explained: 1 with missing values, 1 with invalid values");
    }

    @Test
    void leavesOutAlloysOfUnknownElements() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("U"),
            Columns.number("Load"));
        final NodeHarness node = node(p -> {
            p.m_permutation = Permutation.NONE;
            p.m_valueColumn = Optional.empty();
        });
        assertThat(node.execute(model, TestTables.table(spec, new Object[]{0.7, 0.3, 0.0, 0.5},
            new Object[]{0.6, 0.3, 0.1, 0.5}, new Object[]{0.5, 0.5, 0.0, 0.5}))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("1 row is not explained", "contains U, which occurred in no training row of the model");
        assertThat(TestTables.column(node.output(2), "Order by attention")).extracting(DataCell::isMissing)
            .containsExactly(false, true, false);
        assertThat(TestTables.column(node.output(0), "Attention (Rank)").get(0).isMissing()).as("no Al").isTrue();
    }

    @Test
    void proposesNoPermutationWhereNothingIsMeasured() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("Load"));
        final var proposed = NodeParametersUtil.createSettings(ElementImportanceNodeParameters.class,
            new PortObjectSpec[]{model.getSpec(), spec});
        assertThat(proposed.m_permutation).isEqualTo(Permutation.NONE);
        assertThat(proposed.m_valueColumn).isEmpty();
        assertThat(proposed.m_loadColumn).isEqualTo("Load");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        final NodeHarness load = node(p -> p.m_loadColumn = "Force");
        assertThat(load.configure(model.getSpec(), TestTables.alloySpec())).isFalse();
        assertThat(load.warnings() + load.errors()).contains("load column \"Force\" is not in the input table");
        final NodeHarness empty = node(p -> { });
        assertThat(empty.execute(model, TestTables.table(TestTables.alloySpec()))).isFalse();
        assertThat(empty.errors()).contains("nothing to explain").doesNotContain("Exception");
        final NodeHarness few = node(p -> p.m_permutation = Permutation.HELD_OUT_FAMILIES);
        assertThat(few.execute(model, TestTables.alloys(6))).isFalse();
        assertThat(few.errors()).isNotBlank().doesNotContain("Exception");
        assertThatThrownBy(() -> node(p -> p.m_pathPoints = 4)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("at least 8 points");
        assertThatThrownBy(() -> node(p -> p.m_valueColumn = Optional.empty()))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("no value column");
    }

    @Test
    void cancelEndsItWithinASecondWhileItTrains() throws Exception {
        final NodeHarness node = node(p -> p.m_permutation = Permutation.HELD_OUT_FAMILIES);
        final BufferedDataTable table = TestTables.alloys(120);
        final CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> node.execute(model, table));
        while (node.monitor().getProgress() == null || node.monitor().getProgress() < 0.35) {
            assertThat(run).isNotDone();
            Thread.sleep(5);
        }
        node.monitor().setExecuteCanceled();
        assertThat(run.get(1, TimeUnit.SECONDS)).isFalse();
    }
}
