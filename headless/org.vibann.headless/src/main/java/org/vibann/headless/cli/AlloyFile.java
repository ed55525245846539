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

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyFormatException;
import org.vibann.core.data.AlloyReader;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.data.RejectedRow;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The file of alloys that a command works on. */
final class AlloyFile {

    /** The environment variable that names it where the command line does not. */
    static final String VARIABLE = "VIBANN_DATA";

    private final CommandSpec spec;

    private final Path file;

    private final String target;

    private final String load;

    /**
     * @param spec the command, for wrong usage and warnings
     * @param data what the user named; null for the environment variable
     * @param target column to predict
     * @param load column of the load, or none
     * @throws ParameterException if there is no such file
     */
    AlloyFile(final CommandSpec spec, final Path data, final String target, final String load) {
        this.spec = spec;
        this.target = target;
        this.load = load;
        final String named = System.getenv(VARIABLE);
        if (data == null && (named == null || named.isBlank())) {
            throw new ParameterException(spec.commandLine(),
                "Name a file of alloys with --data, or by the environment variable " + VARIABLE);
        }
        file = data == null ? Path.of(named) : data;
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), (data == null ? VARIABLE : "--data") + ": "
                + (Files.exists(file) ? file + " is not a file" : "there is no file " + file));
        }
    }

    /** Reads it and warns of rows that cannot be read. */
    AlloyDataset read(final Progress progress, final ProgressBar bar)
        throws CommandFailedException, CanceledException {
        try {
            final AlloyTable table =
                AlloyReader.read(file, AlloyReaderSettings.elementColumns().withColumns(Optional.of(target),
                    load.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(load)), progress);
            bar.clear();
            warn(table.rejected());
            return table.accepted();
        } catch (final AlloyFormatException e) {
            throw new CommandFailedException(file + ": " + e.getMessage(), e);
        } catch (final IOException e) {
            throw new CommandFailedException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void warn(final List<RejectedRow> rejected) {
        if (!rejected.isEmpty()) {
            final RejectedRow first = rejected.get(0);
            spec.commandLine().getErr().println("Warning: left out " + rejected.size()
                + (rejected.size() == 1 ? " row" : " rows") + " that cannot be read; the first is row " + first.row()
                + ": " + first.reason());
            spec.commandLine().getErr().flush();
        }
    }
}
