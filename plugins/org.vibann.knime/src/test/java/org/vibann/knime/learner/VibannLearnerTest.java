/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.knime.learner.LearnerExample.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ElementSelection;
import org.vibann.knime.learner.VibannLearnerNodeParameters.HoldOut;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.Columns;

/** The VIBANN Learner as a node. */
@SuppressWarnings("restriction")
class VibannLearnerTest {

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = learner(p -> { });
        final BufferedDataTable table = TestTables.alloys(100);
        assertThat(node.configure(table.getSpec())).as(node.errors()).isTrue();
        final var model = (VibannModelPortObjectSpec)node.spec(0);
        final var history = (DataTableSpec)node.spec(1);
        final var elements = (DataTableSpec)node.spec(2);
        final var predictions = (DataTableSpec)node.spec(3);
        assertThat(model.elements()).extracting(Object::toString).containsExactlyElementsOf(TestTables.ELEMENTS);
        assertThat(model.trainingRows()).isEmpty();
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSpec().elements()).isEqualTo(model.elements());
        assertThat(trained.getSpec().latentSize()).isEqualTo(model.latentSize()).isEqualTo(4);
        assertThat(trained.getSpec().loadColumn()).isEqualTo(model.loadColumn()).contains("Load");
        assertThat(trained.getSpec().trainingRows()).hasValue(100);
        assertThat(trained.getSummary()).startsWith("VIBANN: 5 elements and load → HV").doesNotContain("\n");
        final BufferedDataTable epochs = node.output(1);
        assertThat(epochs.getSpec().equalStructure(history)).isTrue();
        assertThat(epochs.size()).isBetween(1L, 12L);
        final BufferedDataTable attention = node.output(2);
        assertThat(attention.getSpec().equalStructure(elements)).isTrue();
        assertThat(TestTables.column(attention, "Element")).extracting(Object::toString)
            .containsExactlyElementsOf(TestTables.ELEMENTS);
        final BufferedDataTable heldOut = node.output(3);
        assertThat(heldOut.getSpec().equalStructure(predictions)).isTrue();
        assertThat(keys(heldOut)).isEqualTo(keys(table));
        assertThat(TestTables.column(heldOut, "Measured (HV)")).isEqualTo(TestTables.column(table, "HV"));
        assertThat(TestTables.column(heldOut, "Fold")).extracting(Object::toString).contains("1", "2", "3", "4", "5");
        assertThat(TestTables.column(heldOut, "Prediction (HV) (Upper 90 %)")).noneMatch(cell -> cell.isMissing());
        assertThat(trained.getSummary()).contains("5-fold cross-validation over families: R² ", "90 % intervals",
            "in domain MAE").endsWith("; contains the training rows");
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void rowsThatLookWrongAreNamedAndKept() throws Exception {
        final Object[][] rows = TestTables.alloyRows(101);
        rows[100] = rows[12].clone();
        rows[100][6] = 3 * (double)rows[12][6];
        rows[40][6] = 0.1 * (double)rows[40][6];
        final NodeHarness node = learner(p -> { });
        final BufferedDataTable table = TestTables.table(TestTables.alloySpec(), rows);
        assertThat(node.configure(table.getSpec())).as(node.errors()).isTrue();
        final var announced = (DataTableSpec)node.spec(4);
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final BufferedDataTable suspicious = node.output(4);
        assertThat(suspicious.getSpec().equalStructure(announced)).isTrue();
        assertThat(keys(suspicious)).containsExactly("Row12", "Row40", "Row100");
        assertThat(TestTables.column(suspicious, "Kind")).extracting(Object::toString).containsExactly(
            "replicates contradict each other", "about 10 times too small", "replicates contradict each other");
        assertThat(TestTables.column(suspicious, "Other replicates (HV) (median)")).satisfies(cells -> {
            assertThat(((DoubleValue)cells.get(0)).getDoubleValue()).isEqualTo((double)rows[100][6]);
            assertThat(((MissingValue)cells.get(1)).getError()).contains("no other row of this alloy");
        });
        assertThat(TestTables.column(suspicious, "Held-out prediction (HV)")).noneMatch(cell -> cell.isMissing());
        assertThat(node.warnings())
            .contains("3 rows look wrong: Row12 (replicates contradict each other), Row40 (about "
            + "10 times too small), Row100");
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().trainingRows()).as("nothing is dropped").hasValue(101);
    }

    private static List<String> keys(final BufferedDataTable table) {
        final List<String> keys = new ArrayList<>();
        try (var rows = table.iterator()) {
            rows.forEachRemaining(row -> keys.add(row.getKey().getString()));
        }
        return keys;
    }

    @Test
    void threeFamiliesAreLearntWithAWarningOfWhatTheyCannotPromise() throws Exception {
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(TestTables.threeFamilies(20))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("An interval of 90 % needs 9 held-out families", "there are 3",
            "75 % at most", "hold out alloys instead");
        final BufferedDataTable heldOut = node.output(3);
        assertThat(TestTables.column(heldOut, "Prediction (HV) (Lower 90 %)")).allSatisfy(
            cell -> assertThat(((MissingValue)cell).getError()).contains("too few groups"));
        assertThat(TestTables.column(heldOut, "Prediction (HV)")).noneMatch(cell -> cell.isMissing());
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSummary()).contains("too few families for 90 % intervals").doesNotContain("NaN");
        final NodeHarness byAlloy = learner(p -> p.m_holdOut = HoldOut.ALLOY);
        assertThat(byAlloy.execute(TestTables.threeFamilies(20))).as(byAlloy.errors()).isTrue();
        assertThat(byAlloy.warnings()).isEmpty();
    }

    @Test
    void skipsUnusableRowsAndCountsThem() throws Exception {
        final Object[][] rows = TestTables.alloyRows(100);
        rows[3][6] = null;
        rows[7][5] = -1.0;
        rows[9][0] = 17.0;
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("3 rows were skipped: 1 with missing values, 2 with invalid values",
            "Row3", "\"HV\" is missing");
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().trainingRows()).hasValue(97);
    }

    @Test
    void learnsAnyTargetWithoutLoad() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_loadColumn = Optional.empty();
            p.m_elementSelection = ElementSelection.MANUAL;
            p.m_elementColumns = new ColumnFilter(TestTables.ELEMENTS.toArray(String[]::new));
        });
        assertThat(node.execute(TestTables.alloys(100))).as(node.errors()).isTrue();
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().usesLoad()).isFalse();
        assertThat(model.model().usesLoad()).isFalse();
    }

    /** A column P with the porosity is no phosphorus once it was left out, in later nodes either. */
    @Test
    void remembersWhichColumnsHeldElements() throws Exception {
        final var spec = new DataTableSpec(Stream.concat(TestTables.alloySpec().stream(),
            Stream.of(Columns.number("P"))).toArray(org.knime.core.data.DataColumnSpec[]::new));
        final Object[][] rows = TestTables.alloyRows(100);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
            rows[i][rows[i].length - 1] = 0.01;
        }
        final BufferedDataTable table = TestTables.table(spec, rows);
        final NodeHarness automatic = learner(p -> { });
        assertThat(automatic.execute(table)).as(automatic.errors()).isTrue();
        assertThat(automatic.warnings()).contains("Without the column \"P\" every row sums to 1 or 100");
        final NodeHarness node = learner(p -> {
            p.m_elementSelection = ElementSelection.MANUAL;
            p.m_elementColumns = new ColumnFilter(TestTables.ELEMENTS.toArray(String[]::new));
        });
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        assertThat(node.warnings()).doesNotContain("\"P\"");
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().elementColumns()).isEqualTo(TestTables.ELEMENTS);
        assertThat(model.getSpec().otherColumns()).containsExactly("P");
        assertThat(model.getSpec().elementColumns(spec, "table").names()).isEqualTo(TestTables.ELEMENTS);
        final var twice = new DataTableSpec(Columns.number("Fe"), Columns.number("Fe at.%"), Columns.number("B"));
        assertThat(model.getSpec().elementColumns(twice, "table").names()).containsExactly("Fe", "B");
    }

    @Test
    void proposesTheColumnsOfTheConnectedTable() {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("Tg"));
        final var parameters =
            NodeParametersUtil.createSettings(VibannLearnerNodeParameters.class, new DataTableSpec[]{spec});
        assertThat(parameters.m_targetColumn).isEqualTo("Tg");
        assertThat(parameters.m_loadColumn).isEmpty();
    }

    @Test
    void elementsThatNeverOccurHaveNoAttention() throws Exception {
        final var spec = new DataTableSpec(Stream.concat(TestTables.alloySpec().stream(),
            Stream.of(Columns.number("U"))).toArray(org.knime.core.data.DataColumnSpec[]::new));
        final Object[][] rows = TestTables.alloyRows(100);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
            rows[i][rows[i].length - 1] = 0.0;
        }
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(TestTables.table(spec, rows))).as(node.errors()).isTrue();
        final var attention = TestTables.column(node.output(2), "Attention when present (mean)");
        assertThat(attention.get(5).isMissing()).isTrue();
        assertThat(((MissingValue)attention.get(5)).getError()).contains("occurs in no training row");
        assertThat(attention.subList(0, 5)).noneMatch(cell -> cell.isMissing());
    }

    @Test
    void cancelEndsTheTraining() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_epochs = Optional.of(100_000);
            p.m_patience = Optional.of(100_000);
        });
        node.monitor().addProgressListener(event -> node.monitor().setExecuteCanceled());
        assertThat(node.execute(TestTables.alloys(100))).isFalse();
        assertThat((Object)node.output(0)).isNull();
    }
}
