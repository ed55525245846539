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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeSettings;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.indentation.SyntheticFiles;

/** The committed example workflows are what their programs write, and their nodes take their settings. */
class ExampleWorkflowTest {

    /** The workflows by their directories. */
    static Stream<Arguments> workflows() {
        return Stream.of(Arguments.of(HardnessToDesign.DIRECTORY, HardnessToDesign.workflow(), HardnessToDesign.class),
            Arguments.of(CompareModels.DIRECTORY, CompareModels.workflow(), CompareModels.class),
            Arguments.of(ClosedLoop.DIRECTORY, ClosedLoop.workflow(), ClosedLoop.class),
            Arguments.of(CurvesToHardness.DIRECTORY, CurvesToHardness.workflow(), CurvesToHardness.class));
    }

    private static Path root() {
        final String root = System.getProperty("vibann.root");
        assumeTrue(root != null, "vibann.root is not set: the committed workflow cannot be found");
        return Path.of(root);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void committedFilesAreWhatTheProgramWrites(final Path relative, final ExampleWorkflow workflow,
        final Class<?> program) throws IOException {
        final Path directory = root().resolve(relative);
        final Map<String, byte[]> written = WorkflowWriter.files(workflow);
        for (final var file : written.entrySet()) {
            assertThat(directory.resolve(file.getKey())).as("run %s with the repository root as argument",
                program.getName()).exists();
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

    /** A workflow brings its data along, so that it runs by itself. */
    @Test
    void theFirstTwoWorkflowsHaveTheSameData() {
        assertThat(root().resolve(CompareModels.DIRECTORY).resolve("data").resolve(HardnessToDesign.DATA))
            .hasSameBinaryContentAs(root().resolve(HardnessToDesign.DIRECTORY).resolve("data")
                .resolve(HardnessToDesign.DATA));
    }

    @Test
    void theCurvesAreThoseThatTheProgramMakes() throws IOException {
        final Path data = root().resolve(CurvesToHardness.DIRECTORY).resolve("data");
        final Map<String, byte[]> made = SyntheticFiles.files();
        for (final var file : made.entrySet()) {
            assertThat(data.resolve(file.getKey())).as("run %s with the repository root as argument",
                CurvesToHardness.class.getName()).hasBinaryContent(file.getValue());
        }
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(made.size());
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyNodeTakesItsSettingsAndSavesThemUnchanged(final Path relative, final ExampleWorkflow workflow)
        throws Exception {
        for (final ExampleNode node : workflow.nodes()) {
            final var harness = new NodeHarness(node.factory(), node.model());
            final NodeSettings saved = harness.saved();
            assertThat(saved.hasIdenticalValue(node.model())).as("node %d", node.id()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingTellsWhereOrByWhomItWasWritten(final Path relative, final ExampleWorkflow workflow)
        throws IOException {
        for (final var file : WorkflowWriter.files(workflow).entrySet()) {
            final String text = new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(System.getProperty("user.home")).doesNotContain("file:")
                .doesNotContain("value=\"/");
        }
    }
}
