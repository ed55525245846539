/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.vibann.knime.clusterer.ClustererExample;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.table.Columns;

/** What the numbers and the names of element columns mean, in the learner and in every node behind it. */
class ElementColumnsTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void learn() throws Exception {
        model = ModelTestSupport.train();
    }

    /** Tungsten with some iron is not iron, though the model knows iron alone. */
    @Test
    void anAlloyOfWhichTheModelKnowsATenthIsNotPredicted() throws Exception {
        final var spec = new DataTableSpec(Columns.number("W"), Columns.number("Fe"), Columns.number("Load"));
        final BufferedDataTable table =
            TestTables.table(spec, new Object[]{90.0, 10.0, 0.5}, new Object[]{4.0, 96.0, 0.5});
        final NodeSettings settings = PredictorExample.predictionOnly("Result");
        settings.addString("unseenElements", "FLAG");
        final var harness = new NodeHarness(new VibannPredictorNodeFactory(), settings);
        assertThat(harness.execute(model, table)).as(harness.errors()).isTrue();
        final var cells = TestTables.column(harness.output(0), "Result");
        assertThat(((MissingValue)cells.get(0)).getError()).contains("contains 90 at.% of W, which occurred in no training "
            + "row of the model, and predictions are made with at most 5 at.% of such elements");
        assertThat(cells.get(1).isMissing()).as("with 4 at.% of it there is a guess").isFalse();
        assertThat(TestTables.column(harness.output(0), "Result (In domain)")).element(1).hasToString("false");
    }

    private static BufferedDataTable predicted(final VibannModelPortObject by, final BufferedDataTable table)
        throws Exception {
        final var harness =
            new NodeHarness(new VibannPredictorNodeFactory(), PredictorExample.predictionOnly("Result"));
        assertThat(harness.execute(by, table)).as(harness.errors()).isTrue();
        return harness.output(0);
    }

    private static DataTableSpec numbers(final String... names) {
        return new DataTableSpec(Stream.of(names).map(Columns::number).toArray(DataColumnSpec[]::new));
    }

    @Test
    void namesOfElementColumnsMaySayTheUnit() throws Exception {
        final Object[][] rows = {{60.0, 30.0, 10.0, 0.5}, {50.0, 50.0, 0.0, 1.0}};
        final var plain = predicted(model, TestTables.table(numbers("Fe", "B", "Zr", "Load"), rows));
        final var units = predicted(model, TestTables.table(numbers("Fe at.%", "B(at%)", "Zr [at. %]", "Load"), rows));
        assertThat(TestTables.column(units, "Result")).isEqualTo(TestTables.column(plain, "Result"))
            .noneMatch(cell -> cell.isMissing());
        final var mass = predicted(model, TestTables.table(numbers("Fe (wt.%)", "B (wt.%)", "Load"),
            new Object[]{100 * 55.845 / (55.845 + 10.81), 100 * 10.81 / (55.845 + 10.81), 1.0}));
        assertThat(((DoubleValue)TestTables.column(mass, "Result").get(0)).getDoubleValue()).isCloseTo(
            ((DoubleValue)TestTables.column(plain, "Result").get(1)).getDoubleValue(), within(1e-3));
    }

    @Test
    void anEmptyCellMeansThatTheElementIsNotThereAndTheSumIsCheckedAllTheSame() throws Exception {
        final DataTableSpec spec = numbers("Fe", "B", "Zr", "Load");
        final var empty = TestTables.column(predicted(model, TestTables.table(spec, new Object[]{60.0, 40.0, null, 0.5},
            new Object[]{60.0, 40.0, Double.NaN, 0.5}, new Object[]{60.0, null, 10.0, 0.5})), "Result");
        final var zero =
            TestTables.column(predicted(model, TestTables.table(spec, new Object[]{60.0, 40.0, 0.0, 0.5})), "Result");
        assertThat(empty.subList(0, 2)).containsOnly(zero.get(0));
        assertThat(((MissingValue)empty.get(2)).getError())
            .contains("sum to 70 instead of 1 (fractions) or 100 (percent), and \"B\" is missing");
    }

    @Test
    void fractionsAndPercentMayBeAppendedButASteelWithoutItsIronIsNoFraction() throws Exception {
        final DataTableSpec spec = numbers("Fe", "B", "Zr", "Load");
        final var appended = TestTables.column(predicted(model, TestTables.table(spec,
            new Object[]{0.6, 0.4, null, 0.5}, new Object[]{0.5, 0.5, null, 0.5}, new Object[]{60.0, 40.0, 0.0, 0.5})),
            "Result");
        assertThat(appended.get(2)).isEqualTo(appended.get(0)).matches(cell -> !cell.isMissing());
        final var percent = TestTables.column(predicted(model, TestTables.table(spec,
            new Object[]{60.0, 40.0, 0.0, 0.5}, new Object[]{50.0, 50.0, 0.0, 0.5}, new Object[]{null, 0.4, 0.6, 0.5},
            new Object[]{0.6, 0.4, 0.0, 0.5})), "Result");
        assertThat(((MissingValue)percent.get(2)).getError())
            .contains("sum to 1 in a table that is not in fractions, and \"Fe\" is missing");
        assertThat(percent.get(3)).isEqualTo(percent.get(0));
    }

    /** Target K, load N: neither is potassium or nitrogen, in the learner and in every node behind it. */
    @Test
    void targetAndLoadAreNoElementsWhateverTheyAreCalled() throws Exception {
        final DataTableSpec plain = TestTables.alloySpec();
        final var spec = numbers(plain.stream().map(DataColumnSpec::getName)
            .map(name -> name.equals("HV") ? "K" : name.equals("Load") ? "N" : name).toArray(String[]::new));
        final NodeSettings settings = LearnerExample.quick();
        settings.addString("targetColumn", "K");
        settings.addString("loadColumn", "N");
        final BufferedDataTable table = TestTables.table(spec, TestTables.alloyRows(60));
        final var learner = new NodeHarness(new VibannLearnerNodeFactory(), settings);
        assertThat(learner.execute(table)).as(learner.errors()).isTrue();
        assertThat(learner.warnings()).isEmpty();
        final VibannModelPortObject trained = learner.output(0);
        assertThat(trained.getSpec().elements()).extracting(Object::toString).isEqualTo(TestTables.ELEMENTS);
        assertThat(trained.getSpec().otherColumns()).containsExactly("N", "K");
        final NodeSettings predict = PredictorExample.predictionOnly("Result");
        predict.addString("loadColumn", "N");
        final var predictor = new NodeHarness(new VibannPredictorNodeFactory(), predict);
        assertThat(predictor.execute(trained, table)).as(predictor.errors()).isTrue();
        assertThat(TestTables.column(predictor.output(0), "Result")).noneMatch(cell -> cell.isMissing());
        final NodeSettings groups = ClustererExample.settings();
        groups.addString("valueColumn", "K");
        final var clusterer = new NodeHarness(new LatentClustererNodeFactory(), groups);
        assertThat(clusterer.execute(trained, table)).as(clusterer.errors()).isTrue();
        assertThat(TestTables.column(clusterer.output(0), "Cluster")).noneMatch(cell -> cell.isMissing());
    }
}
