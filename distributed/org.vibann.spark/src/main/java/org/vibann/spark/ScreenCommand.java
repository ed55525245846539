/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.vibann.core.alloy.Composition;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.AlloyForecaster;
import org.vibann.core.predict.ForecastColumns;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.screen.Hit;
import org.vibann.core.screen.ScreenedPart;
import org.vibann.core.screen.Screening;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code screen}: all alloys of a grid, the best of them. */
@Command(name = "screen", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Look at all alloys of a grid, without storing them, for those of the highest lower confidence bound: in "
        + "the domain of the model, and no two alike. Killed at any time, it goes on with the same --checkpoint.")
final class ScreenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--spark", paramLabel = "MASTER", description = "Spark's master, such as local[*]; else spark-submit's.")
    private String master;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "A model of vibann learn.")
    private Path model;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV file for the alloys found.")
    private Path out;

    @Option(names = "--at", defaultValue = "0.5", paramLabel = "N", description = "Load in N (default: ${DEFAULT-VALUE}).")
    private double load;

    @Option(names = "--elements", split = ",", paramLabel = "SYMBOL",
        description = "Elements that alloys may consist of, separated by commas (default: all that the model knows).")
    private List<String> allowed = List.of();

    @Option(names = "--required", split = ",", paramLabel = "SYMBOL", description = "Elements that each alloy has.")
    private List<String> required = List.of();

    @Option(names = "--least-elements", defaultValue = "2", paramLabel = "N", description = "(default: ${DEFAULT-VALUE})")
    private int least;

    @Option(names = "--most-elements", defaultValue = "5", paramLabel = "N", description = "(default: ${DEFAULT-VALUE})")
    private int most;

    @Option(names = "--step", defaultValue = "0.5", paramLabel = "AT.%%",
        description = "Step of the grid (default: ${DEFAULT-VALUE}).")
    private double step;

    @Option(names = "--when-present", defaultValue = "2", paramLabel = "AT.%%",
        description = "Least content of an element that is present (default: ${DEFAULT-VALUE}).")
    private double whenPresent;

    @Option(names = "--limit", paramLabel = "TEXT",
        description = "Limit of a sum of contents in at.%%, such as \"B+C+Si+P <= 40\"; may be given again.")
    private List<String> limits = List.of();

    @Option(names = "--candidates", defaultValue = "20", paramLabel = "K",
        description = "Most alloys to find (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--unlike", defaultValue = "5", paramLabel = "AT.%%",
        description = "Of alloys whose contents, rounded to this step, are the same, the best is kept (default: "
            + "${DEFAULT-VALUE}).")
    private double unlike;

    @Option(names = "--passes", defaultValue = "100", paramLabel = "T",
        description = "Monte Carlo passes (default: ${DEFAULT-VALUE}).")
    private int passes;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "(default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--kappa", defaultValue = "1.645", paramLabel = "K",
        description = "Standard deviations of the lower confidence bound (default: ${DEFAULT-VALUE}).")
    private double kappa;

    @Option(names = "--part", defaultValue = "100000", paramLabel = "N",
        description = "Numbers of the grid that a task looks at (default: ${DEFAULT-VALUE}).")
    private long part;

    @Option(names = "--checkpoint", paramLabel = "FOLDER",
        description = "Keep the parts that are done in this folder, which all machines see, and go on with those there.")
    private String checkpoint;

    @Override
    public Integer call() throws IOException, CanceledException {
        if (!Files.isRegularFile(model) || part < 1) {
            throw new ParameterException(spec.commandLine(),
                part < 1 ? "--part: " + part + " is below 1" : "--model: there is no file " + model);
        }
        final byte[] file = Files.readAllBytes(model);
        final TrainedModel read = ModelFile.read(new ByteArrayInputStream(file));
        final ScreenTask task = new ScreenTask(step, least, most, whenPresent, allowed, required, limits, load, passes,
            seed, kappa, count, unlike);
        final Screening screening =
            new Screening(read, task.constraints(), task.settings(), load, count, unlike);
        spec.commandLine().getErr().println("The grid has " + screening.size() + " numbers.");
        final long begun = System.nanoTime();
        try (SparkSession session = Main.session(master)) {
            final SparkScreen screen = new SparkScreen(JavaSparkContext.fromSparkContext(session.sparkContext()), file,
                task, part, checkpoint);
            final ScreenedPart found = screen.run();
            write(read, screening, found, task);
            final double seconds = (System.nanoTime() - begun) / 1e9;
            spec.commandLine().getErr().printf(Locale.ROOT,
                "%d numbers, %d alloys, %d in the domain and predicted, in %.1f s: %s%n%s%n", found.numbers(),
                found.alloys(), found.scored(), seconds, out, screen.cost().text());
            spec.commandLine().getErr().flush();
        }
        return 0;
    }

    private void write(final TrainedModel read, final Screening screening, final ScreenedPart found,
        final ScreenTask task) throws IOException, CanceledException {
        final AlloyForecaster forecaster = new AlloyForecaster(read, task.settings(), new ForecastColumns(
            ForecastColumns.DEFAULT.name(), true, true, true, true, false, false, ForecastColumns.Unseen.SKIP));
        final List<Composition> alloys = found.hits().stream().map(screening::composition).toList();
        final double[] loads = new double[alloys.size()];
        Arrays.fill(loads, load);
        final List<AlloyForecaster.Answer> answers = forecaster.predict(alloys, loads, Progress.NONE);
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
            PrintWriter lines = new PrintWriter(writer)) {
            lines.print(CsvLines.of(List.of("Number", "Formula", "Load")) + "," + CsvLines.of(forecaster.names()) + "\n");
            for (int i = 0; i < alloys.size(); i++) {
                final Hit hit = found.hits().get(i);
                lines.print(CsvLines.of(List.of(String.valueOf(hit.number()), alloys.get(i).formula(),
                    String.valueOf(load))) + "," + CsvLines.of(answers.get(i).cells()) + "\n");
            }
            if (lines.checkError()) {
                throw new IOException("Cannot write " + out);
            }
        }
    }
}
