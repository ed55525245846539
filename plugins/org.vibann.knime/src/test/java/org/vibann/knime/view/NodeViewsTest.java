/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the views of the nodes show, after saving and opening, is what is in their tables; and it is drawn well.
 * Longer than 250 lines because its nodes are executed once for all of its tests.
 */
class NodeViewsTest {

    @TempDir
    private static Path profile;

    private static Map<String, NodeHarness> nodes;

    @BeforeAll
    static void run() throws Exception {
        nodes = ExecutedNodes.run().nodes();
    }

    private static List<JsonNode> list(final JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode panel(final String node, final String title) throws IOException {
        final List<JsonNode> panels = list(nodes.get(node).view().get("panels"));
        return panels.stream().filter(panel -> panel.get("title").asText().startsWith(title)).findFirst()
            .orElseThrow(() -> new AssertionError(title + " is none of "
                + panels.stream().map(panel -> panel.get("title").asText()).toList()));
    }

    private static BufferedDataTable table(final String node, final int port) {
        return nodes.get(node).output(port);
    }

    private static double[] numbers(final BufferedDataTable table, final String column) throws Exception {
        return TestTables.column(table, column).stream()
            .mapToDouble(cell -> cell instanceof DoubleValue value ? value.getDoubleValue() : Double.NaN).toArray();
    }

    private static List<String> texts(final BufferedDataTable table, final String column) throws Exception {
        return TestTables.column(table, column).stream().map(DataCell::toString).toList();
    }

    /** All points of a panel. */
    private static List<JsonNode> points(final JsonNode panel) {
        final List<JsonNode> points = new ArrayList<>();
        panel.get(panel.has("groups") ? "groups" : "series").forEach(group -> group.get("points").forEach(points::add));
        return points;
    }

    private static double[] values(final List<JsonNode> points, final String name) {
        return points.stream().mapToDouble(p -> p.get(name).isNull() ? Double.NaN : p.get(name).asDouble()).toArray();
    }

    private static double figure(final String caption, final String before) {
        final Matcher found = Pattern.compile(Pattern.quote(before) + " (-?[\\d.]+)").matcher(caption);
        assertThat(found.find()).as(caption).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void parityOfTheLearnerIsItsTableOfHeldOutPredictions() throws Exception {
        final BufferedDataTable heldOut = table("learner", 3);
        final JsonNode panel = panel("learner", "Held-out predictions");
        final Map<String, JsonNode> byRow = new java.util.HashMap<>();
        points(panel).forEach(point -> byRow.put(point.get("id").asText(), point));
        final double[] measured = numbers(heldOut, "Measured (HV)");
        final double[] predicted = numbers(heldOut, "Prediction (HV)");
        final double[] lower = numbers(heldOut, "Prediction (HV) (Lower 90 %)");
        final double[] upper = numbers(heldOut, "Prediction (HV) (Upper 90 %)");
        assertThat(byRow).hasSize(measured.length);
        int covered = 0;
        double errors = 0;
        for (int i = 0; i < measured.length; i++) {
            final JsonNode point = byRow.get(TestTables.rows(heldOut).get(i).getKey().getString());
            assertThat(point.get("x").asDouble()).isEqualTo(measured[i]);
            assertThat(point.get("y").asDouble()).isEqualTo(predicted[i]);
            assertThat(values(List.of(point), "lower")).containsExactly(lower[i]);
            assertThat(values(List.of(point), "upper")).containsExactly(upper[i]);
            covered += !(measured[i] < lower[i]) && !(measured[i] > upper[i]) ? 1 : 0;
            errors += Math.abs(measured[i] - predicted[i]);
        }
        final String caption = panel.get("caption").asText();
        assertThat(figure(caption, "intervals contain")).isCloseTo(100.0 * covered / measured.length, within(0.051));
        assertThat(figure(caption, "mean absolute error")).isCloseTo(errors / measured.length,
            within(0.01 * errors / measured.length));
    }

    @Test
    void calibrationAtTheLevelOfTheTableIsItsCoverage() throws Exception {
        final BufferedDataTable heldOut = table("learner", 3);
        final double[] measured = numbers(heldOut, "Measured (HV)");
        final double[] lower = numbers(heldOut, "Prediction (HV) (Lower 90 %)");
        final double[] upper = numbers(heldOut, "Prediction (HV) (Upper 90 %)");
        final long covered = java.util.stream.IntStream.range(0, measured.length)
            .filter(i -> !(measured[i] < lower[i]) && !(measured[i] > upper[i])).count();
        final List<JsonNode> curve = points(panel("learner", "Calibration"));
        assertThat(values(curve, "x")).isSorted().contains(90);
        assertThat(values(curve, "y")).isSorted();
        assertThat(curve.stream().filter(p -> p.get("x").asDouble() == 90).findFirst().orElseThrow().get("y").asDouble())
            .isCloseTo(100.0 * covered / measured.length, within(1e-9));
    }

    @Test
    void courseOfTheTrainingIsTheTableOfEpochs() throws Exception {
        final BufferedDataTable epochs = table("learner", 1);
        final JsonNode losses = panel("learner", "Parts of the loss");
        assertThat(values(list(losses.get("series").get(0).get("points")), "y"))
            .containsExactly(numbers(epochs, "Target loss"));
        assertThat(values(points(panel("learner", "Error on the validation")), "y"))
            .containsExactly(numbers(epochs, "Validation RMSE"));
        final double best = list(losses.get("marks")).get(0).get("x").asDouble();
        final int last = texts(epochs, "Best so far").lastIndexOf("true");
        assertThat(best).isEqualTo(numbers(epochs, "Epoch")[last]);
        assertThat(list(panel("learner", "Attention").get("elements")).stream().mapToDouble(e -> e.get("value").asDouble())
            .toArray()).containsExactly(numbers(table("learner", 2), "Attention when present (mean)"));
    }

    @Test
    void parityOfThePredictorIsItsTable() throws Exception {
        final BufferedDataTable predictions = table("predictor", 0);
        final List<JsonNode> points = points(panel("predictor", "Predictions against measurements"));
        assertThat(values(points, "x")).containsExactly(numbers(predictions, "HV"));
        assertThat(values(points, "y")).containsExactly(numbers(predictions, "Prediction (HV)"));
        assertThat(points).extracting(p -> p.get("id").asText())
            .containsExactlyElementsOf(TestTables.rows(predictions).stream().map(r -> r.getKey().getString()).toList());
        final double[] lower = numbers(predictions, "Prediction (HV) (Lower 90 %)");
        final double[] upper = numbers(predictions, "Prediction (HV) (Upper 90 %)");
        final double[] measured = numbers(predictions, "HV");
        final long covered = java.util.stream.IntStream.range(0, measured.length)
            .filter(i -> !(measured[i] < lower[i]) && !(measured[i] > upper[i])).count();
        assertThat(points(panel("predictor", "Calibration")).stream().filter(p -> p.get("x").asDouble() == 90).findFirst()
            .orElseThrow().get("y").asDouble()).isCloseTo(100.0 * covered / measured.length, within(1e-9));
        assertThat(list(nodes.get("predictor of designs").view().get("panels")))
            .extracting(panel -> panel.get("title").asText())
            .containsExactly("Distribution of predictions", "Distribution of widths of intervals", "Rows");
    }

    @Test
    void boxesAndHeatMapAreTheTableOfClusters() throws Exception {
        final BufferedDataTable clusters = table("clusterer", 1);
        final List<JsonNode> boxes = list(panel("clusterer", "HV in each cluster").get("boxes"));
        assertThat(boxes).extracting(box -> box.get("name").asText()).isEqualTo(texts(clusters, "Cluster"));
        for (final var column : Map.of("low", "lower whisker", "q1", "lower quartile", "median", "median", "q3",
            "upper quartile", "high", "upper whisker").entrySet()) {
            assertThat(values(boxes, column.getKey())).as(column.getKey())
                .containsExactly(numbers(clusters, "HV (" + column.getValue() + ")"), within(1e-9));
        }
        final JsonNode heat = panel("clusterer", "Mean composition");
        for (int e = 0; e < heat.get("columns").size(); e++) {
            final int column = e;
            assertThat(list(heat.get("values")).stream().mapToDouble(row -> row.get(column).asDouble()).toArray())
                .containsExactly(numbers(clusters, "Mean " + heat.get("columns").get(e).asText() + " (at.%)"),
                    within(1e-9));
        }
    }

    @Test
    void elbowAndMapAreTheTablesOfScoresAndRows() throws Exception {
        final BufferedDataTable scores = table("clusterer", 2);
        final JsonNode elbow = panel("clusterer", "Elbow");
        assertThat(values(points(elbow), "y")).containsExactly(numbers(scores, "Within-cluster sum of squares"));
        final int chosen = texts(scores, "Chosen").indexOf("true");
        assertThat(elbow.get("marks").get(0).get("x").asDouble()).isEqualTo(numbers(scores, "Clusters")[chosen]);
        final BufferedDataTable rows = table("clusterer", 0);
        final List<JsonNode> points = points(panel("clusterer", "Map of the latent space by HV"));
        assertThat(values(points, "x")).containsExactly(numbers(rows, "t-SNE 1"));
        assertThat(values(points, "y")).containsExactly(numbers(rows, "t-SNE 2"));
        assertThat(values(points, "value")).containsExactly(numbers(rows, "HV"));
    }

    @Test
    void alloysOfTheAssignerAreWhereItsTableSays() throws Exception {
        final BufferedDataTable rows = table("assigner", 0);
        final JsonNode map = panel("assigner", "Alloys on the map");
        final List<JsonNode> alloys = points(map).stream().filter(p -> !p.get("id").asText().isEmpty()).toList();
        assertThat(alloys.stream().mapToDouble(p -> p.get("x").asDouble()).sorted().toArray())
            .containsExactly(java.util.Arrays.stream(numbers(rows, "PCA 1")).sorted().toArray());
        final long far = texts(rows, "Far from every cluster").stream().filter("true"::equals).count();
        assertThat(list(map.get("groups")).stream().filter(g -> g.get("name").asText().startsWith("Far")).findFirst()
            .orElseThrow().get("total").asLong()).isEqualTo(far);
    }

    @Test
    void candidatesAreWeighedAsTheirFormulasSay() throws Exception {
        final BufferedDataTable candidates = table("designer", 0);
        final JsonNode grid = panel("designer", "Candidates");
        final List<String> columns = list(grid.get("columns")).stream().map(c -> c.get("name").asText()).toList();
        final List<JsonNode> rows = list(grid.get("rows"));
        assertThat(rows).hasSize((int)candidates.size());
        for (int i = 0; i < rows.size(); i++) {
            final JsonNode cells = rows.get(i).get("cells");
            final String formula = ((StringValue)TestTables.column(candidates, "Formula").get(i)).getStringValue();
            assertThat(cells.get(0).asText()).isEqualTo(formula);
            assertThat(cells.get(1).asDouble()).isEqualTo(numbers(candidates, "Prediction (HV)")[i]);
            assertThat(cells.get(2).asDouble()).isEqualTo(numbers(candidates, "Prediction (HV) (Lower 90 %)")[i]);
            assertThat(cells.get(columns.indexOf("Flags")).asText()).isEqualTo(texts(candidates, "Flags").get(i));
            final Composition alloy = Formula.parse(formula);
            final double mass = alloy.elements().stream().mapToDouble(e -> alloy.fraction(e) * e.atomicMass()).sum();
            double sum = 0;
            for (int c = 0; c < columns.size(); c++) {
                if (grid.get("columns").get(c).get("kind").asText().equals("MASS")) {
                    final Element element = Element.ofSymbol(columns.get(c)).orElseThrow();
                    assertThat(cells.get(c).asDouble())
                        .isCloseTo(alloy.fraction(element) * element.atomicMass() / mass, within(1e-9));
                    sum += cells.get(c).asDouble();
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        assertThat(grid.get("batch").asDouble()).isEqualTo(10);
        final double[] best = values(list(panel("designer", "Course").get("series").get(0).get("points")), "y");
        assertThat(best[best.length - 1])
            .isEqualTo(java.util.Arrays.stream(numbers(table("designer", 1), "Best so far")).max().orElseThrow());
    }

    @Test
    void traversalImportanceAndBenchmarkShowTheirTables() throws Exception {
        final BufferedDataTable path = table("traversal", 0);
        final double[] drawn = values(points(panel("traversal", "HV along")), "y");
        assertThat(java.util.Arrays.stream(drawn).sorted().toArray())
            .containsExactly(java.util.Arrays.stream(numbers(path, "Network (HV)")).sorted().toArray());
        final BufferedDataTable elements = table("importance", 0);
        assertThat(list(panel("importance", "Integrated gradients").get("elements")).stream()
            .mapToDouble(e -> e.get("value").asDouble()).toArray())
            .containsExactly(numbers(elements, "Integrated gradients (HV)"));
        final BufferedDataTable metrics = table("benchmark", 0);
        final JsonNode bars = panel("benchmark", "R² by model");
        assertThat(list(bars.get("categories")).stream().map(JsonNode::asText).toList())
            .containsExactlyInAnyOrderElementsOf(texts(metrics, "Model").stream().distinct().toList());
        assertThat(list(bars.get("series").get(0).get("bars")).stream().mapToDouble(b -> b.get("y").asDouble()).sorted()
            .toArray()).containsExactly(java.util.Arrays.stream(numbers(metrics, "R² (mean)")).sorted().toArray());
    }

    @Test
    void everyViewIsDrawnWell() throws Exception {
        try (Chromium browser = Chromium.start(profile); ViewServer server = new ViewServer()) {
            for (final var node : nodes.entrySet()) {
                final String data = new ObjectMapper().createObjectNode().set("result", node.getValue().view()).toString();
                for (final int width : new int[]{300, 900}) {
                    browser.openFrame(server.show(node.getKey().replace(" ", ""), data, "data=inside&width=" + width));
                    assertThat((List<?>)browser.run("return problems()")).as(node.getKey() + " at " + width).isEmpty();
                    assertThat((List<?>)browser.run("return [...document.querySelectorAll('.host')]"
                        + ".filter(h => marks(h) < 1).map(h => h.getAttribute('aria-label'))")).as(node.getKey()).isEmpty();
                }
            }
            assertThat(browser.console()).filteredOn(line -> !line.contains("sandbox")).isEmpty();
        }
    }
}
