/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.vibann.knime.assigner.AssignerExample;
import org.vibann.knime.assigner.LatentClusterAssignerNodeFactory;
import org.vibann.knime.benchmark.BenchmarkExample;
import org.vibann.knime.benchmark.RegressionBenchmarkNodeFactory;
import org.vibann.knime.clusterer.ClustererExample;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.designer.DesignerExample;
import org.vibann.knime.designer.InverseDesignerNodeFactory;
import org.vibann.knime.importance.ElementImportanceNodeFactory;
import org.vibann.knime.importance.ImportanceExample;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.table.Columns;
import org.vibann.knime.traversal.LatentTraversalNodeFactory;
import org.vibann.knime.traversal.TraversalExample;
import org.vibann.knime.tuner.TunerExample;
import org.vibann.knime.tuner.VibannTunerNodeFactory;

/** A table of alloys means the same to every node. */
class TableOfAlloysTest {

    private static VibannModelPortObject model;

    private static VibannClustersPortObject clusters;

    @BeforeAll
    static void learn() throws Exception {
        model = ModelTestSupport.train();
        final var clusterer = new NodeHarness(new LatentClustererNodeFactory(), ClustererExample.settings());
        assertThat(clusterer.execute(model, TestTables.alloys(60))).as(clusterer.errors()).isTrue();
        clusters = clusterer.output(3);
    }

    /** A node with example settings. */
    private record Case(String name, NodeFactory<?> factory, Supplier<NodeSettings> settings) {

        NodeHarness node() throws Exception {
            return new NodeHarness(factory, settings.get());
        }

