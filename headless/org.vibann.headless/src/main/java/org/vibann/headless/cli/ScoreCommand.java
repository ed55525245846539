/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vibann.core.evaluate.metric.IntervalScore;
import org.vibann.headless.run.FileProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vibann score}: compares predictions with measurements. */
@Command(name = "score", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Compare the predictions that vibann predict wrote with measurements in another column of the same file: "
        + "R2, mean absolute error, and how many measurements lie inside their intervals.",
    footer = {"", "Example:", "  vibann score --data predicted.csv --target HV"})
final class ScoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV file.")
    private Path data;

    @Option(names = "--target", defaultValue = "HV", paramLabel = "COLUMN",
        description = "Column with measurements (default: ${DEFAULT-VALUE}).")
    private String target;

    @Option(names = "--prediction", paramLabel = "COLUMN",
        description = "Column with predictions (default: Prediction (target)).")
    private String prediction;

    @Override
    public Integer call() throws CommandFailedException {
        if (!Files.isRegularFile(data)) {
            throw usage("--data: there is no file " + data);
        }
        try (Reader reader = Files.newBufferedReader(data, StandardCharsets.UTF_8);
            CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(reader)) {
            final String mean = prediction == null ? "Prediction (" + target + ")" : prediction;
            final List<String> names = rows.getHeaderNames();
            for (final String name : List.of(target, mean)) {
                if (!names.contains(name)) {
                    throw usage("there is no column '" + name + "' in " + data);
                }
            }
            final Optional<String> lower = end(names, mean + " (Lower ");
            final Optional<String> upper = end(names, mean + " (Upper ");
            final IntervalScore score = new IntervalScore();
            long left = 0;
            for (final CSVRecord row : rows) {
                final double measured = number(row, target);
                final double predicted = number(row, mean);
                if (Double.isNaN(measured) || Double.isNaN(predicted)) {
                    left++;
                } else {
                    score.add(measured, predicted, lower.map(name -> number(row, name)).orElse(Double.NaN),
                        upper.map(name -> number(row, name)).orElse(Double.NaN));
                }
            }
            print(score, left, lower.map(name -> name.substring((mean + " (Lower ").length(), name.length() - 1)));
            return ExitCode.OK;
        } catch (final IOException e) {
            throw new CommandFailedException("Cannot read " + data + ": " + FileProblem.of(e), e);
        }
    }

    private static Optional<String> end(final List<String> names, final String start) {
        return names.stream().filter(name -> name.startsWith(start) && name.endsWith(")")).findFirst();
    }

    /** NaN for an empty cell. */
    private double number(final CSVRecord row, final String column) {
        final String text = row.isSet(column) ? row.get(column).strip() : "";
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (final NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), "row " + (row.getRecordNumber() + 1) + ", column '" + column
                + "': '" + text + "' is no number", e);
        }
    }

    private void print(final IntervalScore score, final long left, final Optional<String> level)
        throws CommandFailedException {
        if (score.count() == 0) {
            throw new CommandFailedException(data + ": no row has both a measurement and a prediction", null);
        }
        final PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "rows %d%s%nR2 %.4f%nMAE %.2f%nRMSE %.2f%n", score.count(),
            left == 0 ? "" : " (" + left + " without measurement or prediction)", score.r2(), score.mae(), score.rmse());
        if (score.intervals() > 0) {
            out.printf(Locale.ROOT, "inside the interval of %s: %.1f %% of %d%n", level.orElseThrow(),
                100 * score.coverage(), score.intervals());
        }
        out.flush();
    }

    private ParameterException usage(final String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
