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

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.vibann.headless.testnodes.FailingNodeFactory;
import org.vibann.headless.testnodes.MeanLearnerNodeFactory;
import org.vibann.headless.testnodes.MeanPredictorNodeFactory;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;

/** {@code vibann run} of what cannot be run, or not wholly. */
class RunFailuresTest extends RunCommandTester {

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
}
