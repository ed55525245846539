/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Reads files of alloys of any length, row by row, by the rules of {@link AlloyReader}. */
public final class AlloyStream {

    private AlloyStream() {
    }

    /** Takes the rows of a file one by one. */
    public interface Rows {

        /**
         * @param names names of the columns
         * @throws IOException when they cannot be taken
         */
        void header(List<String> names) throws IOException;

        /**
         * @param row a row, in the order of the file
         * @throws IOException when it cannot be taken
         * @throws CanceledException when the user has cancelled
         */
        void row(StreamedRow row) throws IOException, CanceledException;
    }

    /**
     * Reads a file of any length row by row: it is never in memory as a whole. A file that does not name the unit of its
     * element columns is read twice, as all its rows tell the unit.
     *
     * @param file the file
     * @param settings its layout
     * @param rows takes the rows, rejected ones too
     * @param progress told about the part that was read, of the last time
     * @throws IOException as {@link AlloyReader#read(Path, AlloyReaderSettings, Progress)}, or when a row cannot be taken
     * @throws AlloyFormatException as {@link AlloyReader#read(Path, AlloyReaderSettings, Progress)}
     * @throws CanceledException when the user has cancelled
     */
    public static void read(final Path file, final AlloyReaderSettings settings, final Rows rows,
            final Progress progress) throws IOException, AlloyFormatException, CanceledException {
        final RowByRow reader = AlloyReader.open(file, settings, (text, counted, size) -> counted(AlloyReader.rows(text, settings,
            (fraction, message) -> progress.report(0, () -> "Finding the unit of the contents")), settings));
        AlloyReader.open(file, settings, (text, counted, size) -> {
            final CsvRows all = AlloyReader.rows(text, settings,
                (fraction, message) -> progress.report(Math.min(1, (double)counted.count() / size), message));
            all.next();
            rows.header(reader.names());
            for (CsvRows.Row row = all.next(); row != null; row = all.next()) {
                rows.row(reader.read(row));
            }
            return null;
        });
    }

    private static RowByRow counted(final CsvRows rows, final AlloyReaderSettings settings)
            throws IOException, AlloyFormatException, CanceledException {
        final RowByRow reader = new RowByRow(AlloyReader.names(rows), settings);
        for (CsvRows.Row row = reader.needsCount() ? rows.next() : null; row != null; row = rows.next()) {
            reader.count(List.of(row.cells()));
        }
        return reader;
    }
}
