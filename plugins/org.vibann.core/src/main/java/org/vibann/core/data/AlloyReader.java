/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Reads tables of alloys from CSV files: the first row names the columns, every other row is an alloy. The unit of the
 * contents is found once for the whole file, from headers and the sums of all rows. Rows with a problem are set aside
 * with its reason; blank rows are skipped. Line ends may be LF or CRLF, fields may be quoted (and
 * then hold delimiters and line ends), a byte order mark is skipped. Columns that are neither elements nor named in the
 * settings are not read.
 */
public final class AlloyReader {

    private static final int ROWS_PER_REPORT = 200;
    private static final String DEFAULT_TARGET = "Target";

    private AlloyReader() {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param settings its layout
     * @param progress told about rows read
     * @return the accepted and the rejected rows
     * @throws IOException when the file cannot be read; the message says why and what to do
     * @throws AlloyFormatException when the file is not a table of alloys; the message says why and what to do
     * @throws CanceledException when the user has cancelled
     */
    public static AlloyTable read(final Path file, final AlloyReaderSettings settings, final Progress progress)
            throws IOException, AlloyFormatException, CanceledException {
        return open(file, settings, (text, counted, size) -> read(text, settings,
            (fraction, message) -> progress.report(Math.min(1, (double)counted.count() / size), message)));
    }

    /**
     * Reads the first row of a file only: which elements have a column. Quick for a file of any size.
     *
     * @param file the file
     * @param settings its layout
     * @return the elements in the order of their columns; none for a file with a formula column
     * @throws IOException as {@link #read(Path, AlloyReaderSettings, Progress)}
     * @throws AlloyFormatException as {@link #read(Path, AlloyReaderSettings, Progress)}
     */
    public static List<Element> elements(final Path file, final AlloyReaderSettings settings)
            throws IOException, AlloyFormatException {
        try {
            return open(file, settings, (text, counted, size) -> settings.columns().formula().isPresent() ? List.of()
                : header(rows(text, settings, Progress.NONE), settings).elements());
        } catch (final CanceledException ex) {
            throw new IllegalStateException("Progress.NONE never cancels", ex);
        }
    }

    /** What is done with an open file. */
    @FunctionalInterface
    interface Use<T> {
        T of(Reader text, CountedBytes counted, long size) throws IOException, AlloyFormatException, CanceledException;
    }

    static <T> T open(final Path file, final AlloyReaderSettings settings, final Use<T> use)
            throws IOException, AlloyFormatException, CanceledException {
        if (Files.isDirectory(file)) {
            throw new IOException("'" + file + "' is a folder. Choose the CSV file in it.");
        }
        try (CountedBytes counted = new CountedBytes(new BufferedInputStream(Files.newInputStream(file)))) {
            final long size = Math.max(1, Files.size(file));
            refuseWorkbook(counted, file);
            final CharsetDecoder decoder = settings.format().charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            final Reader text = new BufferedReader(new InputStreamReader(counted, decoder));
            return use.of(text, counted, size);
        } catch (final AlloyFormatException ex) {
            throw new AlloyFormatException("'" + file + "': " + ex.getMessage(), ex);
        } catch (final NoSuchFileException ex) {
            throw new IOException("There is no file '" + file + "'. Check the path.", ex);
        } catch (final AccessDeniedException ex) {
            throw new IOException("You have no permission to read '" + file + "'. Ask its owner, or choose a copy that "
                + "you may read.", ex);
        } catch (final CharacterCodingException ex) {
            throw new IOException("'" + file + "' is not in " + settings.format().charset().name() + ". Save it again "
                + "as CSV in that encoding (spreadsheets call it \"CSV UTF-8\"), or choose the encoding that it has.", ex);
        }
    }

    /** An Excel or OpenDocument file is a zip archive, which a CSV file never looks like. */
    private static void refuseWorkbook(final CountedBytes bytes, final Path file)
            throws IOException, AlloyFormatException {
        bytes.mark(4);
        final byte[] first = bytes.readNBytes(4);
        bytes.reset();
        if (first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4) {
            throw new AlloyFormatException("This is a spreadsheet or an archive, not a CSV file. Save the sheet as "
                + "\"CSV UTF-8\".");
        }
    }

    /**
     * Reads text.
     *
     * @param text the text; not closed
     * @param settings its layout
     * @param progress told about rows read; its fraction stays 0, because the length of the text is not known
     * @return the accepted and the rejected rows
     * @throws IOException when reading fails
     * @throws AlloyFormatException when the text is not a table of alloys; the message says why and what to do
     * @throws CanceledException when the user has cancelled
     */
    public static AlloyTable read(final Reader text, final AlloyReaderSettings settings, final Progress progress)
            throws IOException, AlloyFormatException, CanceledException {
        final CsvRows rows = rows(text, settings, progress);
        final AlloyColumns columns = header(rows, settings);
        final List<RawRow> raw = new ArrayList<>();
        final List<RejectedRow> rejected = new ArrayList<>();
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            try {
                raw.add(RawRow.of(row, columns, settings));
            } catch (final RowException ex) {
                rejected.add(new RejectedRow(row.number(), row.text(), ex.column(), ex.getMessage()));
            }
            final long number = row.number();
            if (number % ROWS_PER_REPORT == 0) {
                progress.report(0, () -> "Read " + number + " rows");
            }
        }
        if (raw.isEmpty() && rejected.isEmpty()) {
            throw new AlloyFormatException("The file names its columns but has no row with an alloy.");
        }
        final List<String> warnings = new ReadWarnings(columns, settings, raw).find();
        return settings.columns().formula().isPresent() ? formulas(raw, rejected, columns, settings, warnings)
            : contents(raw, rejected, columns, settings, warnings);
    }

