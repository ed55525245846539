/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.vibann.core.data.AlloyFormatException;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyStream;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.AlloyForecaster;
import org.vibann.core.run.CanceledException;
import org.vibann.headless.run.FileProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vibann predict}: predicts a file of any length by a model, row by row. */
@Command(name = "predict", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Predict the alloys of a CSV file of any length by a model, with the numbers of the predictor node. The "
        + "output has the input's columns and those of the prediction.",
    footer = {"", "Examples:", "  vibann predict --model hardness.vibann --data alloys.csv --out predicted.csv",
        "  cat alloys.csv | vibann predict --model hardness.vibann --data - --out - --at 0.5 > predicted.csv"})
final class PredictCommand implements Callable<Integer> {

    private static final String PIPE = "-";

    private static final String NONE = "none";

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FILE",
        description = "A model: of vibann learn, or the file that a run wrote for a learner's port.")
    private Path model;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV file; - for the standard input.")
    private String data;

    @Option(names = "--formula", paramLabel = "COLUMN",
        description = "Column with the alloys as formulas; without it, the file has one column per element.")
    private String formula;

    @Option(names = "--load", defaultValue = "Load", paramLabel = "COLUMN",
        description = "Column with the load in N (default: ${DEFAULT-VALUE}); none for models without load.")
    private String load;

    @Option(names = "--at", paramLabel = "N", description = "One load in N for all alloys, instead of a column.")
    private Double at;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV file; - for the standard output.")
    private String out;

    @Option(names = "--rejected", paramLabel = "FILE",
        description = "Put rows without prediction into this file, with the reason. Without it, the first ends the run.")
    private Path rejected;

    @Option(names = "--resume", description = "Go on where an interrupted run with the same options stopped.")
    private boolean resume;

    @Mixin
    private PredictionOptions options;

    @Option(names = {"-q", "--quiet"}, description = "Show no progress.")
    private boolean quiet;

    @Override
    public Integer call() throws CommandFailedException {
        check();
        Path spooled = null;
        try (CancelableProgress progress = new CancelableProgress(spec.commandLine().getErr(), quiet)) {
            final TrainedModel trained = StoredModel.read(model);
            final AlloyForecaster forecaster = new AlloyForecaster(trained, options.settings(spec), options.columns());
            spooled = data.equals(PIPE) ? spool(System.in) : null;
            final Path input = spooled == null ? Path.of(data) : spooled;
            final AlloyReaderSettings layout = layout(trained);
            try (PredictionFiles files = out.equals(PIPE) ? PredictionFiles.pipe(spec.commandLine().getOut(), rejected)
                : PredictionFiles.open(Path.of(out), rejected, resume, job(input, layout))) {
                final PredictionRun run = new PredictionRun(forecaster, files, at, rejected != null,
                    (fraction, message) -> progress.check());
                AlloyStream.read(input, layout, run,
                    (fraction, message) -> progress.report(fraction, () -> run.state(fraction)));
                run.finish();
                progress.bar().clear();
                if (!quiet) {
                    spec.commandLine().getErr().println(run.summary());
                    spec.commandLine().getErr().flush();
                }
            }
            return ExitCode.OK;
        } catch (final IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (final AlloyFormatException e) {
            throw new CommandFailedException(e.getMessage()
                + (e.lacksElements() ? " On the command line: --formula COLUMN." : ""), e);
        } catch (final IOException e) {
            throw new CommandFailedException(FileProblem.of(e), e);
        } catch (final CanceledException e) {
            throw new CommandFailedException("Cancelled. --resume goes on where it stopped.", e);
        } finally {
            delete(spooled);
        }
    }

    private void check() {
        if (!Files.isRegularFile(model)) {
            throw usage("--model: there is no file " + model);
        }
        if (!data.equals(PIPE) && !Files.isRegularFile(Path.of(data))) {
            throw usage("--data: there is no file " + data);
        }
        if (data.toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            throw usage("--data: Parquet files are read with Apache Spark: vibann predict --spark \"local[*]\" …");
        }
        if (resume && (out.equals(PIPE) || data.equals(PIPE))) {
            throw usage("--resume needs files, not pipes");
        }
        if (at != null && !(at > 0 && at < Double.POSITIVE_INFINITY)) {
            throw usage("--at: " + at + " N is no load; it must be greater than 0");
        }
        options.settings(spec);
    }

    private AlloyReaderSettings layout(final TrainedModel trained) {
        final AlloyReaderSettings layout = formula == null ? AlloyReaderSettings.elementColumns()
            : AlloyReaderSettings.formulaColumn(formula);
        final boolean column = trained.usesLoad() && at == null && !load.equalsIgnoreCase(NONE);
        return layout.withColumns(Optional.empty(), column ? Optional.of(load) : Optional.empty());
    }

    /** A pipe is read once, but a table of element columns twice. */
    private static Path spool(final InputStream in) throws IOException {
        final Path file = Files.createTempFile("vibann-", ".csv");
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static void delete(final Path file) throws CommandFailedException {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (final IOException e) {
            throw new CommandFailedException("Cannot delete " + file + ": " + FileProblem.of(e), e);
        }
    }

    /** What a run is told by: model, options, and length of the data. */
    private String job(final Path input, final AlloyReaderSettings layout) throws IOException {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(model));
            final String said = String.join("\n", layout.toString(), options.settings(spec).toString(),
                options.columns().toString(), String.valueOf(at), String.valueOf(Files.size(input)),
                String.valueOf(rejected));
            return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private ParameterException usage(final String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
