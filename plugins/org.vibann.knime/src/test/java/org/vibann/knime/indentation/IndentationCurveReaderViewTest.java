/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;

import com.fasterxml.jackson.databind.JsonNode;

/** What the view of the Indentation Curve Reader shows is what is in the tables. */
@SuppressWarnings("restriction")
class IndentationCurveReaderViewTest {

    @TempDir
    private static Path folder;

    /** 16 alloys at three loads, two curves each. */
    private static NodeHarness many;

    /** One alloy at three loads, and a file that is no curve. */
    private static NodeHarness few;

    @BeforeAll
    static void run() throws Exception {
        SyntheticFiles.write(folder);
        final Path curves = folder.resolve(SyntheticFiles.CURVES);
        many = reader(curves);
        final Path one = Files.createDirectory(folder.resolve("one"));
        for (final String load : List.of("5", "20", "80")) {
            final String name = "Zr50Cu46Al4_" + load + "mN_01.txt";
            Files.copy(curves.resolve(name), one.resolve(name));
        }
        Files.writeString(one.resolve("Zr50Cu46Al4_5mN_02.txt"), "broken");
        few = reader(one);
    }

    private static NodeHarness reader(final Path files) throws Exception {
        final var parameters = new IndentationCurveReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, files.toString()));
        final var node = NodeHarness.of(new IndentationCurveReaderNodeFactory(), parameters);
        assertThat(node.execute()).as(node.errors()).isTrue();
        return node;
    }

    private static List<JsonNode> list(final JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode panel(final NodeHarness node, final String title) throws IOException {
        return list(node.view().get("panels")).stream().filter(panel -> panel.get("title").asText().equals(title))
            .findFirst().orElseThrow();
    }

    private static List<JsonNode> points(final JsonNode series) {
        return list(series.get("points")).stream().filter(point -> !point.get("x").isNull()).toList();
    }

    private static List<JsonNode> series(final NodeHarness node) throws IOException {
        return list(panel(node, "Load against depth").get("series"));
    }

    private static double number(final NodeHarness node, final String column, final int row) throws Exception {
        return ((DoubleValue)TestTables.column(node.output(0), column).get(row)).getDoubleValue();
    }

    @Test
    void fewAlloysAreTheirColours() throws Exception {
        assertThat(series(few)).extracting(s -> s.get("name").asText()).containsExactly("Zr50Cu46Al4",
            "Fitted unloading", "Pop-ins");
        final JsonNode panel = panel(few, "Load against depth");
        assertThat(panel.get("x").get("unit").asText() + panel.get("y").get("unit").asText()).isEqualTo("nmmN");
        assertThat(panel.get("caption").asText()).doesNotContain("shown");
    }

    @Test
    void ofManyAlloysLoadsAreTheColoursAndEachAlloyAndLoadIsThere() throws Exception {
        assertThat(series(many)).extracting(s -> s.get("name").asText()).containsExactly("5 mN", "20 mN",
            "80 mN", "Fitted unloading", "Pop-ins");
        assertThat(panel(many, "Load against depth").get("caption").asText()).contains("60 of 96 curves are shown");
        final var labels = points(series(many).get(3)).stream().map(p -> p.get("label").asText()).distinct().toList();
        assertThat(labels).as("alloys and loads").hasSize(48);
    }

    /** Line by line: every curve begins near 0, reaches its largest load, and ends unloaded. */
    @Test
    void curvesAreWhatWasMeasured() throws Exception {
        final var ids = TestTables.rows(few.output(0)).stream().map(row -> row.getKey().getString()).toList();
        for (int row = 0; row < ids.size(); row++) {
            final String id = ids.get(row);
            final var course = points(series(few).get(0)).stream().filter(p -> p.get("id").asText().equals(id)).toList();
            assertThat(course).hasSizeBetween(40, 140);
            assertThat(course.stream().mapToDouble(p -> p.get("y").asDouble()).max().getAsDouble())
                .isCloseTo(number(few, "Largest load (mN)", row), within(0.02));
            assertThat(course.get(course.size() - 1).get("y").asDouble()).isBetween(0.0, 0.8);
            final var fit = points(series(few).get(1)).stream().filter(p -> p.get("id").asText().equals(id)).toList();
            final JsonNode top = fit.get(fit.size() - 1);
            assertThat(top.get("x").asDouble()).isCloseTo(number(few, "Largest depth (nm)", row), within(0.1));
            assertThat(top.get("y").asDouble()).isCloseTo(number(few, "Largest load (mN)", row), within(0.001));
        }
    }

    @Test
    void everyPopInIsMarked() throws Exception {
        final long counted = TestTables.column(few.output(0), "Pop-ins").stream()
            .mapToLong(cell -> ((LongValue)cell).getLongValue()).sum();
        assertThat(counted).isEqualTo(8);
        final var ends = points(series(few).get(2));
        assertThat(ends).hasSize(16);
        double largest = 0;
        for (int i = 0; i < ends.size(); i += 2) {
            assertThat(ends.get(i).get("y").asDouble()).isEqualTo(ends.get(i + 1).get("y").asDouble());
            largest = Math.max(largest, ends.get(i + 1).get("x").asDouble() - ends.get(i).get("x").asDouble());
        }
        final double table = TestTables.column(few.output(0), "Largest pop-in (nm)").stream()
            .filter(cell -> !cell.isMissing()).mapToDouble(cell -> ((DoubleValue)cell).getDoubleValue()).max()
            .getAsDouble();
        assertThat(largest).isCloseTo(table, within(0.01));
    }

    @Test
    void hardnessAndItsLawAreThoseOfTheTables() throws Exception {
        final JsonNode panel = panel(few, "Hardness against contact depth");
        final JsonNode measured = panel.get("groups").get(0);
        assertThat(measured.get("points")).extracting(p -> p.get("y").asDouble())
            .containsExactlyElementsOf(TestTables.column(few.output(0), "Hardness (GPa)").stream()
                .map(cell -> ((DoubleValue)cell).getDoubleValue()).toList());
        assertThat(measured.get("points").get(0).get("upper").asDouble()).isCloseTo(
            number(few, "Hardness (GPa)", 0) + number(few, "Error of hardness (GPa)", 0), within(1e-9));
        final JsonNode law = panel.get("groups").get(1).get("points");
        final DataCell better = TestTables.column(few.output(2), "Better fit").get(0);
        assertThat(law.get(0).get("label").asText()).isEqualTo("Zr50Cu46Al4, " + better);
        assertThat(law.get(0).get("y").asDouble()).isGreaterThan(law.get(law.size() - 1).get("y").asDouble());
        assertThat(panel(many, "Hardness against contact depth").get("caption").asText())
            .contains("6 of 16 alloys are shown");
        assertThat(list(panel(many, "Hardness against contact depth").get("groups")))
            .extracting(g -> g.get("name").asText()).startsWith("Zr50Cu46Al4").hasSize(7).endsWith("Fitted size effect");
        assertThat(panel(many, "Size effect").get("rows")).hasSize(16);
    }

    @Test
    void whatWasRejectedIsListed() throws Exception {
        assertThat(panel(few, "Rejected curves").get("rows").get(0).get("cells").get(0).asText())
            .isEqualTo("Zr50Cu46Al4_5mN_02.txt");
        assertThat(few.view().get("head").get("summary").asText()).isEqualTo("6 curves were evaluated, 1 rejected.");
        assertThat(list(many.view().get("panels"))).extracting(p -> p.get("title").asText()).containsExactly(
            "Load against depth", "Hardness against contact depth", "Size effect");
    }

    @Test
    void theViewStaysSmall() throws Exception {
        assertThat(many.view().toString().length()).isLessThan(1_200_000);
    }
}