    static CsvRows rows(final Reader text, final AlloyReaderSettings settings, final Progress progress)
            throws IOException {
        return new CsvRows(text, settings.format(), progress);
    }

    private static AlloyColumns header(final CsvRows rows, final AlloyReaderSettings settings)
            throws IOException, AlloyFormatException, CanceledException {
        return new AlloyColumns(names(rows).toArray(String[]::new), settings);
    }

    static List<String> names(final CsvRows rows) throws IOException, AlloyFormatException, CanceledException {
        final CsvRows.Row header = rows.next();
        if (header == null) {
            throw new AlloyFormatException("The file is empty. It needs a first row that names the columns, and a row "
                + "for every alloy.");
        }
        return List.of(header.cells());
    }

    private static AlloyTable formulas(final List<RawRow> rows, final List<RejectedRow> rejected,
            final AlloyColumns columns, final AlloyReaderSettings settings, final List<String> warnings) {
        final Alloys alloys = Alloys.of(rows.stream().map(row -> row.parsed().composition()).toList(),
            loads(rows, columns));
        return table(alloys, rows, rows.stream().map(RawRow::formula).toList(), rejected, settings,
            "Formulas without a unit were read as " + settings.contents().basis().percent() + ".", warnings);
    }

    private static AlloyTable contents(final List<RawRow> rows, final List<RejectedRow> rejected,
            final AlloyColumns columns, final AlloyReaderSettings settings, final List<String> warnings) {
        final Contents contents = Contents.of(rows, columns, settings.contents());
        final List<RawRow> accepted = new ArrayList<>();
        final List<double[]> fractions = new ArrayList<>();
        final List<String> formulas = new ArrayList<>();
        for (final RawRow row : rows) {
            try {
                final double[] one = contents.fractions(row);
                formulas.add(contents.composition(one).formula());
                fractions.add(one);
                accepted.add(row);
            } catch (final RowException ex) {
                rejected.add(new RejectedRow(row.number(), row.text(), ex.column(), ex.getMessage()));
            }
        }
        rejected.sort(Comparator.comparingLong(RejectedRow::row));
        new ReadWarnings(columns, settings, accepted).ironLeftOut().ifPresent(warnings::add);
        final Alloys alloys =
                Alloys.of(columns.elements(), fractions.toArray(double[][]::new), loads(accepted, columns));
        return table(alloys, accepted, formulas, rejected, settings, contents.unit(), warnings);
    }

    private static double[] loads(final List<RawRow> rows, final AlloyColumns columns) {
        return columns.load() < 0 ? null : rows.stream().mapToDouble(RawRow::load).toArray();
    }

    private static AlloyTable table(final Alloys alloys, final List<RawRow> accepted, final List<String> formulas,
            final List<RejectedRow> rejected, final AlloyReaderSettings settings, final String unit,
            final List<String> warnings) {
        final AlloyDataset dataset = new AlloyDataset(alloys, settings.columns().target().orElse(DEFAULT_TARGET),
            accepted.stream().mapToDouble(row -> row.target().mean()).toArray());
        final LoadUnit load = settings.values().loadUnit();
        final String converted = settings.columns().load().isEmpty() || load == LoadUnit.N ? ""
            : " Loads were converted from " + load.symbol() + " to N, whatever the header of '"
                + settings.columns().load().get() + "' says.";
        return new AlloyTable(dataset, formulas, accepted.stream().mapToLong(RawRow::number).toArray(),
            accepted.stream().mapToDouble(row -> row.target().scatter()).toArray(), rejected, unit + converted,
            warnings);
    }
}
