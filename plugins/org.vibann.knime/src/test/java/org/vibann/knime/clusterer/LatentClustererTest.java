/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.clusterer.LatentClustererNodeParameters.ClusterCount;
import org.vibann.knime.clusterer.LatentClustererNodeParameters.ValueSource;
import org.vibann.knime.clusters.VibannClustersPortObjectSpec;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.table.Columns;

/**
 * The Latent Clusterer as a node.
 * Longer than 250 lines because one trained model serves all of its tests.
 */
@SuppressWarnings("restriction")
class LatentClustererTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void train() throws Exception {
        model = ModelTestSupport.train();
    }

    private static NodeHarness clusterer(final Consumer<LatentClustererNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new LatentClustererNodeParameters();
        parameters.m_restarts = 3;
        parameters.m_maxClusters = 5;
        parameters.m_iterations = 50;
        change.accept(parameters);
        return NodeHarness.of(new LatentClustererNodeFactory(), parameters);
    }

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = clusterer(p -> { });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(model.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var announced =
            List.of((DataTableSpec)node.spec(0), (DataTableSpec)node.spec(1), (DataTableSpec)node.spec(2));
        assertThat(announced.get(0).getColumnNames()).contains("Cluster", "Latent 1", "Latent 4", "t-SNE 1", "t-SNE 2",
            "PCA 1", "PCA 2");
        assertThat(announced.get(1).getColumnNames()).contains("Rows", "HV (median)", "Exemplar (row ID)",
            "Mean Fe (at.%)", "Medoid alloys", "Families", "Enriched elements", "Enrichment z (Fe)", "Attention (Fe)");
        assertThat(((VibannClustersPortObjectSpec)node.spec(3)).latentSize()).isEqualTo(4);
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        for (int port = 0; port < 3; port++) {
            final BufferedDataTable result = node.output(port);
            assertThat(result.getSpec().equalStructure(announced.get(port))).as("port %d", port).isTrue();
        }
        final BufferedDataTable clusters = node.output(1);
        final int rows = TestTables.column(clusters, "Rows").stream().mapToInt(c -> ((IntValue)c).getIntValue()).sum();
        assertThat(rows).isEqualTo(60);
        final List<DataCell> chosen = TestTables.column(node.output(2), "Chosen");
        assertThat(chosen.stream().filter(cell -> "true".equals(cell.toString()))).hasSize(1);
        assertThat(chosen.get((int)clusters.size() - 1)).hasToString("true");
    }

    @Test
    void describesClustersSoThatTheyCanBeToldApart() throws Exception {
        final NodeHarness node = clusterer(p -> {
            p.m_clusterCount = ClusterCount.FIXED;
            p.m_clusters = 3;
            p.m_appendMap = false;
        });
        assertThat(node.execute(model, TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable clusters = node.output(1);
        assertThat(TestTables.column(clusters, "Medoid alloys")).extracting(Object::toString)
            .allMatch(text -> text.split("; ").length == 3);
        for (int c = 0; c < 3; c++) {
            final String first = TestTables.column(clusters, "Exemplar").get(c).toString();
            assertThat(TestTables.column(clusters, "Medoid alloys").get(c).toString()).startsWith(first + "; ");
            double shares = 0;
            for (final String share : TestTables.column(clusters, "Families").get(c).toString().split(", ")) {
                shares += Double.parseDouble(share.replaceAll(".* ([0-9.]+) %$", "$1"));
            }
            assertThat(shares).isBetween(99.5, 100.5);
            double attention = 0;
            for (final String element : TestTables.ELEMENTS) {
                attention += number(clusters, "Attention (" + element + ")", c);
                final double z = number(clusters, "Enrichment z (" + element + ")", c);
                final String name = element + String.format(java.util.Locale.ROOT, " (z = %.1f)", z);
                assertThat(TestTables.column(clusters, "Enriched elements").get(c).toString().contains(name))
                    .as("%s enriched in cluster %d", name, c).isEqualTo(z >= 3);
                assertThat(TestTables.column(clusters, "Depleted elements").get(c).toString().contains(name))
                    .as("%s depleted in cluster %d", name, c).isEqualTo(z <= -3);
            }
            assertThat(attention).as("mean attention of cluster %d", c).isCloseTo(1, within(1e-5));
            assertThat(number(clusters, "Stability (Jaccard)", c)).isBetween(0.0, 1.0);
        }
    }

    private static double number(final BufferedDataTable table, final String column, final int row) throws Exception {
        return ((DoubleValue)TestTables.column(table, column).get(row)).getDoubleValue();
    }

    @Test
    void reportsEveryCriterionAndWhyANumberWasChosen() throws Exception {
        final NodeHarness silhouette = clusterer(p -> {
            p.m_clusterCount = ClusterCount.SILHOUETTE;
            p.m_appendMap = false;
        });
        final NodeHarness hand = clusterer(p -> {
            p.m_clusterCount = ClusterCount.FIXED;
            p.m_clusters = 2;
            p.m_appendMap = false;
            p.m_measureStability = false;
        });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(silhouette.execute(model, table)).as(silhouette.errors()).isTrue();
        assertThat(hand.execute(model, table)).as(hand.errors()).isTrue();
        final BufferedDataTable scores = silhouette.output(2);
        for (final String column : List.of("Gap", "Gap standard error", "Elbow height")) {
            assertThat(TestTables.column(scores, column)).as(column).hasSize(5).noneMatch(DataCell::isMissing);
        }
        assertThat(TestTables.column(scores, "Stability (adjusted Rand)")).extracting(DataCell::isMissing)
            .containsExactly(true, false, false, false, false);
        assertThat(TestTables.column(hand.output(2), "Stability (adjusted Rand)")).allMatch(DataCell::isMissing);
        assertThat(TestTables.column(hand.output(1), "Stability (Jaccard)")).allMatch(DataCell::isMissing);
        assertThat(TestTables.column(hand.output(2), "Favoured by"))
            .isEqualTo(TestTables.column(scores, "Favoured by"));
        final String favoured = TestTables.column(scores, "Favoured by").toString();
        assertThat(favoured).containsOnlyOnce("Elbow").containsOnlyOnce("Silhouette").containsOnlyOnce("Gap statistic");
        for (int k = 1; k <= 5; k++) {
            final boolean chosen = "true".equals(TestTables.column(scores, "Chosen").get(k - 1).toString());
            final DataCell why = TestTables.column(scores, "Why chosen").get(k - 1);
            assertThat(why.isMissing()).isEqualTo(!chosen);
            if (chosen) {
                assertThat(why.toString()).startsWith("Silhouette: the largest silhouette, 0.")
                    .contains("; others: Elbow ", "Gap statistic ");
                assertThat(TestTables.column(scores, "Favoured by").get(k - 1).toString()).contains("Silhouette");
            }
        }
        assertThat(TestTables.column(hand.output(2), "Why chosen").get(1).toString())
            .startsWith("By hand; others: Elbow ");
    }

    @Test
    void leavesOutWhatIsNotWanted() throws Exception {
        final NodeHarness node = clusterer(p -> {
            p.m_appendMap = false;
            p.m_appendComponents = false;
        });
        assertThat(node.execute(model, TestTables.alloys(30))).as(node.errors()).isTrue();
        assertThat(((BufferedDataTable)node.output(0)).getDataTableSpec().getColumnNames()).endsWith("Latent 4");
    }

    @Test
    void namesTheLimitOfTheMapBeforeItStarts() throws Exception {
        final NodeHarness node = clusterer(p -> { });
        assertThat(node.execute(model, TestTables.alloys(LatentClustering.EMBEDDING_ROWS + 1))).isFalse();
        assertThat(node.errors()).contains("t-SNE works on at most 20000 rows, and there are 20001",
            "Switch t-SNE off");
    }

    @Test
    void keepsEveryRow() throws Exception {
        final Object[][] rows = TestTables.alloyRows(40);
        rows[5][3] = null;
        rows[6][6] = null;
        final NodeHarness node = clusterer(p -> {
            p.m_clusterCount = ClusterCount.FIXED;
            p.m_clusters = 2;
            p.m_appendMap = false;
        });
        assertThat(node.execute(model, TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        final List<DataCell> clusters = TestTables.column(node.output(0), "Cluster");
        assertThat(clusters).hasSize(40);
        assertThat(clusters.get(5).isMissing()).isTrue();
        assertThat(clusters.get(6)).as("a row without measured value has a cluster").matches(c -> !c.isMissing());
        assertThat(node.warnings()).contains("1 row has no cluster: missing values (first: Row5");
        final BufferedDataTable summary = node.output(1);
        assertThat(summary.size()).isEqualTo(2);
        assertThat(TestTables.column(summary, "HV (median)")).noneMatch(DataCell::isMissing);
    }

    @Test
    void describesClustersByPredictionsWhereNothingIsMeasured() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("Zr"),
            Columns.number("Load"));
        final var rows = new Object[30][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[]{60.0 + i % 9, 20.0, 20.0 - i % 9, 0.5};
        }
        final BufferedDataTable table = TestTables.table(spec, rows);
        final var proposed = NodeParametersUtil.createSettings(LatentClustererNodeParameters.class,
            new org.knime.core.node.port.PortObjectSpec[]{model.getSpec(), spec});
        assertThat(proposed.m_valueSource).isEqualTo(ValueSource.PREDICTED);
        final NodeHarness node = clusterer(p -> p.m_valueSource = ValueSource.PREDICTED);
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        assertThat(TestTables.column(node.output(1), "Prediction (HV) (median)"))
            .allSatisfy(cell -> assertThat(((DoubleValue)cell).getDoubleValue()).isFinite());
    }

    @Test
    void needsNoLoadForMeasuredValues() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("HV"));
        final var rows = new Object[30][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[]{60.0 + i, 40.0 - i, 800.0 - i};
        }
        final NodeHarness node = clusterer(p -> p.m_appendMap = false);
        assertThat(node.execute(model, TestTables.table(spec, rows))).as(node.errors()).isTrue();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        final DataTableSpec spec = TestTables.alloySpec();
        final NodeHarness column = clusterer(p -> p.m_valueColumn = "Hardness");
        assertThat(column.configure(model.getSpec(), spec)).isFalse();
        assertThat(column.warnings() + column.errors()).contains("value column \"Hardness\" is not in the input table");
        final NodeHarness empty = clusterer(p -> { });
        assertThat(empty.execute(model, TestTables.table(spec))).isFalse();
        assertThat(empty.errors()).isNotBlank().doesNotContain("Exception");
        final NodeHarness many = clusterer(p -> {
            p.m_clusterCount = ClusterCount.FIXED;
            p.m_clusters = 50;
        });
        assertThat(many.execute(model, TestTables.alloys(20))).isFalse();
        assertThat(many.errors()).contains("50").doesNotContain("Exception");
        assertThatThrownBy(() -> clusterer(p -> p.m_bootstrapSamples = 1)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("bootstrap samples");
        assertThatThrownBy(() -> clusterer(p -> p.m_perplexity = 0)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("Perplexity");
    }

    @Test
    void cancelEndsIt() throws Exception {
        final NodeHarness node = clusterer(p -> { });
        node.monitor().setExecuteCanceled();
        assertThat(node.execute(model, TestTables.alloys(50))).isFalse();
    }
}
