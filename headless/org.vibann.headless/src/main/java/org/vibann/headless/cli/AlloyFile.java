/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyFormatException;
import org.vibann.core.data.AlloyReader;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.data.RejectedRow;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.headless.run.FileProblem;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The file of alloys that a command works on, and the options that name it. */
final class AlloyFile {

    /** The environment variable that names it where the command line does not. */
    static final String VARIABLE = "VIBANN_DATA";

    private static final String NONE = "none";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", description = "CSV file; else the one that " + VARIABLE + " names.")
    private Path data;

    @Option(names = "--formula", paramLabel = "COLUMN",
        description = "Column with the alloys as formulas; without it, the file has one column per element.")
    private String formula;

    @Option(names = "--target", defaultValue = "HV", paramLabel = "COLUMN",
        description = "Column to predict (default: ${DEFAULT-VALUE}).")
    private String target;

    @Option(names = "--load", defaultValue = "Load", paramLabel = "COLUMN",
        description = "Column with the load in N, or none (default: ${DEFAULT-VALUE}).")
    private String load;

    /** @return the column to predict */
    String target() {
        return target;
    }

    /**
     * Looks whether there is a file, before anything is begun.
     *
     * @throws ParameterException if there is none
     */
    void require() {
        final String named = System.getenv(VARIABLE);
        if (data == null && (named == null || named.isBlank())) {
            throw new ParameterException(spec.commandLine(),
                "Name a file of alloys with --data, or by the environment variable " + VARIABLE);
        }
        if (!Files.isRegularFile(path())) {
            throw new ParameterException(spec.commandLine(), (data == null ? VARIABLE : "--data") + ": "
                + (Files.exists(path()) ? path() + " is not a file" : "there is no file " + path()));
        }
    }

    /** Row IDs as the Composition Reader gives them. */
    static List<String> keys(final AlloyDataset alloys) {
        return IntStream.range(0, alloys.size()).mapToObj(row -> "Row" + row).toList();
    }

    private Path path() {
        return data == null ? Path.of(System.getenv(VARIABLE)) : data;
    }

    /** Reads it and warns of what cannot be read or may be wrong. */
    AlloyDataset read(final Progress progress, final ProgressBar bar)
        throws CommandFailedException, CanceledException {
        try {
            final AlloyTable table = AlloyReader.read(path(), settings(), progress);
            bar.clear();
            warn(table);
            if (table.accepted().size() == 0) {
                throw new CommandFailedException(path() + ": none of " + rows(table.rejected().size())
                    + " can be used; " + first(table.rejected()), null);
            }
            return table.accepted();
        } catch (final AlloyFormatException e) {
            throw new CommandFailedException(e.getMessage() + (e.lacksElements()
                ? " On the command line: --formula COLUMN." : ""), e);
        } catch (final IOException e) {
            throw new CommandFailedException(FileProblem.of(e), e);
        }
    }

    private AlloyReaderSettings settings() {
        final AlloyReaderSettings layout = formula == null ? AlloyReaderSettings.elementColumns()
            : AlloyReaderSettings.formulaColumn(formula);
        return layout.withColumns(Optional.of(target),
            load.equalsIgnoreCase(NONE) ? Optional.empty() : Optional.of(load));
    }

    private void warn(final AlloyTable table) {
        final List<RejectedRow> rejected = table.rejected();
        if (!rejected.isEmpty() && table.accepted().size() > 0) {
            spec.commandLine().getErr().println("Warning: left out " + rows(rejected.size())
                + " that cannot be read; " + first(rejected));
        }
        table.warnings().forEach(warning -> spec.commandLine().getErr().println("Warning: " + warning));
        spec.commandLine().getErr().flush();
    }

    private static String rows(final int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static String first(final List<RejectedRow> rejected) {
        final RejectedRow first = rejected.get(0);
        return "the first is row " + first.row()
            + (first.column().isEmpty() ? "" : ", column '" + first.column() + "'") + ": " + first.reason();
    }
}
