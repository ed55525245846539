/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortUtil;
import org.vibann.headless.testnodes.FailingNodeFactory;
import org.vibann.headless.testnodes.LinesNodeFactory;
import org.vibann.headless.testnodes.MeanLearnerNodeFactory;
import org.vibann.headless.testnodes.MeanPortObject;
import org.vibann.headless.testnodes.MeanPredictorNodeFactory;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code vibann run} from the command line to the files it writes. */
class RunCommandTest {

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("results of run");
    }

    /** Numbers → learner → predictor, in a folder with blanks. */
    private WorkflowFiles learnAndPredict() {
        return new WorkflowFiles(folder.resolve("my workflow")).node(1, NumbersNodeFactory.class)
            .node(2, MeanLearnerNodeFactory.class).node(5, MeanPredictorNodeFactory.class).connect(1, 1, 2, 1)
            .connect(2, 1, 5, 1).connect(1, 1, 5, 2);
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(out().resolve("summary.json").toFile()).get("nodes");
    }

    private static List<String> states(final JsonNode summary) {
        return Stream.iterate(0, i -> i < summary.size(), i -> i + 1)
            .map(i -> summary.get(i).get("id") + " " + summary.get(i).get("state").asText()).toList();
    }

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
    void anEngineIsRefusedWhereNoNodeHasOne() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--engine", "vibann");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--engine: no node of ", "has the setting engine");
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
    void setChangesSettingsOfTheRunOnly() throws Exception {
        final Path workflow = learnAndPredict().write();
        final String before = Files.readString(workflow.resolve("Numbers (#1)/settings.xml"));

        final var run = vibann("run", workflow, "--out", out(), "--set", "1.rows=2", "--set", "1.label=a=b", "--set",
            "1.elements=Zr,Cu,Al", "--set", "1.bounds.0.element=Ni", "--set", "1.growth=SQUARE", "--set", "1.step=1e3");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(out().resolve("Numbers-1/port-1.csv")).hasContent("""
            RowID,x,seed,"label, ""quoted""\",elements
            Row0,0.0,42,a=b,"Zr Cu Al
            Ni100.0"
            Row1,1000.0,42,a=b,"Zr Cu Al
            Ni100.0"
            """);
        assertThat(Files.readString(workflow.resolve("Numbers (#1)/settings.xml"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.label=", "1.label=none", "1.label= None "})
    void anOptionalSettingIsSwitchedOffByNothingOrNone(final String setting) throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--out", out(), "--set", "1.rows=1", "--set",
            "1.label=shown", "--set", setting);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(out().resolve("Numbers-1/port-1.csv"))).contains("Row0,0.0,42,,")
            .doesNotContain("shown");
        assertThat(vibann("run", "--help").out().replaceAll("\\s+", " ")).contains("1.loadColumn=none");
    }

    @Test
    void wrongSettingsAreWrongUsageInOneLine() throws Exception {
        final Path workflow = learnAndPredict().write();

        for (final var example : List.of(List.of("9.rows=2", "no node 9"), List.of("1.row=2", "rows, step, growth"),
            List.of("1.rows=two", "\"two\" is not a whole number"), List.of("1.rows=3000000000", "whole number"),
            List.of("1.warn=yes", "true or false"), List.of("rows=2", "<node number>.<key>=<value>"),
            List.of("1.bounds=2", "bounds.0.element"), List.of("5.x=1", "none"))) {
            final var run = vibann("run", workflow, "--set", example.get(0));
            assertThat(run.status()).as(example.get(0)).isEqualTo(2);
            assertThat(run.errorLines()).singleElement().asString().contains(example.get(1)).contains("run --help");
        }
    }

    @Test
    void valuesThatANodeRefusesFail() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--set", "1.rows=-1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("Numbers (#1) failed: The number of rows is negative; set 0 or more.")
            .contains("Mean Learner (#2) was not executed: it needs Numbers (#1), which failed.");
    }

    @Test
    void readsFilesOfTheWorkflowsDataFolder() throws Exception {
        final Path workflow = new WorkflowFiles(folder.resolve("w")).node(1, LinesNodeFactory.class).write();
        Files.writeString(workflow.resolve("data/lines.txt"), "one\ntwo\n");

        assertThat(vibann("run", workflow, "--out", out()).status()).isZero();

        assertThat(out().resolve("Lines-1/port-1.csv")).hasContent("RowID,line\nRow0,one\nRow1,two");
    }

    @Test
    void dataReplacesTheFileThatIsRead() throws Exception {
        final Path workflow =
            new WorkflowFiles(folder.resolve("w")).node(1, LinesNodeFactory.class).node(2, NumbersNodeFactory.class)
                .write();
        final Path data = Files.writeString(folder.resolve("other lines.txt"), "three\n");

        assertThat(vibann("run", workflow, "--out", out(), "--data", data).err()).isEmpty();
        assertThat(out().resolve("Lines-1/port-1.csv")).hasContent("RowID,line\nRow0,three");

        Files.writeString(data, "four\n");
        assertThat(vibann("run", workflow, "--out", out(), "--set", "1.file=" + data).err()).isEmpty();
        assertThat(out().resolve("Lines-1/port-1.csv")).hasContent("RowID,line\nRow0,four");
    }

    @Test
    void dataThatNoOrSeveralNodesCanTakeIsWrongUsage() throws Exception {
        final Path data = Files.writeString(folder.resolve("lines.txt"), "x");
        final Path none = new WorkflowFiles(folder.resolve("none")).node(2, NumbersNodeFactory.class).write();
        final Path two = new WorkflowFiles(folder.resolve("two")).node(1, LinesNodeFactory.class)
            .node(2, LinesNodeFactory.class).write();

        assertThat(vibann("run", none, "--data", data).status()).isEqualTo(2);
        assertThat(vibann("run", two, "--data", data).errorLines()).singleElement().asString()
            .contains("--set 1.file.path=<file> or --set 2.file.path=<file>");
        assertThat(vibann("run", two, "--data", folder.resolve("nothing")).errorLines()).singleElement().asString()
            .contains("there is no file");
    }

    @Test
    void warningsAreShownAndKept() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--out", out(), "--set", "1.warn=true");

        assertThat(run.status()).isZero();
        assertThat(run.errorLines()).containsExactly("Warning: Numbers (#1): These numbers are made up.");
        assertThat(summary().get(0).get("warnings")).hasToString("[\"These numbers are made up.\"]");
    }

    @Test
    void aNodeThatFailsStopsOnlyThoseThatNeedIt() throws Exception {
        final Path workflow = learnAndPredict().node(7, FailingNodeFactory.class).node(8, FailingNodeFactory.class)
            .connect(1, 1, 7, 1).connect(7, 1, 8, 1).write();

        final var run = vibann("run", workflow, "--out", out());

        assertThat(run.status()).isEqualTo(1);
        assertThat(states(summary())).containsExactly("1 EXECUTED", "2 EXECUTED", "5 EXECUTED", "7 FAILED",
            "8 NOT_EXECUTED");
        assertThat(run.err()).contains("Error: Failing (#7) failed: It did not work.").contains("Try another node.")
            .contains("Failing (#8) was not executed: it needs Failing (#7), which failed.")
            .contains("Failed: 3 of 5 nodes executed").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void settingsThatCannotWorkAreReportedBeforeAnythingRuns() throws Exception {
        final Path workflow = new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class)
            .node(2, FailingNodeFactory.class, model -> model.addString("where", "CONFIGURE")).connect(1, 1, 2, 1)
            .write();

        final var run = vibann("run", workflow, "--out", out());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("Error: Failing (#2) failed: These settings cannot work.");
        assertThat(states(summary())).containsExactly("1 EXECUTED", "2 FAILED");
    }

    @Test
    void aBugOfANodeIsAnErrorAsWell() throws Exception {
        final Path workflow = new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class)
            .node(2, FailingNodeFactory.class, model -> model.addString("where", "BUG")).connect(1, 1, 2, 1).write();

        final var run = vibann("run", workflow);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("Failing (#2) failed: a state that should not be");
    }

    @Test
    void nodesOfOtherBundlesAreSkippedWithAllThatNeedThem() throws Exception {
        final Path workflow = learnAndPredict()
            .node(6, "Scorer", "org.example.ScorerNodeFactory", "org.example.scorer", new NodeSettings("model"), 1)
            .node(7, FailingNodeFactory.class).connect(1, 1, 6, 1).connect(6, 1, 7, 1).write();

        final var run = vibann("run", workflow, "--out", out());

        assertThat(run.status()).isZero();
        assertThat(run.errorLines()).containsExactlyInAnyOrder(
            "Warning: Scorer (#6) is skipped: it comes from the bundle org.example.scorer, which is not here.",
            "Warning: Failing (#7) is skipped: it needs Scorer (#6), which was skipped.");
        assertThat(states(summary())).containsExactly("1 EXECUTED", "2 EXECUTED", "5 EXECUTED", "6 SKIPPED",
            "7 SKIPPED");
    }

    @Test
    void aMissingConnectionIsNamed() throws Exception {
        final Path workflow = new WorkflowFiles(folder.resolve("w")).node(2, MeanLearnerNodeFactory.class).write();

        final var run = vibann("run", workflow);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
            .contains("Mean Learner (#2) was not executed: nothing is connected to its input port 1 (Data).");
    }

    @Test
    void connectionsThatDoNotFitAreRefused() throws Exception {
        final Path workflow = new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class)
            .node(2, MeanPredictorNodeFactory.class).connect(1, 1, 2, 1).connect(1, 4, 2, 2).write();

        final var run = vibann("run", workflow);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("from Numbers (#1) port 1 to Mean Predictor (#2) port 1 does not fit")
            .contains("Mean Model").contains("the first has 1 output ports");
    }

    @Test
    void anOutputFolderThatIsAFileIsWrongUsage() throws Exception {
        final Path file = Files.writeString(folder.resolve("file"), "mine");

        final var run = vibann("run", learnAndPredict().write(), "--out", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains("is a file, not a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatIsNoWorkflowIsWrongUsage() throws Exception {
        final Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(vibann("run", folder).errorLines()).singleElement().asString()
            .contains("has no file workflow.knime");
        assertThat(vibann("run", file).errorLines()).singleElement().asString().contains("is no folder");
        assertThat(vibann("run", folder.resolve("x")).errorLines()).singleElement().asString()
            .contains("does not exist");
        assertThat(vibann("run", folder.resolve("x")).status()).isEqualTo(2);
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
