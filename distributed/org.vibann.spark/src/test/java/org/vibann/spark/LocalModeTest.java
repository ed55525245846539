/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.data.AlloyStream;
import org.vibann.core.data.StreamedRow;
import org.vibann.core.file.ModelFile;
import org.vibann.core.predict.AlloyForecaster;
import org.vibann.core.run.Progress;
import org.vibann.core.screen.ScreenedPart;

/** In local mode: the numbers of a single machine, whatever the partitions. */
class LocalModeTest {

    private static final PredictTask TASK = new PredictTask(null, "Load", Double.NaN, 20, 1, 0.9, 1.645, true, true);

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    private static byte[] model;

    @BeforeAll
    static void begin() throws Exception {
        model = Samples.model();
        spark = SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", false)
            .config("spark.sql.files.maxPartitionBytes", 10_000).config("spark.driver.host", "127.0.0.1").getOrCreate();
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    /** What a single machine writes. */
    private static String expected(final Path csv) throws Exception {
        final AlloyForecaster forecaster = new AlloyForecaster(ModelFile.read(new ByteArrayInputStream(model)),
            TASK.settings(), TASK.columns());
        final List<StreamedRow> rows = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        AlloyStream.read(csv, TASK.layout(), new AlloyStream.Rows() {
            @Override
            public void header(final List<String> names) {
                text.append(CsvLines.of(names)).append(',').append(CsvLines.of(forecaster.names())).append('\n');
            }

            @Override
            public void row(final StreamedRow row) {
                rows.add(row);
            }
        }, Progress.NONE);
        final List<AlloyForecaster.Answer> answers =
            forecaster.predict(rows.stream().map(StreamedRow::alloy).map(Optional::orElseThrow).toList(),
                rows.stream().mapToDouble(StreamedRow::load).toArray(), Progress.NONE);
        for (int i = 0; i < rows.size(); i++) {
            text.append(CsvLines.of(rows.get(i).cells())).append(',').append(CsvLines.of(answers.get(i).cells()))
                .append('\n');
        }
        return text.toString();
    }

    private static String together(final Path out) throws IOException {
        final StringBuilder text = new StringBuilder();
        try (var files = Files.list(out)) {
            for (final Path file : files.filter(f -> f.getFileName().toString().startsWith("part-")).sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void partitionsOfACsvFileAreTheFileOfASingleMachine() throws Exception {
        final Path csv = Files.writeString(folder.resolve("alloys.csv"), Samples.csv(1500));
        final SparkPredict predict = new SparkPredict(spark, model, TASK);
        final Dataset<Row> table = predict.read(csv.toString());
        assertThat(table.javaRDD().getNumPartitions()).isGreaterThan(2);
        final Path out = folder.resolve("predicted");
        assertThat(predict.run(table, out.toString(), null)).isZero();
        assertThat(together(out)).isEqualTo(expected(csv));
    }

    @Test
    void parquetHasTheSameNumbersHoweverItIsCut() throws Exception {
        final Path csv = Files.writeString(folder.resolve("for parquet.csv"), Samples.csv(400));
        final SparkPredict predict = new SparkPredict(spark, model, TASK);
        final String numbers = folder.resolve("numbers.parquet").toString();
        predict.read(csv.toString()).selectExpr("Name", "cast(B as double) B", "cast(Co as double) Co",
            "cast(Fe as double) Fe", "cast(Load as double) Load").repartition(7).write().parquet(numbers);
        final String out = folder.resolve("predicted.parquet").toString();
        assertThat(predict.run(predict.read(numbers), out, null)).isZero();
        final List<String> found = new ArrayList<>();
        final String mean = "Prediction (HV)";
        for (final Row row : spark.read().parquet(out).collectAsList()) {
            found.add(row.getString(0) + " " + row.<Double>getAs(mean) + " " + row.<Double>getAs(mean + " (LCB)") + " "
                + row.<Boolean>getAs(mean + " (In domain)"));
        }
        final List<String> wanted = new ArrayList<>();
        for (final String line : expected(csv).split("\n")) {
            final String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            wanted.add(cells[0].replace("\"", "") + " " + cells[5] + " " + cells[9] + " " + cells[10]);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted.subList(1, wanted.size()));
    }

    @Test
    void rowsWithoutPredictionArePutAsideOrEndTheRun() throws Exception {
        final Path csv = Files.writeString(folder.resolve("bad.csv"), Samples.csv(40) + "bad,10,20,30,0.5\n");
        final SparkPredict predict = new SparkPredict(spark, model, TASK);
        assertThatThrownBy(() -> predict.run(predict.read(csv.toString()), folder.resolve("none").toString(), null))
            .isInstanceOf(IOException.class).hasMessageContaining("the amounts sum to 60");
        assertThat(predict.run(predict.read(csv.toString()), folder.resolve("good").toString(),
            folder.resolve("aside").toString())).isEqualTo(1);
        assertThat(together(folder.resolve("aside"))).contains("the amounts sum to 60", "bad,10,20,30,0.5");
        assertThat(together(folder.resolve("good")).lines()).hasSize(41);
    }

    @Test
    void aScreeningIsThatOfASingleMachineAndGoesOnWhereItStopped() throws Exception {
        final JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        final ScreenedPart expected = Samples.screened(model, Samples.task());
        assertThat(expected.hits()).hasSizeGreaterThan(5);
        assertThat(new SparkScreen(context, model, Samples.task(), 700, null).run()).isEqualTo(expected);

        final Path checkpoint = folder.resolve("checkpoint");
        final SparkScreen kept = new SparkScreen(context, model, Samples.task(), 300, checkpoint.toString());
        assertThat(kept.run()).isEqualTo(expected);
        Files.delete(checkpoint.resolve("part-1"));
        Files.delete(checkpoint.resolve("part-2"));
        final var untouched = Files.getLastModifiedTime(checkpoint.resolve("part-0"));
        assertThat(kept.run()).isEqualTo(expected);
        assertThat(checkpoint.resolve("part-1")).exists();
        assertThat(Files.getLastModifiedTime(checkpoint.resolve("part-0"))).isEqualTo(untouched);
        assertThatThrownBy(() -> new SparkScreen(context, model, Samples.task(), 301, checkpoint.toString()).run())
            .hasMessageContaining("belongs to another screening");
    }
}
