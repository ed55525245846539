/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The first example workflow with its learner on DeepLearning4J: all later nodes work on its model. */
class ExampleWorkflowTest {

    /** A preset of few steps: each takes DeepLearning4J some tens of milliseconds. */
    private static final List<String> QUICK = List.of("--engine", "dl4j", "--set", "2.preset=PUBLISHED", "--set",
        "2.epochs=2", "--set", "3.passes=10", "--set", "4.iterations=250", "--set", "5.starts=4", "--set",
        "5.iterations=10", "--set", "5.inDomainOnly=false", "--set", "8.steps=5", "--set", "9.passes=2", "--set",
        "9.pathPoints=8", "--set", "9.exchanges=2");

    @TempDir
    private Path m_folder;

    @Test
    void everyNodeRunsOnTheModelOfDeepLearning4j() throws Exception {
        final Path out = m_folder.resolve("out");
        final Path log = m_folder.resolve("log.txt");
        final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
            System.getProperty("java.class.path"), "org.vibann.headless.cli.Main", "run",
            Path.of(System.getProperty("vibann.root"), "example-workflows/01-hardness-to-design").toString(), "--out",
            out.toString()));
        command.addAll(QUICK);
        final Process process =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor()).as(() -> read(log)).isZero();
        final JsonNode nodes = JsonMapper.builder().build().readTree(Files.readAllBytes(out.resolve("summary.json")))
            .get("nodes");
        assertThat(nodes).hasSize(9)
            .allSatisfy(node -> assertThat(node.get("state").asText()).as(node.toString()).isEqualTo("EXECUTED"));
        assertThat(document(Files.readAllBytes(out.resolve("VIBANN Learner-2/port-1.zip"))))
            .hasValueSatisfying(text -> assertThat(text).containsPattern("\"engine\" : \"DEEPLEARNING4J\""));
    }

    /** The document of the model, in the file of a port or in a file in it. */
    private static Optional<String> document(final byte[] file) throws IOException {
        final ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            final byte[] bytes = zip.readAllBytes();
            final Optional<String> found = entry.getName().equals("vibann.json")
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : document(bytes);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String read(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException e) {
            return e.toString();
        }
    }
}
