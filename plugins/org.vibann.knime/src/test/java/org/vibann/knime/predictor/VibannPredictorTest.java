/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.LoadSource;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.UnseenElements;
import org.vibann.knime.table.Columns;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The VIBANN Predictor as a node.
 * Longer than 250 lines because one trained model serves all of its tests.
 */
@SuppressWarnings("restriction")
class VibannPredictorTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void train() throws Exception {
        model = ModelTestSupport.train();
    }

    private static NodeHarness predictor(final Consumer<VibannPredictorNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new VibannPredictorNodeParameters();
        parameters.m_passes = 10;
        change.accept(parameters);
        return NodeHarness.of(new VibannPredictorNodeFactory(), parameters);
    }

    private static BufferedDataTable run(final BufferedDataTable table,
        final Consumer<VibannPredictorNodeParameters> change) throws InvalidSettingsException {
        final NodeHarness node = predictor(change);
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        return node.output(0);
    }

    @Test
    void announcesTheSpecThatItDelivers() throws Exception {
        final NodeHarness node = predictor(p -> {
            p.m_appendLowerBound = true;
            p.m_appendLatent = true;
            p.m_appendAttention = true;
            p.m_unseenElements = UnseenElements.FLAG;
            p.m_level = 0.925;
        });
        final BufferedDataTable table = TestTables.alloys(30);
        assertThat(node.configure(model.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var announced = (DataTableSpec)node.spec(0);
        assertThat(announced.getColumnNames()).contains("Prediction (HV)", "Prediction (HV) (Std. dev.)",
            "Prediction (HV) (Lower 92.5 %)", "Prediction (HV) (Upper 92.5 %)", "Prediction (HV) (LCB)",
            "Prediction (HV) (In domain)", "Latent 1", "Latent 4", "Attention (Fe)");
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        final BufferedDataTable result = node.output(0);
        assertThat(result.getSpec().equalStructure(announced)).isTrue();
        assertThat(result.size()).isEqualTo(30);
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void leavesIntervalsOpenThatTooFewFamiliesCannotPromiseAndSaysWhichLevelTheyCan() throws Exception {
        final var learner = new NodeHarness(new VibannLearnerNodeFactory(), LearnerExample.quick());
        assertThat(learner.execute(TestTables.threeFamilies(20))).as(learner.errors()).isTrue();
        assertThat(learner.warnings()).contains("An interval of 90 % needs 9 held-out families", "there are 3",
            "75 % at most");
        for (final double level : new double[]{0.75, 0.9}) {
            final NodeHarness node = predictor(p -> p.m_level = level);
            assertThat(node.execute(learner.output(0), TestTables.threeFamilies(2))).as(node.errors()).isTrue();
            final BufferedDataTable result = node.output(0);
            assertThat(TestTables.column(result, "Prediction (HV)")).noneMatch(DataCell::isMissing);
            for (final String end : List.of("Lower", "Upper")) {
                final List<DataCell> bounds =
                    TestTables.column(result, "Prediction (HV) (" + end + " " + Columns.percent(level) + ")");
                if (level == 0.75) {
                    assertThat(bounds).noneMatch(DataCell::isMissing);
                } else {
                    assertThat(bounds).allSatisfy(
                        cell -> assertThat(((MissingValue)cell).getError()).contains("too few groups"));
                }
            }
            assertThat(node.warnings().contains("75 % at most")).isEqualTo(level == 0.9);
        }
    }

    @Test
    void namesAndWarnsOfIntervalsThatAreNotCalibrated() throws Exception {
        final NodeSettings settings = LearnerExample.quick();
        settings.addString("preset", "PUBLISHED");
        final var learner = new NodeHarness(new VibannLearnerNodeFactory(), settings);
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(learner.configure(table.getSpec())).as(learner.errors()).isTrue();
        assertThat(((VibannModelPortObjectSpec)learner.spec(0)).calibrated()).isFalse();
        assertThat(learner.execute(table)).as(learner.errors()).isTrue();
        assertThat(learner.warnings()).contains("intervals are not calibrated");
        final VibannModelPortObject networks = learner.output(0);
        final NodeHarness node = predictor(p -> { });
        assertThat(node.execute(networks, table)).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("not calibrated", "too narrow");
        final BufferedDataTable result = node.output(0);
        assertThat(result.getSpec().getColumnNames()).contains("Prediction (HV) (Lower 90 % of passes)",
            "Prediction (HV) (Upper 90 % of passes)").doesNotContain("Prediction (HV) (Lower 90 %)");
        assertThat(TestTables.column(result, "Prediction (HV) (Lower 90 % of passes)")).noneMatch(DataCell::isMissing);
        assertThat(run(table, p -> p.m_calibratedInterval = false).getSpec().getColumnNames())
            .contains("Prediction (HV) (Lower 90 % of passes)");
        final NodeHarness meansOnly = predictor(p -> p.m_appendInterval = false);
        assertThat(meansOnly.execute(networks, table)).as(meansOnly.errors()).isTrue();
        assertThat(meansOnly.warnings()).as("nothing to warn of without intervals").isEmpty();
    }

    @Test
    void tellsThePartsOfTheUncertaintyAndTheDomainOnRequest() throws Exception {
        final Object[][] rows = TestTables.alloyRows(10);
        rows[3][5] = 1e-7;
        final BufferedDataTable result = run(TestTables.table(TestTables.alloySpec(), rows), p -> {
            p.m_appendParts = true;
            p.m_appendDomain = true;
        });
        assertThat(result.getDataTableSpec().containsName("Prediction (HV) (Epistemic)")).as("Std. dev. twice").isFalse();
        final BufferedDataTable alone = run(TestTables.table(TestTables.alloySpec(), rows), p -> {
            p.m_appendParts = true;
            p.m_appendInterval = false;
        });
        assertThat(TestTables.column(alone, "Prediction (HV) (Epistemic)"))
            .isEqualTo(TestTables.column(result, "Prediction (HV) (Std. dev.)"));
        assertThat(TestTables.column(alone, "Prediction (HV) (Aleatoric)"))
            .isEqualTo(TestTables.column(result, "Prediction (HV) (Aleatoric)"));
        assertThat(TestTables.column(result, "Prediction (HV) (Aleatoric)"))
            .allSatisfy(cell -> assertThat(((DoubleValue)cell).getDoubleValue()).isPositive());
        final var flags = TestTables.column(result, "Prediction (HV) (In domain)");
        final var distances = TestTables.column(result, "Prediction (HV) (Distance to training rows)");
        for (int i = 0; i < 10; i++) {
            assertThat(((BooleanValue)flags.get(i)).getBooleanValue()).isEqualTo(i != 3);
            assertThat(((DoubleValue)distances.get(i)).getDoubleValue() < 1e-9).isEqualTo(i != 3);
        }
    }

    @Test
    void theViewCountsRowsOutsideTheDomainWhateverElseIsAppended() throws Exception {
        final Object[][] rows = TestTables.alloyRows(10);
        rows[3][5] = 1e-7;
        for (int chosen = 0; chosen < 8; chosen++) {
            final int options = chosen;
            final NodeHarness node = predictor(p -> {
                p.m_appendDomain = true;
                p.m_appendInterval = (options & 1) != 0;
                p.m_appendParts = (options & 2) != 0;
                p.m_appendLowerBound = (options & 4) != 0;
            });
            assertThat(node.execute(model, TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
            final JsonNode bars = StreamSupport.stream(node.view().get("panels").spliterator(), false)
                .filter(panel -> panel.get("title").asText().equals("Rows")).findFirst().orElseThrow();
            assertThat(bars.findValue("bars")).extracting(bar -> bar.get("y").asInt()).as("options %d", options)
                .containsExactly(10, 1, 0);
        }
    }

    @Test
    void neverDropsARow() throws Exception {
        final Object[][] rows = TestTables.alloyRows(10);
        rows[1][3] = null;
        rows[2][5] = null;
        rows[3][1] = -0.1;
        rows[4][0] = 0.9;
        for (int i = 0; i < 5; i++) {
            rows[5][i] = 0.0;
        }
        rows[6][6] = null; // the measured value is not needed
        final NodeHarness node = predictor(p -> { });
        assertThat(node.execute(model, TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        final List<DataCell> predictions = TestTables.column(node.output(0), "Prediction (HV)");
        assertThat(predictions).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(predictions.get(i).isMissing()).as("row %d", i).isEqualTo(i >= 1 && i <= 5);
        }
        assertThat(((MissingValue)predictions.get(2)).getError()).contains("\"Load\" is missing");
        assertThat(((MissingValue)predictions.get(5)).getError()).contains("all element columns are 0");
        assertThat(node.warnings()).contains("5 rows have no prediction", "2 with missing values",
            "3 with invalid values");
    }

    @Test
    void takesAnEmptyTable() throws Exception {
        assertThat(run(TestTables.table(TestTables.alloySpec()), p -> { }).size()).isZero();
    }

    @Test
    void aRowsValuesDependOnThatRowOnly() throws Exception {
        final List<Object[]> rows = new ArrayList<>(List.of(TestTables.alloyRows(40)));
        final var straight = TestTables
            .column(run(TestTables.table(TestTables.alloySpec(), rows.toArray(Object[][]::new)), p -> { }),
                "Prediction (HV) (Upper 90 %)");
        Collections.reverse(rows);
        final var reversed = TestTables
            .column(run(TestTables.table(TestTables.alloySpec(), rows.toArray(Object[][]::new)), p -> { }),
                "Prediction (HV) (Upper 90 %)");
        Collections.reverse(reversed);
        assertThat(reversed).isEqualTo(straight);
    }

    @Test
    void atomicPercentAndFractionsAreTheSame() throws Exception {
        final Object[] fractions = {0.25, 0.25, 0.0, 0.5, 0.0, 0.5, null};
        final Object[] percent = {25.0, 25.0, 0.0, 50.0, 0.0, 0.5, null};
        final var cells = TestTables.column(run(TestTables.table(TestTables.alloySpec(), fractions, percent), p -> { }),
            "Prediction (HV)");
        assertThat(cells.get(0)).isEqualTo(cells.get(1));
    }

    @Test
    void newColumnsDoNotClashWithTheTables() throws Exception {
        final var spec = new DataTableSpec(
            Stream.concat(TestTables.alloySpec().stream(), Stream.of(Columns.number("Prediction (HV)")))
                .toArray(DataColumnSpec[]::new));
        final NodeHarness node = predictor(p -> { });
        assertThat(node.configure(model.getSpec(), spec)).isTrue();
        assertThat(((DataTableSpec)node.spec(0)).getColumnNames()).contains("Prediction (HV)", "Prediction (HV) (#1)");
    }

    private static BufferedDataTable withUranium() {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("U"),
            Columns.number("Load"));
        return TestTables.table(spec, new Object[]{0.7, 0.3, 0.0, 0.5}, new Object[]{0.68, 0.28, 0.04, 0.5},
            new Object[]{0.0, 0.0, 1.0, 0.5});
    }

    @Test
    void refusesElementsThatTheModelNeverSaw() throws Exception {
        final NodeHarness node = predictor(p -> p.m_unseenElements = UnseenElements.FAIL);
        assertThat(node.execute(model, withUranium())).isFalse();
        assertThat(node.errors()).contains("Row \"Row1\" contains U, which occurred in no training row");
    }

    @Test
    void flagsElementsThatTheModelNeverSawWhereAsked() throws Exception {
        final NodeHarness node = predictor(p -> p.m_unseenElements = UnseenElements.FLAG);
        assertThat(node.execute(model, withUranium())).as(node.errors()).isTrue();
        final BufferedDataTable result = node.output(0);
        assertThat(TestTables.column(result, "Prediction (HV) (In domain)")).extracting(Object::toString)
            .startsWith("true", "false");
        final var predictions = TestTables.column(result, "Prediction (HV)");
        assertThat(predictions.get(0)).as("U left out, the rest scaled").isEqualTo(
            TestTables.column(run(TestTables.table(
                new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("Load")),
                new Object[]{0.7, 0.3, 0.5}), p -> { }), "Prediction (HV)").get(0));
        assertThat(predictions.get(2).isMissing()).isTrue();
        assertThat(node.warnings()).contains("1 row has no prediction", "1 row contains elements that the model never");
    }

    @Test
    void refusesATableOfOtherElementsAndAMissingLoad() throws Exception {
        final NodeHarness other = predictor(p -> { });
        assertThat(other.configure(model.getSpec(), new DataTableSpec(Columns.number("Au"), Columns.number("Load"))))
            .isFalse();
        assertThat(other.warnings() + other.errors()).contains("no element of the model", "Al, B, Cu, Fe, Zr");
        final var noLoad = new DataTableSpec(Columns.number("Fe"), Columns.number("B"));
        final NodeHarness node = predictor(p -> { });
        assertThat(node.configure(model.getSpec(), noLoad)).isFalse();
        assertThat(node.warnings() + node.errors()).contains("load column \"Load\" is not in");
        assertThat(predictor(p -> p.m_loadSource = LoadSource.VALUE).configure(model.getSpec(), noLoad)).isTrue();
    }

    @Test
    void aFixedLoadIsTheLoadOfEveryRow() throws Exception {
        final Object[][] rows = TestTables.alloyRows(5);
        final var byValue = TestTables.column(run(TestTables.table(TestTables.alloySpec(), rows), p -> {
            p.m_loadSource = LoadSource.VALUE;
            p.m_loadValue = 2;
        }), "Prediction (HV)");
        for (final Object[] row : rows) {
            row[5] = 2.0;
        }
        final var byColumn =
            TestTables.column(run(TestTables.table(TestTables.alloySpec(), rows), p -> { }), "Prediction (HV)");
        assertThat(byValue).isEqualTo(byColumn);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> predictor(p -> p.m_level = 1.0)).isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> predictor(p -> p.m_passes = 0)).isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> predictor(p -> p.m_loadValue = Double.NaN))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("load");
        assertThatThrownBy(() -> predictor(p -> p.m_predictionColumn = Optional.of(" ")))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("name");
    }

    @Test
    void cancelEndsThePrediction() throws Exception {
        final NodeHarness node = predictor(p -> { });
        node.monitor().setExecuteCanceled();
        assertThat(node.execute(model, TestTables.alloys(50))).isFalse();
    }

    @Test
    void predictsTablesOfTheBenchmarkWithoutAGap() throws Exception {
        final var tables = new PredictorTables("COMPACT", 2, 2);
        final BufferedDataTable result = tables.predict(tables.mixtures(2100));
        assertThat(result.size()).isEqualTo(2100);
        assertThat(TestTables.column(result, "Prediction (HV)")).noneMatch(DataCell::isMissing);
    }
}
