/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.testnodes.CommandLineRun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The example workflow from the command line to its files, with fewer training epochs and search steps than it asks
 * for: what is checked holds for any number of them.
 */
class ExampleWorkflowRunTest {

    private static final List<String> QUICK = List.of("--set", "2.epochs=15", "--set", "3.passes=20", "--set",
        "4.iterations=250", "--set", "5.starts=8", "--set", "5.iterations=20", "--set", "5.inDomainOnly=false",
        "--set", "8.steps=5", "--set", "9.passes=2", "--set", "9.pathPoints=8",
        "--set", "9.exchanges=2");

    private static final List<String> VALUES =
        List.of("", " (Std. dev.)", " (Lower 90 %)", " (Upper 90 %)", " (LCB)");

    @TempDir
    private static Path folder;

    private static Path first;

    private static CommandLineRun run;

    @BeforeAll
    static void runOnce() {
        first = folder.resolve("first");
        run = vibann(arguments(first));
    }

    private static Object[] arguments(final Path out, final Object... more) {
        final List<Object> words = new ArrayList<>(List.of("run", workflow(), "--out", out));
        words.addAll(QUICK);
        words.addAll(List.of(more));
        return words.toArray();
    }

    private static Path workflow() {
        return root().resolve("example-workflows/01-hardness-to-design");
    }

    private static Path root() {
        Path at = Path.of(System.getProperty("vibann.root", "")).toAbsolutePath();
        while (!Files.isDirectory(at.resolve("example-workflows"))) {
            at = at.getParent();
        }
        return at;
    }

