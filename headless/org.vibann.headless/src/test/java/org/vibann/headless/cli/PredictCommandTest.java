/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vibann learn}, {@code predict} and {@code score}. */
class PredictCommandTest {

    @TempDir
    private static Path folder;

    private static Path alloys;

    private static Path model;

    @BeforeAll
    static void learn() throws IOException {
        alloys = Files.writeString(folder.resolve("alloys.csv"), rows(60, true));
        model = folder.resolve("hardness.vibann");
        final var run = vibann("learn", "--data", alloys, "--model", model, "--epochs", 3, "--seed", 2, "--hold-out",
            "alloy", "--quiet");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("60 alloys learnt: " + model + System.lineSeparator());
    }

    /** Ternary alloys; hardness grows with boron. */
    private static String rows(final int count, final boolean target) {
        final StringBuilder text = new StringBuilder("Name,B,Co,Fe,Load").append(target ? ",HV\n" : "\n");
        for (int i = 0; i < count; i++) {
            final double boron = 0.1 + 0.3 * (i % 97) / 97;
            final double cobalt = i % 3 == 0 ? 0 : 0.2 + 0.001 * (i % 11);
            text.append(String.format(Locale.ROOT, "\"alloy, %d\",%.4f,%.4f,%.4f,%s%s%n", i, boron, cobalt,
                1 - boron - cobalt, i % 2 == 0 ? "0.5" : "2", target ? "," + (500 + 2000 * boron + i % 3) : ""));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static List<CSVRecord> table(final Path file) throws IOException {
        final CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void scoresWhatItPredicted() {
        final Path out = folder.resolve("scored.csv");
        assertThat(vibann("predict", "--model", model, "--data", alloys, "--out", out, "-q").status()).isZero();
        final var run = vibann("score", "--data", out, "--target", "HV");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("rows 60").contains("R2 0.9", "MAE ", "RMSE ", "inside the interval of 90 %: ");
        assertThat(vibann("score", "--data", out, "--target", "Hardness").err()).contains("there is no column 'Hardness'");
    }

    @Test
    void keepsTheInputAndAddsWhatWasAskedFor() throws IOException {
        final Path out = folder.resolve("all.csv");
        final var run = vibann("predict", "--model", model, "--data", alloys, "--out", out, "--lcb", "--parts", "--domain",
            "--latent", "--attention");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("60 rows predicted in ");
        final CSVRecord first = table(out).get(0);
        assertThat(first.getParser().getHeaderNames()).startsWith("Name", "B", "Co", "Fe", "Load", "HV", "Prediction (HV)",
            "Prediction (HV) (Std. dev.)").contains("Prediction (HV) (LCB)", "Prediction (HV) (Aleatoric)",
            "Prediction (HV) (In domain)", "Prediction (HV) (Distance to training rows)", "Latent 1", "Attention (Fe)");
        assertThat(first.get("Name")).isEqualTo("alloy, 0");
        assertThat(first.get("Prediction (HV) (In domain)")).isEqualTo("true");
    }

    @Test
    void goesOnWhereAKilledRunStopped() throws IOException {
        final Path many = Files.writeString(folder.resolve("many.csv"), rows(5000, false));
        final Path whole = folder.resolve("whole.csv");
        final Path out = folder.resolve("resumed.csv");
        final Path rejected = folder.resolve("rejected.csv");
        assertThat(vibann("predict", "--model", model, "--data", many, "--out", whole, "-q").status()).isZero();
        final Object[] command = {"predict", "--model", model, "--data", many, "--out", out, "-q", "--resume"};
        assertThat(vibann(command).err()).contains("There is nothing to resume");

        // As a kill leaves it: two pieces done, half a line of the third written.
        final Path shorter = Files.writeString(folder.resolve("shorter.csv"), rows(5000, false));
        Files.writeString(shorter, Files.readString(shorter).replace("\"alloy, 4500\",0.", "\"alloy, 4500\",x."));
        final Object[] broken = {"predict", "--model", model, "--data", shorter, "--out", out, "-q"};
        final var failed = vibann(broken);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("Row 4502, column 'B'", "--rejected FILE");
        final Path progress = folder.resolve("resumed.csv.progress");
        assertThat(Files.readString(progress)).contains("\"rows\":4096");
        Files.writeString(out, Files.readString(out) + "\"alloy, 40");
        Files.writeString(shorter, rows(5000, false));

        final List<Object> again = new ArrayList<>(List.of(broken));
        again.add("--resume");
        final var run = vibann(again.toArray());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(out).hasSameBinaryContentAs(whole);
        assertThat(progress).doesNotExist();
        assertThat(rejected).doesNotExist();
    }

    @Test
    void anotherRunIsNotGoneOnWith() throws IOException {
        final Path out = folder.resolve("other.csv");
        Files.writeString(out, "");
        Files.writeString(folder.resolve("other.csv.progress"), "{\"job\":\"x\",\"rows\":0,\"out\":0,\"rejected\":0}");
        assertThat(vibann("predict", "--model", model, "--data", alloys, "--out", out, "--resume").err())
            .contains("belongs to a run with another model, other data or other options");
    }

    @Test
    void putsBadRowsAsideWithTheReason() throws IOException {
        final Path bad = Files.writeString(folder.resolve("bad.csv"),
            "B,Co,Fe,Zr,Load\n0.2,0.1,0.7,0,0.5\n0.2,0.1,0.5,0,0.5\n0.2,0.1,0.6,0.1,0.5\n0.3,0,0.7,0,none\n");
        final Path out = folder.resolve("good.csv");
        final Path rejected = folder.resolve("put aside.csv");
        final var run = vibann("predict", "--model", model, "--data", bad, "--out", out, "--rejected", rejected);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("1 rows predicted, 3 rejected");
        assertThat(table(out)).hasSize(1);
        assertThat(table(rejected)).extracting(row -> row.get("row")).containsExactly("3", "4", "5");
        assertThat(table(rejected).get(0).get("reason")).contains("the amounts sum to 0.8");
        assertThat(table(rejected).get(1).get("reason")).contains("contains Zr");
    }

    @Test
    void readsFormulasAndPipesGiveTheSame() throws IOException {
        final Path formulas =
            Files.writeString(folder.resolve("formulas.csv"), "Alloy\nFe70B30\n(Fe0.5Co0.5)80B20\n");
        final Path out = folder.resolve("formulas out.csv");
        final Object[] common = {"predict", "--model", model, "--formula", "Alloy", "--at", 0.5, "-q", "--out"};
        final List<Object> file = new ArrayList<>(List.of(common));
        file.addAll(List.of(out, "--data", formulas));
        assertThat(vibann(file.toArray()).status()).isZero();
        assertThat(table(out)).hasSize(2);
        final List<Object> pipe = new ArrayList<>(List.of(common));
        pipe.addAll(List.of("-", "--data", formulas));
        assertThat(vibann(pipe.toArray()).out()).isEqualTo(Files.readString(out));
    }

    @Test
    void readsTheStandardInput() throws IOException {
        final Path out = folder.resolve("from a file.csv");
        assertThat(vibann("predict", "--model", model, "--data", alloys, "--out", out, "-q").status()).isZero();
        final InputStream before = System.in;
        try (InputStream in = Files.newInputStream(alloys)) {
            System.setIn(in);
            final var run = vibann("predict", "--model", model, "--data", "-", "--out", "-");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo(Files.readString(out));
            assertThat(run.err()).startsWith("60 rows predicted in ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void refusesWhatCannotWork() throws IOException {
        final Path parquet = Files.writeString(folder.resolve("alloys.parquet"), "PAR1");
        assertThat(vibann("predict", "--model", model, "--data", parquet, "--out", "-").err())
            .contains("Parquet files are read with Apache Spark", "--spark");
        assertThat(vibann("predict", "--model", folder.resolve("none"), "--data", alloys, "--out", "-").status())
            .isEqualTo(2);
        assertThat(vibann("predict", "--model", model, "--data", "-", "--out", "x.csv", "--resume").err())
            .contains("--resume needs files");
        assertThat(vibann("predict", "--model", model, "--data", alloys, "--out", "-", "--level", 2).err())
            .contains("Interval level");
        assertThat(vibann("learn", "--data", alloys, "--model", folder).err()).contains("--model: cannot write");
    }
}
