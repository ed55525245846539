/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.List;

/**
 * Reads alloys from rows that come one by one, from a file or from elsewhere. All rows are counted first, then read: the
 * unit of their contents is that of the table. Not for several threads.
 */
public final class RowByRow {

    private final AlloyColumns columns;
    private final AlloyReaderSettings settings;
    private final ContentSums sums;
    /** Null until the first row is read, and for formulas. */
    private Contents contents;

    /**
     * @param names names of the columns
     * @param settings layout of the table
     * @throws AlloyFormatException when these are no columns of alloys; the message says why and what to do
     */
    public RowByRow(final List<String> names, final AlloyReaderSettings settings) throws AlloyFormatException {
        columns = new AlloyColumns(names.toArray(String[]::new), settings);
        this.settings = settings;
        sums = new ContentSums(settings.contents().tolerance());
    }

    /** @return whether rows have to be counted before they can be read */
    public boolean needsCount() {
        return !formulas() && columns.headers().scale().isEmpty() && !settings.contents().anyTotal();
    }

    private boolean formulas() {
        return settings.columns().formula().isPresent();
    }

    /**
     * Counts a row.
     *
     * @param cells its cells
     */
    public void count(final List<String> cells) {
        try {
            sums.add(RawRow.of(row(0, cells), columns, settings));
        } catch (final RowException e) { // NOSONAR told when the row is read
            return;
        }
    }

    /** @return what was counted; live */
    public ContentSums sums() {
        return sums;
    }

    /**
     * Reads a row.
     *
     * @param number its number
     * @param cells its cells
     * @return the alloy, or why there is none
     */
    public StreamedRow read(final long number, final List<String> cells) {
        return read(row(number, cells));
    }

    StreamedRow read(final CsvRows.Row row) {
        if (contents == null && !formulas()) {
            contents = Contents.of(sums, columns, settings.contents());
        }
        return StreamedRow.of(row, columns, contents, settings);
    }

    private static CsvRows.Row row(final long number, final List<String> cells) {
        return new CsvRows.Row(number, cells.toArray(String[]::new), String.join(",", cells));
    }

    /** @return names of the columns */
    public List<String> names() {
        return columns.all();
    }
}
