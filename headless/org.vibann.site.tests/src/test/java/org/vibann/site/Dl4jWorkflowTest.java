/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.site.Installation.InstalledBundle;

/**
 * The optional feature installed by p2 beside the other: the example workflow's learner trains with DeepLearning4J inside
 * Equinox, with native libraries, and all later nodes work on its model. {@code ./build --dl4j} makes that installation.
 */
class Dl4jWorkflowTest {

    /** A preset of few steps: each takes DeepLearning4J some tens of milliseconds. */
    private static final List<String> QUICK = List.of("--engine", "dl4j", "--set", "2.preset=PUBLISHED", "--set",
        "2.epochs=3", "--set", "4.iterations=250", "--set", "5.starts=4", "--set", "5.iterations=10");

    @TempDir
    private Path m_folder;

    private static Path installation() {
        final String folder = System.getProperty("vibann.equinox.dl4j");
        assumeTrue(folder != null, "skipped: ./build --dl4j installs the optional feature");
        return Path.of(folder);
    }

    @Test
    void theFeatureBringsTheLibrariesOfThisPlatformAlone() throws Exception {
        assertThat(Installation.bundles(installation())).extracting(InstalledBundle::symbolicName)
            .contains("org.vibann.core", "org.vibann.knime", "org.vibann.dl4j", "org.vibann.nd4j",
                "org.vibann.nd4j.linux.x86_64")
            .noneMatch(name -> name.contains("win32") || name.contains("macosx"));
    }

    @Test
    void theLearnerTrainsWithDeepLearning4jInsideEquinox() throws Exception {
        final List<String> arguments =
            new ArrayList<>(List.of("run", WorkflowTest.WORKFLOW.toString(), "--out", m_folder.toString()));
        arguments.addAll(QUICK);
        assertThat(WorkflowTest.runInEquinox(installation(), arguments)).as("exit status").isZero();
        final Map<String, byte[]> results = WorkflowTest.results(m_folder);
        assertThat(results.keySet()).hasSizeGreaterThanOrEqualTo(10);
        final String document = results.entrySet().stream()
            .filter(e -> e.getKey().startsWith("VIBANN Learner-2") && e.getKey().endsWith("vibann.json"))
            .map(e -> new String(e.getValue(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
        assertThat(document).containsPattern("\"engine\" : \"DEEPLEARNING4J\"");
    }
}
