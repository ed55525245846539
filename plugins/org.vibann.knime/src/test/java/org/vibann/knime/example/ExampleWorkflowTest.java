/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.vibann.knime.NodeHarness;

/** The committed example workflow is what its program writes, and its nodes take its settings. */
class ExampleWorkflowTest {

    private static Path directory() {
        final String root = System.getProperty("vibann.root");
        assumeTrue(root != null, "vibann.root is not set: the committed workflow cannot be found");
        return Path.of(root).resolve(HardnessToDesign.DIRECTORY);
    }

    @Test
    void committedFilesAreWhatTheProgramWrites() throws IOException {
        final Path directory = directory();
        final Map<String, byte[]> written = WorkflowWriter.files(HardnessToDesign.workflow());
        for (final var file : written.entrySet()) {
            assertThat(directory.resolve(file.getKey())).as("run %s with the repository root as argument",
                HardnessToDesign.class.getName()).exists();
            assertThat(Files.readString(directory.resolve(file.getKey())))
                .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
        }
        try (var files = Files.walk(directory)) {
            final var committed = files.filter(Files::isRegularFile)
                .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                .filter(path -> !path.startsWith("data/")).collect(Collectors.toCollection(TreeSet::new));
            assertThat(committed).isEqualTo(new TreeSet<>(written.keySet()));
        }
    }

    @Test
    void everyNodeTakesItsSettingsAndSavesThemUnchanged() throws Exception {
        for (final ExampleNode node : HardnessToDesign.workflow().nodes()) {
            final var harness = new NodeHarness(node.factory(), node.model());
            final NodeSettings saved = harness.saved();
            assertThat(saved.hasIdenticalValue(node.model())).as("node %d", node.id()).isTrue();
        }
    }

    @Test
    void nothingTellsWhereOrByWhomItWasWritten() throws IOException {
        for (final var file : WorkflowWriter.files(HardnessToDesign.workflow()).entrySet()) {
            final String text = new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(System.getProperty("user.home")).doesNotContain("file:")
                .doesNotContain("value=\"/");
        }
    }
}
