/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.vibann.core.data.AlloyFormatException;
import org.vibann.core.data.ContentSums;
import org.vibann.core.data.RowByRow;
import org.vibann.core.predict.AlloyForecaster;

/**
 * Predicts a table on Spark: each partition by the model that its executor has, every row by itself, so that the numbers
 * are those of one machine whatever the partitions. A table that does not name the unit of its contents is counted first,
 * by all executors.
 */
final class SparkPredict {

    private final SparkSession spark;
    private final PredictTask task;
    private final Broadcast<SharedModel<AlloyForecaster>> shared;
    private final List<String> added;

    SparkPredict(final SparkSession spark, final byte[] model, final PredictTask task) {
        this.spark = spark;
        this.task = task;
        final SharedModel<AlloyForecaster> forecaster = new SharedModel<>(model,
            read -> new AlloyForecaster(read, task.settings(), task.columns()).inThread());
        added = forecaster.get().names();
        shared = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(forecaster);
    }

    /** A CSV file or folder with all cells as text, or Parquet. */
    Dataset<Row> read(final String path) {
        return isParquet(path) ? spark.read().parquet(path)
            : spark.read().option("header", true).option("escape", "\"").option("ignoreLeadingWhiteSpace", true)
                .option("ignoreTrailingWhiteSpace", true).csv(path);
    }

    static boolean isParquet(final String path) {
        return path.endsWith(".parquet");
    }

    /**
     * Predicts and writes.
     *
     * @param table the table
     * @param out folder to write to: Parquet where its name ends so, else CSV whose parts one behind the other are the file
     *            that a single machine writes
     * @param rejected folder for rows without prediction, with the reason; null where there must be none
     * @return rows without prediction
     */
    long run(final Dataset<Row> table, final String out, final String rejected) throws IOException {
        final JavaRDD<PartitionForecast.Outcome> outcomes = forecasts(table).persist(StorageLevel.MEMORY_AND_DISK());
        final JavaRDD<PartitionForecast.Outcome> without = outcomes.filter(outcome -> !outcome.answer().predicted());
        final long count = without.count();
        if (count > 0 && rejected == null) {
            final PartitionForecast.Outcome first = without.first();
            throw new IOException("No prediction for " + count + " rows; the first is " + CsvLines.of(first.cells()) + ": "
                + first.answer().reason() + ". With --rejected FOLDER such rows are put aside.");
        }
        if (rejected != null) {
            without.map(outcome -> CsvLines.of(List.of(outcome.answer().reason())) + "," + CsvLines.of(outcome.cells()))
                .saveAsTextFile(rejected);
        }
        final JavaRDD<PartitionForecast.Outcome> predicted = outcomes.filter(outcome -> outcome.answer().predicted());
        if (isParquet(out)) {
            spark.createDataFrame(predicted.map(SparkPredict::row), schema(table)).write().parquet(out);
        } else {
            lines(predicted, table).saveAsTextFile(out);
        }
        return count;
    }

    private JavaRDD<PartitionForecast.Outcome> forecasts(final Dataset<Row> table) throws IOException {
        final List<String> names = new ArrayList<>(Arrays.asList(table.columns()));
        final PredictTask told = task;
        final Broadcast<SharedModel<AlloyForecaster>> model = shared;
        final ContentSums sums = count(table, names);
        return table.javaRDD().mapPartitions(rows -> {
            final RowByRow reader = new RowByRow(names, told.layout());
            reader.sums().add(sums);
            return new PartitionForecast(rows, reader, model.value().get(), told.load());
        });
    }

    /** What the rows sum to, where that tells the unit. */
    private ContentSums count(final Dataset<Row> table, final List<String> names) throws IOException {
        final PredictTask told = task;
        try {
            final RowByRow reader = new RowByRow(names, told.layout());
            if (!reader.needsCount()) {
                return reader.sums();
            }
        } catch (final AlloyFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
        return table.javaRDD().mapPartitions(rows -> count(rows, new RowByRow(names, told.layout())))
            .reduce(ContentSums::add);
    }

    private static Iterator<ContentSums> count(final Iterator<Row> rows, final RowByRow reader) {
        while (rows.hasNext()) {
            reader.count(PartitionForecast.cells(rows.next()));
        }
        return List.of(reader.sums()).iterator();
    }

    private JavaRDD<String> lines(final JavaRDD<PartitionForecast.Outcome> predicted, final Dataset<Row> table) {
        final List<String> names = new ArrayList<>(Arrays.asList(table.columns()));
        names.addAll(added);
        final String header = CsvLines.of(names);
        return predicted.mapPartitionsWithIndex((index, outcomes) -> lines(index == 0 ? header : null, outcomes), true);
    }

    /** The lines of a partition, the header, unless null, before them. */
    private static Iterator<String> lines(final String header, final Iterator<PartitionForecast.Outcome> outcomes) {
        final Stream<String> lines = StreamSupport.stream(((Iterable<PartitionForecast.Outcome>)() -> outcomes)
            .spliterator(), false).map(outcome -> {
                final List<String> cells = new ArrayList<>(outcome.cells());
                cells.addAll(outcome.answer().cells());
                return CsvLines.of(cells);
            });
        return Stream.concat(Stream.ofNullable(header), lines).iterator();
    }

    private StructType schema(final Dataset<Row> table) {
        final List<StructField> fields = new ArrayList<>(Arrays.asList(table.schema().fields()));
        for (final String name : added) {
            fields.add(DataTypes.createStructField(name,
                name.endsWith("(In domain)") ? DataTypes.BooleanType : DataTypes.DoubleType, true));
        }
        return DataTypes.createStructType(fields);
    }

    private static Row row(final PartitionForecast.Outcome outcome) {
        final List<Object> values = new ArrayList<>();
        for (int i = 0; i < outcome.row().size(); i++) {
            values.add(outcome.row().get(i));
        }
        for (final String cell : outcome.answer().cells()) {
            if (cell.isEmpty()) {
                values.add(null);
            } else if (cell.equals("true") || cell.equals("false")) {
                values.add(Boolean.valueOf(cell));
            } else {
                values.add(Double.valueOf(cell));
            }
        }
        return RowFactory.create(values.toArray());
    }
}
