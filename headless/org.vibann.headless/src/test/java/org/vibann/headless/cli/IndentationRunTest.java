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
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.testnodes.CommandLineRun;

/** The example workflow 04 from the command line, with a small network trained for a few epochs. */
class IndentationRunTest {

    @TempDir
    private static Path out;

    private static CommandLineRun run;

    @BeforeAll
    static void runOnce() {
        run = vibann("run", workflow(), "--out", out, "--set", "2.epochs=4", "--set", "2.members=1", "--set",
            "4.passes=20");
    }

    private static Path workflow() {
        Path at = Path.of(System.getProperty("vibann.root", "")).toAbsolutePath();
        while (!Files.isDirectory(at.resolve("example-workflows"))) {
            at = at.getParent();
        }
        return at.resolve("example-workflows/04-indentation");
    }

    private static List<CSVRecord> table(final String name) throws IOException {
        final CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser parser = CSVParser.parse(out.resolve(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void everyNodeRuns() {
        assertThat(run.out()).as(run.err()).contains("4 of 4 nodes executed");
        assertThat(run.status()).isZero();
    }

    @Test
    void everyCurveOfTheFolderIsEvaluated() throws Exception {
        final List<CSVRecord> curves = table("Indentation Curve Reader-1/port-1.csv");
        assertThat(curves).hasSize(96).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.get("HV"))).isBetween(400.0, 1300.0);
            assertThat(Double.parseDouble(row.get("Young's modulus (GPa)"))).isBetween(75.0, 210.0);
            assertThat(row.get("Pop-ins")).isEqualTo(row.get("Load").equals("0.005") ? "0" : "2");
        });
        assertThat(table("Indentation Curve Reader-1/port-2.csv")).isEmpty();
        assertThat(table("Indentation Curve Reader-1/port-3.csv")).hasSize(16)
            .allSatisfy(row -> assertThat(row.get("Better fit")).isNotEmpty());
    }

    @Test
    void theHardnessAtAnotherLoadIsPredicted() throws Exception {
        assertThat(table("VIBANN Predictor (MC Dropout)-4/port-1.csv")).hasSize(20).allSatisfy(row -> {
            final double made = Double.parseDouble(row.get("HV"));
            assertThat(Double.parseDouble(row.get("Prediction (HV)"))).isBetween(0.85 * made, 1.15 * made);
        });
    }
}
