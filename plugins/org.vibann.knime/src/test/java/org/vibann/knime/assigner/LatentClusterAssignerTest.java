/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.vibann.core.alloy.Element;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.clusterer.ClustererExample;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.Columns;

/** The Latent Cluster Assigner as a node, behind a Latent Clusterer. */
@SuppressWarnings("restriction")
class LatentClusterAssignerTest {

    private static VibannModelPortObject model;

    private static BufferedDataTable learnt;

    private static VibannClustersPortObject clusters;

    @BeforeAll
    static void learn() throws Exception {
        model = ModelTestSupport.train();
        final var clusterer = new NodeHarness(new LatentClustererNodeFactory(), ClustererExample.settings());
        assertThat(clusterer.execute(model, TestTables.alloys(60))).as(clusterer.errors()).isTrue();
        learnt = clusterer.output(0);
        clusters = clusterer.output(3);
    }

    private static NodeHarness assigner(final Consumer<LatentClusterAssignerNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new LatentClusterAssignerNodeParameters();
        change.accept(parameters);
        return NodeHarness.of(new LatentClusterAssignerNodeFactory(), parameters);
    }

    @Test
    void givesTheLearntRowsTheirOwnClusterAndPlace() throws Exception {
        final NodeHarness node = assigner(p -> p.m_appendLatent = true);
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(model.getSpec(), clusters.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var announced = (DataTableSpec)node.spec(0);
        assertThat(announced.getColumnNames()).containsExactly("Al", "B", "Cu", "Fe", "Zr", "Load", "HV", "Cluster",
            "Distance to centroid", "Distance rank", "Far from every cluster", "PCA 1", "PCA 2", "Latent 1", "Latent 2",
            "Latent 3", "Latent 4");
        assertThat(node.execute(model, clusters, table)).as(node.errors()).isTrue();
        final BufferedDataTable result = node.output(0);
        assertThat(result.getSpec().equalStructure(announced)).isTrue();
        for (final String column : List.of("Cluster", "Latent 1", "Latent 4", "PCA 1", "PCA 2")) {
            assertThat(TestTables.column(result, column)).as(column).isEqualTo(TestTables.column(learnt, column));
        }
        assertThat(TestTables.column(result, "Distance rank")).allSatisfy(
            cell -> assertThat(((DoubleValue)cell).getDoubleValue()).isBetween(0.0, 1.0));
    }

    @Test
    void keepsEveryRowAndSaysWhyOneHasNoCluster() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("U"));
        final BufferedDataTable table = TestTables.table(spec, new Object[]{70.0, 30.0, 0.0},
            new Object[]{60.0, 30.0, 10.0}, new Object[]{null, 30.0, 0.0}, new Object[]{70.0, 20.0, 0.0});
        final NodeHarness node = assigner(p -> { });
        assertThat(node.execute(model, clusters, table)).as(node.errors()).isTrue();
        final List<DataCell> cells = TestTables.column(node.output(0), "Cluster");
        assertThat(cells).extracting(DataCell::isMissing).containsExactly(false, true, true, true);
        assertThat(((MissingValue)cells.get(1)).getError()).contains("contains U, which occurred in no training row");
        assertThat(((MissingValue)cells.get(2)).getError()).contains("\"Fe\" is missing");
        assertThat(((MissingValue)cells.get(3)).getError()).contains("sum to 90");
        assertThat(node.warnings()).contains("3 rows have no cluster: 1 with missing values, 2 with invalid values");
    }

    @Test
    void takesAnEmptyTableAndPureElements() throws Exception {
        final NodeHarness empty = assigner(p -> { });
        assertThat(empty.execute(model, clusters, TestTables.table(TestTables.alloySpec()))).as(empty.errors()).isTrue();
        assertThat(((BufferedDataTable)empty.output(0)).size()).isZero();
        final NodeHarness pure = assigner(p -> p.m_farRank = 0.5);
        final var spec = new DataTableSpec(Columns.number("Fe"));
        assertThat(pure.execute(model, clusters, TestTables.table(spec, new Object[]{1.0}))).as(pure.errors()).isTrue();
        final double rank =
            ((DoubleValue)TestTables.column(pure.output(0), "Distance rank").get(0)).getDoubleValue();
        assertThat(TestTables.column(pure.output(0), "Far from every cluster").get(0))
            .hasToString(String.valueOf(rank > 0.5));
        assertThat(pure.warnings().contains("1 row lies far from every cluster")).isEqualTo(rank > 0.5);
    }

    @Test
    void refusesTheClustersOfAnotherModel() throws Exception {
        final NodeSettings settings = LearnerExample.quick();
        settings.addLong("seed", 77);
        final var learner = new NodeHarness(new VibannLearnerNodeFactory(), settings);
        assertThat(learner.execute(TestTables.alloys(120))).as(learner.errors()).isTrue();
        final VibannModelPortObject other = learner.output(0);
        final NodeHarness node = assigner(p -> { });
        assertThat(node.execute(other, clusters, TestTables.alloys(10))).isFalse();
        assertThat(node.errors()).contains("The clusters were made with another model").doesNotContain("Exception");
    }

    @Test
    void refusesAModelOfAnotherShapeBeforeItRuns() throws Exception {
        final var elements = model.getSpec().elements();
        for (final var other : List.of(
            new VibannModelPortObjectSpec("HV", elements, Optional.empty(), 9, OptionalInt.empty()),
            new VibannModelPortObjectSpec("HV", List.of(Element.Fe, Element.B), Optional.empty(), 4,
                OptionalInt.empty()),
            new VibannModelPortObjectSpec("Tg", elements, Optional.empty(), 4, OptionalInt.empty()))) {
            final NodeHarness node = assigner(p -> { });
            assertThat(node.configure(other, clusters.getSpec(), TestTables.alloySpec())).isFalse();
            assertThat(node.warnings() + node.errors()).contains("The clusters were made with another model");
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        final NodeHarness node = assigner(p -> { });
        assertThat(node.configure(model.getSpec(), clusters.getSpec(), new DataTableSpec(Columns.number("Au"))))
            .isFalse();
        assertThat(node.warnings() + node.errors()).contains("no element of the model");
        assertThatThrownBy(() -> assigner(p -> p.m_farRank = 1)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("between 0 and 1");
    }

    @Test
    void cancelEndsIt() throws Exception {
        final NodeHarness node = assigner(p -> { });
        node.monitor().setExecuteCanceled();
        assertThat(node.execute(model, clusters, TestTables.alloys(50))).isFalse();
    }
}
