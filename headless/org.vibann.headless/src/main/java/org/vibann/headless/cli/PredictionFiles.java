/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vibann.core.data.RejectedRow;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The files that a prediction writes, so that it can be killed at any time and gone on with: a third file beside the
 * output, {@code OUT.progress}, says how many rows of the input are done and how long both files were then. It is replaced
 * as a whole after every piece, and goes when all is done.
 */
final class PredictionFiles implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path progress;

    private final String job;

    private final Csv out;

    /** Null where rejected rows are not kept. */
    private final Csv rejected;

    private State state;

    /**
     * @param job what the run is told by
     * @param rows rows of the input that are done
     * @param out length of the output then, in bytes
     * @param rejected length of the file of rejected rows then
     */
    record State(String job, long rows, long out, long rejected) {
    }

    /** A CSV file, or a pipe without channel. */
    private record Csv(CSVPrinter printer, FileChannel channel) implements Closeable {

        static Csv open(final Path file, final long length) throws IOException {
            final FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            final Writer writer =
                new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
            return new Csv(new CSVPrinter(writer, FORMAT), channel);
        }

        long length() throws IOException {
            printer.flush();
            return channel == null ? 0 : channel.position();
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                printer.close();
            }
        }
    }

    private PredictionFiles(final Path progress, final State state, final Csv out, final Path rejected)
        throws IOException {
        this.progress = progress;
        this.state = state;
        this.out = out;
        job = state.job();
        this.rejected = rejected == null ? null : Csv.open(rejected, state.rejected());
        if (rejected != null && state.rows() == 0) {
            this.rejected.printer().printRecord("row", "column", "reason", "text");
        }
    }

    /** Writes to a pipe. */
    static PredictionFiles pipe(final Appendable out, final Path rejected) throws IOException {
        return new PredictionFiles(null, new State("", 0, 0, 0), new Csv(new CSVPrinter(out, FORMAT), null), rejected);
    }

    /**
     * Writes to files.
     *
     * @param resume whether to go on with an interrupted run
     * @param job what this run is told by
     * @throws IllegalArgumentException where there is nothing to go on with, or it was another run
     */
    static PredictionFiles open(final Path out, final Path rejected, final boolean resume, final String job)
        throws IOException {
        final Path progress = out.resolveSibling(out.getFileName() + ".progress");
        State state = new State(job, 0, 0, 0);
        if (resume) {
            if (!Files.exists(progress)) {
                throw new IllegalArgumentException("There is nothing to resume: no file " + progress
                    + ". The run was complete, or has not begun.");
            }
            state = JSON.readValue(progress.toFile(), State.class);
            if (!state.job().equals(job) || Files.size(out) < state.out()) {
                throw new IllegalArgumentException("Cannot resume: " + progress
                    + " belongs to a run with another model, other data or other options.");
            }
        }
        final PredictionFiles files = new PredictionFiles(progress, state, Csv.open(out, state.out()), rejected);
        if (!resume) {
            files.save(0);
        }
        return files;
    }

    /** @return rows of the input that are done */
    long rowsDone() {
        return state.rows();
    }

    void header(final List<String> names) throws IOException {
        if (state.rows() == 0) {
            out.printer().printRecord(names);
        }
    }

    void write(final List<String> cells) throws IOException {
        out.printer().printRecord(cells);
    }

    void reject(final RejectedRow row) throws IOException {
        rejected.printer().printRecord(row.row(), row.column(), row.reason(), row.text());
    }

    /** Notes that so many rows of the input are done. */
    void save(final long rows) throws IOException {
        state = new State(job, rows, rows == 0 ? 0 : out.length(), rejected == null || rows == 0 ? 0 : rejected.length());
        if (progress != null) {
            final Path next = progress.resolveSibling(progress.getFileName() + ".new");
            Files.write(next, JSON.writeValueAsBytes(state));
            Files.move(next, progress, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** All is done: nothing is left to go on with. */
    void finish() throws IOException {
        out.printer().flush();
        if (progress != null) {
            Files.deleteIfExists(progress);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (rejected != null) {
            rejected.close();
        }
    }
}
