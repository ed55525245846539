/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.testnodes.MeanLearnerNodeFactory;
import org.vibann.headless.testnodes.MeanPredictorNodeFactory;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What tests of {@code vibann run} share: a workflow, the folder of its results and what is read there. */
abstract class RunCommandTester {

    @TempDir
    Path folder;

    final Path out() {
        return folder.resolve("results of run");
    }

    /** Numbers → learner → predictor, in a folder with blanks. */
    final WorkflowFiles learnAndPredict() {
        return new WorkflowFiles(folder.resolve("my workflow")).node(1, NumbersNodeFactory.class)
            .node(2, MeanLearnerNodeFactory.class).node(5, MeanPredictorNodeFactory.class).connect(1, 1, 2, 1)
            .connect(2, 1, 5, 1).connect(1, 1, 5, 2);
    }

    final JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(out().resolve("summary.json").toFile()).get("nodes");
    }

    static List<String> states(final JsonNode summary) {
        return Stream.iterate(0, i -> i < summary.size(), i -> i + 1)
            .map(i -> summary.get(i).get("id") + " " + summary.get(i).get("state").asText()).toList();
    }
}
