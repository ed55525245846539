/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;

import com.fasterxml.jackson.databind.JsonNode;

/** What the view of the Composition Reader shows is what is in the tables. */
@SuppressWarnings("restriction")
class ReaderViewTest {

    private static final String ALLOYS = "Fe,B,Zr,Load,HV\n0.8,0.2,0,0.5,900\n0.7,0.2,0.1,2,800\n0,0,1,5,300\n";

    @TempDir
    private Path m_folder;

    private NodeHarness read(final String text, final Consumer<CompositionReaderNodeParameters> change)
        throws Exception {
        final Path file = m_folder.resolve("alloys.csv");
        Files.writeString(file, text);
        final var parameters = new CompositionReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, file.toString()));
        change.accept(parameters);
        final var node = NodeHarness.of(new CompositionReaderNodeFactory(), parameters);
        assertThat(node.execute()).as(node.errors()).isTrue();
        return node;
    }

    private static List<JsonNode> panels(final NodeHarness node) throws IOException {
        return StreamSupport.stream(node.view().get("panels").spliterator(), false).toList();
    }

    private static JsonNode panel(final NodeHarness node, final String kind) throws IOException {
        return panels(node).stream().filter(panel -> panel.get("kind").asText().equals(kind)).findFirst().orElseThrow();
    }

    @Test
    void countsRowsWithEachElement() throws Exception {
        final NodeHarness node = read(ALLOYS, p -> { });
        assertThat(panel(node, "elements").get("elements")).extracting(e -> e.get("symbol").asText() + e.get("value"))
            .containsExactly("B2.0", "Fe2.0", "Zr2.0");
        assertThat(panel(node, "bars").get("series").get(0).get("bars")).extracting(bar -> bar.get("y").asDouble())
            .containsExactly(2.0, 2.0, 2.0);
        assertThat(panel(node, "histogram").get("bins").get("counts")).extracting(JsonNode::asLong)
            .satisfies(counts -> assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(3));
    }

    @Test
    void pointsAreTheRowsOfTheTable() throws Exception {
        final NodeHarness node = read(ALLOYS, p -> { });
        final JsonNode points = panel(node, "scatter").get("groups").get(0).get("points");
        assertThat(points).extracting(p -> p.get("id").asText()).containsExactlyElementsOf(
            TestTables.rows(node.output(0)).stream().map(row -> row.getKey().getString()).toList());
        assertThat(points).extracting(p -> p.get("label").asText()).containsExactlyElementsOf(
            TestTables.column(node.output(0), "Formula").stream().map(DataCell::toString).toList());
        assertThat(points).extracting(p -> p.get("x").asText() + " " + p.get("y").asText())
            .containsExactly("0.5 900.0", "2.0 800.0", "5.0 300.0");
        assertThat(panel(node, "scatter").get("x").get("log").asBoolean()).isTrue();
    }

    @Test
    void rejectedRowsAreCountedByReasonAndListed() throws Exception {
        final NodeHarness node = read(ALLOYS + "0.8,-0.2,0,0.5,900\n0.8,-0.3,0,0.5,900\n0.8,0.2,0,,900\n", p -> { });
        final JsonNode reasons = panels(node).stream()
            .filter(panel -> panel.get("title").asText().equals("Rejected rows by reason")).findFirst().orElseThrow();
        assertThat(reasons.get("series").get(0).get("bars")).extracting(bar -> bar.get("y").asDouble())
            .containsExactly(2.0, 1.0);
        assertThat(panel(node, "grid").get("rows")).extracting(row -> row.get("cells").get(0).asInt())
            .containsExactly(5, 6, 7);
        assertThat(node.view().get("head").get("summary").asText()).isEqualTo("3 rows were read, 3 rejected.");
    }

    @Test
    void withoutTargetThereAreTheElementsOnly() throws Exception {
        assertThat(panels(read("Fe,B\n0.8,0.2\n", p -> {
            p.m_targetColumn = java.util.Optional.empty();
            p.m_loadColumn = java.util.Optional.empty();
        }))).extracting(panel -> panel.get("kind").asText()).containsExactly("elements", "bars");
    }

    @Test
    void beforeExecutionThereIsNothing() throws Exception {
        assertThat(new NodeHarness(new CompositionReaderNodeFactory(), null).view().isNull()).isTrue();
    }
}
