/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.testnodes.CommandLineRun;

/**
 * The example workflow 03 from the command line, with small networks and a short search: what is checked holds for any
 * model.
 */
class ClosedLoopRunTest {

    @TempDir
    private static Path out;

    private static CommandLineRun run;

    @BeforeAll
    static void runOnce() {
        final List<Object> words = new ArrayList<>(List.of("run", workflow(), "--out", out));
        for (final String learner : List.of("2", "5", "8")) {
            words.addAll(List.of("--set", learner + ".preset=PUBLISHED", "--set", learner + ".epochs=4"));
        }
        for (final String designer : List.of("3", "9")) {
            words.addAll(List.of("--set", designer + ".starts=3", "--set", designer + ".iterations=5"));
        }
        run = vibann(words.toArray());
    }

    private static Path workflow() {
        Path at = Path.of(System.getProperty("vibann.root", "")).toAbsolutePath();
        while (!Files.isDirectory(at.resolve("example-workflows"))) {
            at = at.getParent();
        }
        return at.resolve("example-workflows/03-closed-loop");
    }

    private static List<CSVRecord> table(final String name) throws IOException {
        final CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser parser = CSVParser.parse(out.resolve(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static List<String> values(final List<CSVRecord> rows, final String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    @Test
    void everyNodeRuns() {
        assertThat(run.out()).contains("12 of 12 nodes executed");
        assertThat(run.status()).isZero();
    }

    @Test
    void eachBatchIsMeasuredAndAppended() throws Exception {
        final List<CSVRecord> known = table("Composition Reader-1/port-1.csv");
        final List<CSVRecord> first = table("VIBANN Predictor (MC Dropout)-6/port-1.csv");
        final List<CSVRecord> second = table("VIBANN Predictor (MC Dropout)-10/port-1.csv");
        final List<CSVRecord> all = table("Concatenate-12/port-1.csv");
        assertThat(first).hasSize(8);
        assertThat(second).hasSize(8);
        assertThat(all).hasSize(known.size() + 16);
        assertThat(values(all, "RowID")).doesNotHaveDuplicates().contains("Row0", "Row0 (batch 1)", "Row0 (batch 2)");
        assertThat(values(all.subList(0, known.size()), "HV")).isEqualTo(values(known, "HV"));
        assertThat(values(all.subList(known.size(), known.size() + 8), "HV")).isEqualTo(values(first, "HV"))
            .doesNotContain("");
        assertThat(values(all.subList(known.size() + 8, all.size()), "HV")).isEqualTo(values(second, "HV"))
            .doesNotContain("");
    }

    @Test
    void theSecondModelHasLearntTheFirstBatch() throws Exception {
        final var training = new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(out.resolve("summary.json").toFile()).get("nodes");
        assertThat(training.toString()).contains("Concatenate-7/port-1.csv");
        assertThat(table("Concatenate-7/port-1.csv")).hasSize(128);
        assertThat(values(table("VIBANN Predictor (MC Dropout)-11/port-1.csv"), "Round 1 (HV)"))
            .isNotEqualTo(values(table("VIBANN Predictor (MC Dropout)-11/port-1.csv"), "Prediction (HV)"))
            .doesNotContain("");
    }
}
