/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.SlowNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;

/** Ctrl-C, in a process of its own. */
@Timeout(120)
class CancelTest {

    @TempDir
    private Path folder;

    @Test
    void ctrlCCancelsTheNodesAndSaysSo() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs the signals of POSIX systems");
        final Path workflow = new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class)
            .node(2, SlowNodeFactory.class).connect(1, 1, 2, 1).write();
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), Main.class.getName(), "run", workflow.toString(), "--out",
            folder.resolve("out").toString()).redirectErrorStream(true).start();
        final List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.equals("Slow (#2): started")) {
                    process.toHandle().destroy(); // the signal TERM; Ctrl-C's INT ends a Java program in the same way
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isNotZero();
        assertThat(lines).contains("Warning: Slow (#2) was not executed: it was cancelled.")
            .anyMatch(line -> line.startsWith("Cancelled: 1 of 2 nodes had been executed"));
        assertThat(folder.resolve("out/summary.json")).content().contains("\"CANCELED\"");
    }
}