    private static List<CSVRecord> table(final Path out, final String name) throws IOException {
        final CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
        try (CSVParser parser = CSVParser.parse(out.resolve(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static List<String> contents(final CSVRecord candidate) {
        final List<String> names = candidate.getParser().getHeaderNames();
        return names.subList(names.indexOf("Formula") + 1, names.indexOf("Load"));
    }

    /** A short search out of the domain may end far from all that is known; nothing else is to be said. */
    private static void assertNothingUnexpected(final CommandLineRun finished) {
        assertThat(finished.err().lines())
            .allMatch(line -> line.startsWith("Warning: Latent Cluster Assigner (#7): "));
    }

    @Test
    void everyNodeRuns() throws Exception {
        assertNothingUnexpected(run);
        assertThat(run.status()).isZero();
        final JsonNode nodes = new ObjectMapper().readTree(first.resolve("summary.json").toFile()).get("nodes");
        assertThat(nodes).hasSize(9).allSatisfy(node -> {
            assertThat(node.get("state").asText()).isEqualTo("EXECUTED");
            assertThat(node.get("ports")).isNotEmpty()
                .allSatisfy(port -> assertThat(first.resolve(port.get("file").asText())).isRegularFile());
        });
    }

    @Test
    void theReportShowsEveryNodeInOrderAndIsNotTooLarge() throws Exception {
        final Path report = first.resolve("report.html");
        assertThat(Files.size(report)).isBetween(1_000_000L, 6_000_000L);
        final String page = Files.readString(report);
        final String start = "<script type=\"application/json\" id=\"report\">";
        final JsonNode content = new ObjectMapper().readTree(page.substring(page.indexOf(start) + start.length()));
        assertThat(content.get("sections")).extracting(section -> section.get("heading").asText())
            .containsExactly("Composition Reader (#1)", "VIBANN Learner (#2)", "VIBANN Predictor (MC Dropout) (#3)",
                "Latent Clusterer (K-Means) (#4)", "Inverse Designer (#5)", "VIBANN Predictor (MC Dropout) (#6)",
                "Latent Cluster Assigner (#7)", "Latent Traversal (#8)", "Element Importance (#9)");
        assertThat(content.get("sections").get(1).get("settings")).extracting(JsonNode::toString)
            .anyMatch(setting -> setting.startsWith("{\"name\":\"2.epochs\",\"value\":\"15\",\"usual\":"));
        assertThat(content.get("facts").toString()).contains("VIBANN", "Java", "Seed of VIBANN Learner (#2)");
        assertThat(content.get("sections").get(0).get("pictures").get("panels")).isNotEmpty();
    }

    /** {@code vibann predict} by the learner's model: the numbers of the predictor node, in every digit. */
    @Test
    void predictingOnTheCommandLineGivesTheNodesNumbers() throws Exception {
        final Path out = folder.resolve("predicted.csv");
        final CommandLineRun predicted = vibann("predict", "--model", first.resolve("VIBANN Learner-2/port-1.zip"),
            "--data", workflow().resolve("data/synthetic-alloys.csv"), "--out", out, "--passes", 20, "--quiet");
        assertThat(predicted.status()).as(predicted.err()).isZero();
        final List<CSVRecord> node = table(first, "VIBANN Predictor (MC Dropout)-3/port-1.csv");
        final List<CSVRecord> command = table(folder, "predicted.csv");
        assertThat(command).hasSameSizeAs(node);
        for (int i = 0; i < node.size(); i++) {
            for (final String value : VALUES.subList(0, 4)) {
                final String name = "Prediction (HV)" + value;
                assertThat(command.get(i).get(name)).as("row %s, %s", i, name).isEqualTo(node.get(i).get(name));
            }
        }
    }

    @Test
    void predictorAndClustererKeepEveryRow() throws Exception {
        final List<CSVRecord> alloys = table(first, "Composition Reader-1/port-1.csv");
        assertThat(alloys).hasSizeGreaterThan(300);
        assertThat(table(first, "Composition Reader-1/port-2.csv")).isEmpty();
        final List<String> keys = alloys.stream().map(row -> row.get("RowID")).toList();
        assertThat(table(first, "VIBANN Predictor (MC Dropout)-3/port-1.csv"))
            .extracting(row -> row.get("RowID")).isEqualTo(keys);
        assertThat(table(first, "Latent Clusterer (K-Means)-4/port-1.csv"))
            .extracting(row -> row.get("RowID")).isEqualTo(keys);
        assertThat(table(first, "Latent Clusterer (K-Means)-4/port-2.csv").stream()
            .mapToInt(row -> Integer.parseInt(row.get("Rows"))).sum()).isEqualTo(alloys.size());
        assertThat(table(first, "Latent Clusterer (K-Means)-4/port-3.csv"))
            .filteredOn(row -> "true".equals(row.get("Chosen"))).hasSize(1);
    }

    @Test
    void candidatesSumToAHundredAndTheirFormulaSaysThem() throws Exception {
        final List<CSVRecord> candidates = table(first, "Inverse Designer-5/port-1.csv");
        assertThat(candidates).isNotEmpty().allSatisfy(candidate -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (final String element : contents(candidate)) {
                final BigDecimal content = new BigDecimal(candidate.get(element)).stripTrailingZeros();
                sum = sum.add(content);
                if (content.signum() > 0) {
                    assertThat(candidate.get("Formula")).contains(element + content.toPlainString());
                }
            }
            assertThat(sum).isEqualByComparingTo("100");
        });
    }

    @Test
    void reportedPredictionsAreThoseOfAFreshPredictionToTheLastDigit() throws Exception {
        final List<CSVRecord> checked = table(first, "VIBANN Predictor (MC Dropout)-6/port-1.csv");
        assertThat(checked).hasSameSizeAs(table(first, "Inverse Designer-5/port-1.csv")).isNotEmpty()
            .allSatisfy(row -> VALUES.forEach(value -> assertThat(row.get("Check (HV)" + value)).isNotBlank()
                .isEqualTo(row.get("Prediction (HV)" + value))));
    }

    @Test
    void twoRunsWriteTheSameBytes() throws Exception {
        final Path second = folder.resolve("second");
        assertThat(vibann(arguments(second)).status()).isZero();
        final Map<String, String> expected = tables(first);
        final Map<String, String> found = tables(second);
        assertThat(found.keySet()).hasSize(19).isEqualTo(expected.keySet());
        assertThat(found.keySet()).allMatch(name -> found.get(name).equals(expected.get(name)));
    }

    @Test
    void anotherSeedGivesOtherNumbers() throws Exception {
        final Path other = folder.resolve("other");
        assertThat(vibann(arguments(other, "--set", "2.seed=2")).status()).isZero();
        final String history = "VIBANN Learner-2/port-2.csv";
        assertThat(tables(other).get(history)).isNotBlank().isNotEqualTo(tables(first).get(history));
    }

    private static Map<String, String> tables(final Path out) throws IOException {
        final Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (final Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                tables.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return tables;
    }

    @Test
    void runsOnThePublishedDataWhereTheyAre() throws Exception {
        final String configured = System.getenv("VIBANN_DATA");
        final Path data = configured == null ? root().resolve("../shared/data/mmg-hardness/H_v_dataset.csv").normalize()
            : Path.of(configured);
        assumeTrue(Files.isRegularFile(data), "The published data set is not here");
        final Path out = folder.resolve("published");

        final var published = vibann(arguments(out, "--data", data));

        // All loads of the nano-indentation library are of one family, which can promise 50 %; two rows are ten times off.
        assertThat(published.err().lines()).filteredOn(line -> line.contains("An interval of 90 % needs 9"))
            .allMatch(line -> line.contains("at loads up to 0.0316 N there is 1, which can promise 50 % at most"))
            .extracting(line -> line.substring(0, line.indexOf("):")))
            .contains("Warning: VIBANN Learner (#2", "Warning: VIBANN Predictor (MC Dropout) (#3");
        assertThat(published.err().lines()).allMatch(line -> line.matches(
            "Warning: (VIBANN Learner \\(#2|VIBANN Predictor \\(MC Dropout\\) \\(#3|Latent Cluster Assigner \\(#7)\\): .*"));
        assertThat(published.status()).isZero();
        assertThat(table(out, "VIBANN Predictor (MC Dropout)-3/port-1.csv")).hasSize(673)
            .allSatisfy(row -> assertThat(Double.parseDouble(row.get("Prediction (HV)"))).isBetween(-500.0, 3500.0));
        assertThat(table(out, "VIBANN Predictor (MC Dropout)-6/port-1.csv")).isNotEmpty().allSatisfy(
            row -> assertThat(row.get("Check (HV) (LCB)")).isEqualTo(row.get("Prediction (HV) (LCB)")));
    }
}
