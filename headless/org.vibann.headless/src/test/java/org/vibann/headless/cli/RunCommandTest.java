/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortUtil;
import org.vibann.headless.testnodes.MeanPortObject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code vibann run} from the command line to the files it writes. */
class RunCommandTest extends RunCommandTester {

    @Test
    void opensAReportOnlyWhereOneIsWritten() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--open");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--open shows the report in the folder that --out names");
        assertThat(Browser.command("Linux", "file:///r.html")).containsExactly("xdg-open", "file:///r.html");
        assertThat(Browser.command("Mac OS X", "file:///r.html")).containsExactly("open", "file:///r.html");
        assertThat(Browser.command("Windows 11", "file:///r.html"))
            .containsExactly("rundll32", "url.dll,FileProtocolHandler", "file:///r.html");
    }

    @Test
    void aReportListsNodesInOrderWithWhatTheyWereSetTo() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--set", "1.rows=4", "--set", "1.warn=true", "--out", out());

        assertThat(run.status()).isZero();
        final String page = Files.readString(out().resolve("report.html"));
        final String start = "<script type=\"application/json\" id=\"report\">";
        final JsonNode report = new ObjectMapper().readTree(page.substring(page.indexOf(start) + start.length()));
        assertThat(report.get("sections")).extracting(section -> section.get("heading").asText())
            .containsExactly("Numbers (#1)", "Mean Learner (#2)", "Mean Predictor (#5)");
        final JsonNode numbers = report.get("sections").get(0);
        assertThat(numbers.get("settings")).hasToString("[{\"name\":\"1.rows\",\"value\":\"4\",\"usual\":\"3\"},"
            + "{\"name\":\"1.warn\",\"value\":\"true\",\"usual\":\"false\"}]");
        assertThat(numbers.get("warnings").get(0).asText()).isEqualTo("These numbers are made up.");
        assertThat(report.get("facts").toString()).contains("Seed of Numbers (#1): 42");
    }

    @Test
    void writesTablesModelsAndASummary() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--out", out());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(out().resolve("Numbers-1/port-1.csv")).hasContent("""
            RowID,x,seed,"label, ""quoted""\",elements
            Row0,0.0,42,,"Fe B
            Fe100.0"
            Row1,0.5,42,,"Fe B
            Fe100.0"
            Row2,1.0,42,,"Fe B
            Fe100.0"
            """);
        assertThat(Files.readString(out().resolve("Mean Predictor-5/port-1.csv"))).startsWith("RowID,x,seed,")
            .endsWith("\"Fe B\nFe100.0\",0.5\n").doesNotContain("\r");
        final var model = (MeanPortObject)PortUtil
            .readObjectFromFile(out().resolve("Mean Learner-2/port-1.zip").toFile(), new ExecutionMonitor());
        assertThat(model.mean()).isEqualTo(0.5);
        final JsonNode summary = summary();
        assertThat(states(summary)).containsExactly("1 EXECUTED", "2 EXECUTED", "5 EXECUTED");
        assertThat(summary.get(1).get("name").asText()).isEqualTo("Mean Learner");
        assertThat(summary.get(1).get("seconds").isNumber()).isTrue();
        assertThat(summary.get(1).get("warnings").isEmpty()).isTrue();
        assertThat(summary.get(1).get("ports")).hasToString(
            "[{\"port\":1,\"file\":\"Mean Learner-2/port-1.zip\",\"rows\":null},"
                + "{\"port\":2,\"file\":\"Mean Learner-2/port-2.csv\",\"rows\":3}]");
        assertThat(summary.get(1).fieldNames()).toIterable().containsExactly("id", "name", "state", "seconds",
            "warnings", "ports");
    }

    @Test
    void showsOneLineWhenANodeStartsAndOneWhenItEnds() throws Exception {
        final var run = vibann("run", learnAndPredict().write());

        assertThat(run.out().lines()).hasSize(7).first().isEqualTo("Numbers (#1): started");
        assertThat(run.out().lines()).anyMatch(line -> line.matches("Numbers \\(#1\\): done in \\d+\\.\\d s.*"));
        assertThat(run.out().lines()).last().asString()
            .matches("3 of 3 nodes executed in .*; --out DIR keeps every table\\.");
        assertThat(vibann("run", "--quiet", folder.resolve("my workflow")).out()).isEmpty();
    }

    @Test
    void leavesOtherFilesOfTheOutputFolder() throws Exception {
        Files.createDirectories(out().resolve("Numbers-1"));
        Files.writeString(out().resolve("Numbers-1/port-1.csv"), "old, longer than what is written ".repeat(99));
        final Path other = Files.writeString(out().resolve("Numbers-1/notes.txt"), "mine");

        assertThat(vibann("run", learnAndPredict().write(), "--out", out()).status()).isZero();

        assertThat(other).hasContent("mine");
        assertThat(Files.readString(out().resolve("Numbers-1/port-1.csv"))).startsWith("RowID").doesNotContain("old");
        try (Stream<Path> files = Files.list(out().resolve("Numbers-1"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void warningsAreShownAndKept() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--out", out(), "--set", "1.warn=true");

        assertThat(run.status()).isZero();
        assertThat(run.errorLines()).containsExactly("Warning: Numbers (#1): These numbers are made up.");
        assertThat(summary().get(0).get("warnings")).hasToString("[\"These numbers are made up.\"]");
    }

    @Test
    void twoRunsWriteTheSameBytes() throws Exception {
        final Path workflow = learnAndPredict().write();
        final Path second = folder.resolve("second");

        vibann("run", workflow, "--out", out());
        vibann("run", workflow, "--out", second);

        for (final String file : List.of("Numbers-1/port-1.csv", "Mean Learner-2/port-2.csv",
            "Mean Predictor-5/port-1.csv")) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(out().resolve(file));
        }
    }
}
