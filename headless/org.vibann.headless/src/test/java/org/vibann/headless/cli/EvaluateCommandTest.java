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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code vibann evaluate}. */
class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private Path data(final String... more) throws IOException {
        return BinaryAlloys.write(folder, more);
    }

    @Test
    void printsATableSortedByErrorAndWritesEveryFold() throws IOException {
        final Path json = folder.resolve("out.json");

        final var run = vibann("evaluate", "--data", data(), "--subset", "bulk", "--protocol", "alloy", "--folds", 4,
            "--seeds", 2, "--first-seed", 7, "--models", "knn,ridge,extra-trees", "--json", json);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Subset bulk (32 rows), protocol alloy, 4 folds, seeds 7 to 8");
        final JsonNode result = new ObjectMapper().readTree(Files.readString(json));
        assertThat(result.get("folds")).hasSize(3 * 2 * 4);
        assertThat(result.get("folds").get(0).get("seed").asInt()).isEqualTo(7);
        double last = 0;
        int position = -1;
        for (final JsonNode model : result.get("summary")) {
            assertThat(model.get("mae").asDouble()).isGreaterThanOrEqualTo(last);
            last = model.get("mae").asDouble();
            assertThat(run.out().indexOf("\n" + model.get("model").asText())).isGreaterThan(position);
            position = run.out().indexOf("\n" + model.get("model").asText());
        }
        assertThat(run.err()).isEmpty();
    }

    @Test
    void writesAReportWithAParityPlotAModel() throws IOException {
        final Path report = folder.resolve("report.html");

        final var run = vibann("evaluate", "--data", data(), "--folds", 3, "--models", "knn,ridge", "--report", report);

        assertThat(run.status()).as(run.err()).isZero();
        final String page = Files.readString(report);
        final String start = "<script type=\"application/json\" id=\"report\">";
        final JsonNode section =
            new ObjectMapper().readTree(page.substring(page.indexOf(start) + start.length())).get("sections").get(0);
        assertThat(section.get("settings").toString()).contains("\"--folds\",\"value\":\"3\",\"usual\":\"5\"");
        assertThat(section.get("pictures").get("panels")).extracting(panel -> panel.get("title").asText())
            .contains("R² by model", "Mean absolute error by model").filteredOn(title -> title.matches("(knn|ridge), .*"))
            .hasSize(2);
        final var wrong = vibann("evaluate", "--data", data(), "--report", folder.resolve("none/report.html"));
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--report: cannot write to ");
    }

    /** DeepLearning4J is not on the class path of these tests. */
    @Test
    void anEngineThatIsMissingOrUnknownIsNamed() throws IOException {
        final var missing = vibann("evaluate", "--data", data(), "--models", "vibann-network", "--engine", "dl4j");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("--engine: The engine DeepLearning4J is not installed");
        final var unknown = vibann("evaluate", "--data", data(), "--models", "knn", "--engine", "torch");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no engine 'torch'; the engines are vibann and dl4j");
        assertThat(vibann("evaluate", "--data", data(), "--models", "knn", "--engine", "vibann").status()).isZero();
    }

    @Test
    void intervalsThatFewFamiliesCannotGiveAreOpen() throws IOException {
        final Path json = folder.resolve("out.json");

        final var run = vibann("evaluate", "--data", data(), "--protocol", "family", "--folds", 3, "--models", "knn",
            "--json", json);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("knn")).findFirst()).hasValueSatisfying(
            line -> assertThat(line).contains(" open"));
        final JsonNode pooled = new ObjectMapper().readTree(Files.readString(json)).get("summary").get(0).get("pooled");
        assertThat(pooled.get("width90").isNull()).isTrue();
        assertThat(pooled.get("width50").asDouble()).isPositive();
    }

    @Test
    void theSameCommandWritesTheSameBytes() throws IOException {
        final Path data = data();
        final Path first = folder.resolve("first.json");
        final Path second = folder.resolve("second.json");
        for (final Path json : new Path[] {first, second}) {
            final var run = vibann("evaluate", "--data", data, "--models", "random-forest", "--protocol", "rows", "--folds",
                3, "--json", json);
            assertThat(run.status()).as(run.err()).isZero();
        }
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void readsFormulas() throws IOException {
        final StringBuilder text = new StringBuilder("Composition,HV\n");
        for (int i = 0; i < 30; i++) {
            text.append("(CoFeNi)").append(70 + i).append(i % 2 == 0 ? "Si" : "B").append(30 - i).append(',')
                .append(200 + 3 * i).append('\n');
        }
        final Path file = Files.writeString(folder.resolve("formulas.csv"), text.append("NaN,1\nCe70Al48,100\n"));

        final var run = vibann("evaluate", "--data", file, "--formula", "Composition", "--load", "none", "--models", "knn",
            "--protocol", "rows", "--folds", 3);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Subset all (31 rows)");
        assertThat(run.err()).contains("left out 1 row that cannot be read; the first is row 32, column 'Composition'",
            "1 row has numbers that add up to 60 to 140", "row 33");
        final var without = vibann("evaluate", "--data", file, "--load", "none", "--models", "knn");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("No column is named by the symbol of an element", "--formula COLUMN");
    }

    @Test
    void aFileWithoutUsableRowsSaysWhy() throws IOException {
        final Path file = Files.writeString(folder.resolve("bad.csv"), "Fe,B,Load,HV\n80,20,1,\n80,x,1,1\n");

        final var run = vibann("evaluate", "--data", file, "--models", "knn");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("none of 2 rows can be used; the first is row 2, column 'HV'");
    }

    @Test
    void tellsWhichRowsWereLeftOut() throws IOException {
        final var run = vibann("evaluate", "--data", data("0.5,0.5,,0,0.98,", "0.5,0.1,0,0,0.98,500"), "--models", "knn",
            "--protocol", "rows");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Subset all (40 rows)");
        assertThat(run.err()).contains("Warning: left out 2 rows", "row 42");
    }

    @Test
    void wrongUsageNamesWhatIsWrong() throws IOException {
        final Path data = data();

        assertWrong("--data", "nowhere.csv").contains("there is no file nowhere.csv");
        assertWrong("--data", data, "--models", "svm").contains("'svm'", "gradient-boosting");
        assertWrong("--data", data, "--subset", "thin").contains("'thin'", "library");
        assertWrong("--data", data, "--protocol", "random").contains("'random'", "leave-one-family-out");
        assertWrong("--data", data, "--folds", 1).contains("number of folds");
        assertWrong("--data", data, "--seeds", 0).contains("number of seeds");
        assertWrong("--data", data, "--json", folder.resolve("not/there.json")).contains("cannot write");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertWrong(final Object... arguments) {
        final Object[] all = new Object[arguments.length + 1];
        all[0] = "evaluate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        final var run = vibann(all);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).hasSize(1);
        return assertThat(run.err());
    }

    @Test
    void dataThatDoNotAllowItFailWithTheReason() throws IOException {
        final var folds = vibann("evaluate", "--data", data(), "--models", "knn", "--protocol", "family", "--folds", 50);
        final var text = vibann("evaluate", "--data", Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n"));

        assertThat(folds.status()).isEqualTo(1);
        assertThat(folds.errorLines()).singleElement().asString().contains("famil", "use fewer folds");
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.errorLines()).singleElement().asString().contains("x.csv").doesNotContain("Exception");
    }

    @Test
    void listsTheModels() {
        assertThat(vibann("evaluate", "--list").out().lines()).contains("vibann", "vibann-published", "gp",
            "extra-trees+descriptors", "mean");
    }
}
