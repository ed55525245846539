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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code vibann evaluate --tune} and the trials that it keeps. */
class EvaluateTuningTest {

    @TempDir
    private Path folder;

    private Path data() throws IOException {
        return BinaryAlloys.write(folder);
    }

    @Test
    void tunesAndKeepsTrials() throws IOException {
        final Path trials = folder.resolve("trials.jsonl");
        final Path json = folder.resolve("out.json");
        final Object[] command = {"evaluate", "--data", data(), "--protocol", "rows", "--folds", 3, "--models",
            "knn,lasso", "--tune", 6, "--trials", trials, "--json", json};

        final var run = vibann(command);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Settings found by 6 trials in each fold").containsPattern("knn: k \\d+, \\d+, \\d+; "
            + "metric L[12] \\(\\d\\)").containsPattern("lasso: lambda ");
        assertThat(Files.readAllLines(trials)).hasSize(2 * 3 * 6);
        final JsonNode fold = new ObjectMapper().readTree(Files.readString(json)).get("folds").get(0);
        assertThat(fold.get("tuned").get("knn").get("k").isInt()).isTrue();
        assertThat(fold.get("tuned").get("knn").get("metric").asText()).startsWith("L");

        final var again = vibann(command);

        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.err()).contains("36 trials are in");
        assertThat(Files.readAllLines(trials)).hasSize(2 * 3 * 6);
    }

    @Test
    void trialsWithoutTuningAreRefused() throws IOException {
        final var run = vibann("evaluate", "--data", data(), "--models", "knn", "--trials", folder.resolve("t"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--tune");
        final var many = vibann("evaluate", "--data", data(), "--models", "knn", "--tune", 5000);
        assertThat(many.status()).isEqualTo(2);
        assertThat(many.err()).contains("0 to 500");
        final Path other = Files.writeString(folder.resolve("other.txt"), "no trial\n");
        final var wrong = vibann("evaluate", "--data", data(), "--models", "knn", "--tune", 3, "--trials", other);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("Line 1 of").contains("is no trial");
    }

    /** A real process, killed in the middle; the next one makes the rest of the trials and prints the same table. */
    @Test
    void goesOnAfterItWasKilled() throws IOException, InterruptedException {
        final Path trials = folder.resolve("trials.jsonl");
        final String[] arguments = {"evaluate", "--data", data().toString(), "--folds", "3", "--models", "extra-trees",
            "--tune", "12", "--trials", trials.toString()};
        final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
            .toString(), "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        final Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile()).start();
        while (process.isAlive() && (Files.notExists(trials) || Files.readAllLines(trials).size() < 5)) {
            Thread.sleep(20);
        }
        process.destroyForcibly().waitFor();
        final List<String> before = Files.readAllLines(trials);
        assertThat(before).as(Files.readString(folder.resolve("log"))).hasSizeGreaterThanOrEqualTo(5)
            .hasSizeLessThan(3 * 12);

        final var resumed = vibann((Object[])arguments);

        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(Files.readAllLines(trials)).hasSize(3 * 12).startsWith(before.toArray(String[]::new)[0]);
        final var whole = vibann("evaluate", "--data", folder.resolve("alloys.csv"), "--folds", 3, "--models",
            "extra-trees", "--tune", 12);
        assertThat(resumed.out()).isEqualTo(whole.out());
    }
}