        PortObject[] inputs(final BufferedDataTable table) {
            return switch (name) {
                case "learner", "benchmark", "tuner" -> new PortObject[]{table};
                case "assigner" -> new PortObject[]{model, clusters, table};
                default -> new PortObject[]{model, table};
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Nodes that need usable rows. */
    static Stream<Case> needy() {
        return Stream.of(new Case("learner", new VibannLearnerNodeFactory(), LearnerExample::quick),
            new Case("benchmark", new RegressionBenchmarkNodeFactory(), BenchmarkExample::quick),
            new Case("tuner", new VibannTunerNodeFactory(), TunerExample::quick),
            new Case("clusterer", new LatentClustererNodeFactory(), ClustererExample::settings),
            new Case("designer", new InverseDesignerNodeFactory(), DesignerExample::settings),
            new Case("traversal", new LatentTraversalNodeFactory(), TraversalExample::settings),
            new Case("importance", new ElementImportanceNodeFactory(), ImportanceExample::settings));
    }

    /** Nodes that give a row for every row. */
    static Stream<Case> rowByRow() {
        return Stream.of(
            new Case("predictor", new VibannPredictorNodeFactory(), () -> PredictorExample.predictionOnly("Result")),
            new Case("assigner", new LatentClusterAssignerNodeFactory(), AssignerExample::settings),
            new Case("clusterer", new LatentClustererNodeFactory(), ClustererExample::settings));
    }

    /** Nodes that take a model. */
    static Stream<Case> withModel() {
        return Stream.concat(rowByRow(), needy().filter(c -> !List.of("learner", "benchmark", "tuner", "clusterer")
            .contains(c.name())));
    }

    private static BufferedDataTable withPlutonium(final int rows, final int... which) {
        final var spec = new DataTableSpec(Stream.concat(TestTables.alloySpec().stream(),
            Stream.of(Columns.number("Pu"))).toArray(DataColumnSpec[]::new));
        final Object[][] values = TestTables.alloyRows(rows);
        for (int i = 0; i < rows; i++) {
            values[i] = Arrays.copyOf(values[i], values[i].length + 1);
            values[i][values[i].length - 1] = 0.0;
        }
        for (final int row : which) {
            for (int i = 0; i < 5; i++) {
                values[row][i] = 0.5 * (double)values[row][i];
            }
            values[row][7] = 0.5;
        }
        return TestTables.table(spec, values);
    }

    @ParameterizedTest
    @MethodSource("needy")
    void aNodeThatFailsSaysHowManyRowsWereSkippedAndWhy(final Case node) throws Exception {
        final Object[][] rows = TestTables.alloyRows(15);
        for (int i = 4; i < 15; i++) {
            rows[i][6] = Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < 4; i++) {
            rows[i][1] = -3.0;
        }
        final NodeHarness harness = node.node();
        assertThat(harness.execute(node.inputs(TestTables.table(TestTables.alloySpec(), rows)))).isFalse();
        assertThat(harness.errors()).contains("15 rows were skipped: invalid values", "first: Row0, \"B\" is -3.0");
    }

    @ParameterizedTest
    @MethodSource("needy")
    void anEmptyTableIsCalledEmpty(final Case node) throws Exception {
        final NodeHarness harness = node.node();
        assertThat(harness.execute(node.inputs(TestTables.table(TestTables.alloySpec())))).isFalse();
        assertThat(harness.errors()).containsAnyOf("The table has no rows", "at least 20 rows to learn from; there are 0")
            .doesNotContain("skipped");
    }

    @ParameterizedTest
    @MethodSource("withModel")
    void oneRowWithAnElementThatTheModelNeverSawDoesNotEndTheNode(final Case node) throws Exception {
        final NodeHarness harness = node.node();
        assertThat(harness.execute(node.inputs(withPlutonium(60, 7)))).as(harness.errors()).isTrue();
        assertThat(harness.warnings()).contains("1 row", "Row7", "contains Pu, which occurred in no training row");
    }

    @ParameterizedTest
    @MethodSource("withModel")
    void itEndsTheNodeWhereTheUserWantsThat(final Case node) throws Exception {
        final NodeSettings settings = node.settings().get();
        settings.addString("unseenElements", "FAIL");
        final var harness = new NodeHarness(node.factory(), settings);
        assertThat(harness.execute(node.inputs(withPlutonium(60, 7)))).isFalse();
        assertThat(harness.errors())
            .contains("Row \"Row7\" contains Pu, which occurred in no training row of the model");
    }

    @ParameterizedTest
    @MethodSource("rowByRow")
    void everyRowStaysAndSaysWhyItHasNoResult(final Case node) throws Exception {
        final NodeHarness harness = node.node();
        assertThat(harness.execute(node.inputs(withPlutonium(60, 7, 9)))).as(harness.errors()).isTrue();
        final BufferedDataTable result = harness.output(0);
        final String first = result.getDataTableSpec().getColumnSpec(8).getName();
        final var cells = TestTables.column(result, first);
        assertThat(cells).hasSize(60);
        for (int i = 0; i < 60; i++) {
            assertThat(cells.get(i).isMissing()).as("row %d", i).isEqualTo(i == 7 || i == 9);
        }
        assertThat(((MissingValue)cells.get(7)).getError()).contains("contains Pu, which occurred in no training row");
    }

    @Test
    void columnsThatLookLikeElementsAndAreNotReadAreNamed() throws Exception {
        final var spec = new DataTableSpec(Stream.concat(TestTables.alloySpec().stream(), Stream.of(
            Columns.number("NB"), Columns.of("Ni", StringCell.TYPE), Columns.number("No"))).toArray(
                DataColumnSpec[]::new));
        for (final Case node : Stream.concat(needy(), withModel()).toList()) {
            final NodeHarness harness = node.node();
            final PortObject[] inputs = node.inputs(TestTables.table(spec));
            assertThat(harness.configure(Arrays.stream(inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new)))
                .as(harness.errors()).isTrue();
            assertThat(harness.warnings()).as(node.name()).contains("Columns that look like elements and are not read",
                "\"NB\" (", "\"Ni\" (holds ");
        }
    }
}
