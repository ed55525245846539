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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.headless.testnodes.LinesNodeFactory;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;

/** {@code vibann run} with other settings and other data than the workflow has. */
class RunSettingsTest extends RunCommandTester {

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
    void anEngineIsRefusedWhereNoNodeHasOne() throws Exception {
        final var run = vibann("run", learnAndPredict().write(), "--engine", "vibann");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--engine: no node of ", "has the setting engine");
    }
}
