/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.apache.spark.sql.SparkSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code predict}: predicts CSV or Parquet of any size. */
@Command(name = "predict", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Predict the alloys of CSV or Parquet files by a model, on all machines of a cluster, with the numbers of a "
        + "single one.")
final class PredictCommand implements Callable<Integer> {

    private static final String NONE = "none";

    @Spec
    private CommandSpec spec;

    @Option(names = "--spark", paramLabel = "MASTER", description = "Spark's master, such as local[*]; else spark-submit's.")
    private String master;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "A model of vibann learn.")
    private Path model;

    @Option(names = "--data", required = true, paramLabel = "PATH",
        description = "Parquet where the name ends in .parquet, else CSV; a file or a folder.")
    private String data;

    @Option(names = "--out", required = true, paramLabel = "FOLDER",
        description = "Parquet where the name ends in .parquet, else CSV: its parts, one behind the other, are the table.")
    private String out;

    @Option(names = "--rejected", paramLabel = "FOLDER",
        description = "Put rows without prediction there, with the reason. Without it they end the run.")
    private String rejected;

    @Option(names = "--formula", paramLabel = "COLUMN", description = "Column with the alloys as formulas.")
    private String formula;

    @Option(names = "--load", defaultValue = "Load", paramLabel = "COLUMN",
        description = "Column with the load in N, or none (default: ${DEFAULT-VALUE}).")
    private String load;

    @Option(names = "--at", defaultValue = "NaN", paramLabel = "N", description = "One load in N instead of a column.")
    private double at;

    @Option(names = "--passes", defaultValue = "100", paramLabel = "T", description = "(default: ${DEFAULT-VALUE})")
    private int passes;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "(default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--level", defaultValue = "0.9", paramLabel = "P", description = "(default: ${DEFAULT-VALUE})")
    private double level;

    @Option(names = "--kappa", defaultValue = "1.645", paramLabel = "K", description = "(default: ${DEFAULT-VALUE})")
    private double kappa;

    @Option(names = "--lcb", description = "Add the lower confidence bound.")
    private boolean lowerBound;

    @Option(names = "--domain", description = "Add whether an alloy is in the domain, and its distance to training rows.")
    private boolean domain;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(model)) {
            throw new ParameterException(spec.commandLine(), "--model: there is no file " + model);
        }
        final PredictTask task = new PredictTask(formula, Double.isNaN(at) && !load.equalsIgnoreCase(NONE) ? load : null,
            at, passes, seed, level, kappa, lowerBound, domain);
        try (SparkSession session = Main.session(master)) {
            final SparkPredict predict = new SparkPredict(session, Files.readAllBytes(model), task);
            final long without = predict.run(predict.read(data), out, rejected);
            spec.commandLine().getErr().println(out + (without == 0 ? "" : "; rejected rows: " + without));
            spec.commandLine().getErr().flush();
        }
        return 0;
    }
}
