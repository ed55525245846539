/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.vibann.core.indentation.CurveFileSettings.ColumnOrder;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Reads curves from text files as instruments write them: some lines of header, then rows with depth, load and mostly
 * time; units in the names, in brackets or in a line below; tab, semicolon, comma or blanks between; point or comma for
 * decimals; several curves side by side or below each other. Lines that are no numbers and cut a curve in pieces (names
 * of segments) do not matter where load and depth go on. At most a million points a file are read, so that memory is
 * bounded.
 */
public final class CurveFile {

    /** The most points of all curves of a file. */
    public static final int MOST_POINTS = 1_000_000;

    private static final int SAMPLED_ROWS = 20;
    private static final int SAMPLED_LINES = 3000;

    /**
     * One curve of a file.
     *
     * @param number its place in the file, from 1
     * @param curve the curve; null where it cannot be read
     * @param skippedRows rows within it that held no numbers and were left out
     * @param problem why it cannot be read; empty where it can
     */
    public record Entry(int number, IndentationCurve curve, int skippedRows, String problem) {
    }

    private final CurveFileSettings settings;
    private final TextLines lines;
    private final List<Entry> entries = new ArrayList<>();
    private final CurveHeader header = new CurveHeader();
    private List<CurveCollector> collectors = List.of();
    private CellFormat format;
    private CurveException problem;
    private boolean separated = true;
    private int points;
    private int line;

    private CurveFile(final TextLines lines, final CurveFileSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param settings what it does not tell by itself
     * @param progress told about the share that is read
     * @return its curves in their order, at least one
     * @throws IOException if the file cannot be read; the text says why
     * @throws CurveException if it is not a file of curves; the text says why and what to do
     * @throws CanceledException if the user cancelled
     */
    public static List<Entry> read(final Path file, final CurveFileSettings settings, final Progress progress)
        throws IOException, CurveException, CanceledException {
        if (Files.isDirectory(file)) {
            throw new IOException("'" + file + "' is a folder, not a file.");
        }
        try (TextLines lines = new TextLines(file, progress)) {
            return new CurveFile(lines, settings).read();
        } catch (final NoSuchFileException e) {
            throw new IOException("There is no file '" + file + "'. Check the path.", e);
        } catch (final AccessDeniedException e) {
            throw new IOException("You have no permission to read '" + file + "'.", e);
        }
    }

    private List<Entry> read() throws IOException, CurveException, CanceledException {
        final List<String> sample = new ArrayList<>();
        int rows = 0;
        for (String next = lines.next(); next != null; next = lines.next()) {
            sample.add(next);
            rows += CellFormat.of(List.of(next), settings.decimals()).score(next) > 0 ? 1 : 0;
            if (rows == SAMPLED_ROWS || sample.size() == SAMPLED_LINES) {
                break;
            }
        }
        format = CellFormat.of(sample, settings.decimals());
        for (final String next : sample) {
            line++;
            take(next);
        }
        sample.clear();
        for (String next = lines.next(); next != null; next = lines.next()) {
            line = lines.number();
            take(next);
        }
        finish();
        if (entries.isEmpty()) {
            throw problem != null ? problem : new CurveException(rows == 0
                ? "There is no row with two numbers or more. This is not a file of load-depth curves."
                : "No header names the columns of load and depth. Write names such as \"Depth (nm)\" and \"Load (mN)\" "
                    + "above the numbers, or choose the order of the columns in the settings.");
        }
        return entries;
    }

    private void take(final String text) throws CurveException {
        final List<String> cells = format.split(text);
        if (collectors.isEmpty() || separated && !header.isEmpty()) {
            begin(text, cells);
        }
        final List<Optional<double[]>> row =
            collectors.stream().map(collector -> collector.point(cells, format)).toList();
        if (row.stream().anyMatch(Optional::isPresent)) {
            add(row, cells);
            header.clear();
            separated = false;
        } else if (!collectors.isEmpty() && !cells.isEmpty() && !Double.isNaN(format.number(cells.get(0)))) {
            collectors.forEach(collector -> collector.skip(line));
        } else {
            separated = true;
            header.add(text);
        }
    }

    /** Where a row of numbers follows lines that name columns, these are the columns from here on. */
    private void begin(final String text, final List<String> cells) throws CurveException {
        if (format.score(text) == 0) {
            return;
        }
        List<CurveColumns> columns = List.of();
        try {
            if (settings.order() == ColumnOrder.HEADER) {
                columns = header.columns(cells.size(), format, settings);
            } else if (collectors.isEmpty()) {
                columns = CurveColumns.ofOrder(settings, cells.size());
            }
        } catch (final CurveException e) {
            problem = problem == null ? e : problem;
        }
        final List<CurveColumns> current = collectors.stream().map(CurveCollector::columns).toList();
        if (!columns.isEmpty() && !columns.equals(current)) {
            finish();
            collectors = columns.stream().map(CurveCollector::new).toList();
        }
    }

    private void add(final List<Optional<double[]>> row, final List<String> cells) throws CurveException {
        final List<CurveCollector> next = new ArrayList<>(collectors);
        for (int i = 0; i < next.size(); i++) {
            CurveCollector collector = next.get(i);
            final Optional<double[]> point = row.get(i);
            if (point.isPresent()) {
                if (collector.beginsAnother(point.get(), separated)) {
                    finish(collector);
                    collector = new CurveCollector(collector.columns());
                    next.set(i, collector);
                }
                collector.add(point.get());
                points++;
            } else if (!collector.isOver(cells)) {
                collector.skip(line);
            }
        }
        collectors = next;
        if (points > MOST_POINTS) {
            throw new CurveException("The file holds more than " + MOST_POINTS + " points. Export it with a lower "
                + "rate of recording, or cut it into one file a curve.");
        }
    }

    private void finish() {
        collectors.forEach(this::finish);
        collectors = List.of();
    }

    private void finish(final CurveCollector collector) {
        if (collector.isEmpty()) {
            return;
        }
        final int number = entries.size() + 1;
        try {
            final IndentationCurve curve = collector.curve(line);
            entries.add(new Entry(number, curve, collector.skipped(), ""));
        } catch (final CurveException e) {
            entries.add(new Entry(number, null, collector.skipped(), e.getMessage()));
        }
    }
}
