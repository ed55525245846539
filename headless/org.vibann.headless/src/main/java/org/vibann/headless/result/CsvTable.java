/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * Writes tables as CSV (RFC 4180, but lines end with {@code \n}): UTF-8, a header, the row key first, decimal points,
 * numbers in the shortest form that gives the same number when read, missing cells empty.
 */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').build();

    /** So many rows are written between two looks at whether the user cancelled. */
    private static final int ROWS_PER_CHECK = 256;

    private CsvTable() {
    }

    /**
     * Writes a table.
     *
     * @throws IOException when the file cannot be written
     * @throws CanceledExecutionException when the user stopped the run
     */
    static void write(final BufferedDataTable table, final Path file, final ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, FORMAT);
                CloseableRowIterator rows = table.iterator()) {
            printer.printRecord(header(table.getDataTableSpec()));
            long written = 0;
            while (rows.hasNext()) {
                if (written++ % ROWS_PER_CHECK == 0) {
                    monitor.checkCanceled();
                }
                printer.printRecord(record(rows.next()));
            }
        }
    }

    private static List<String> header(final DataTableSpec spec) {
        final List<String> names = new ArrayList<>(Arrays.asList(spec.getColumnNames()));
        String key = "RowID";
        for (int i = 1; names.contains(key); i++) {
            key = "RowID (#" + i + ")";
        }
        names.add(0, key);
        return names;
    }

    private static List<String> record(final DataRow row) {
        final List<String> values = new ArrayList<>(row.getNumCells() + 1);
        values.add(row.getKey().getString());
        for (int i = 0; i < row.getNumCells(); i++) {
            values.add(text(row.getCell(i)));
        }
        return values;
    }

    private static String text(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        // The narrow types first: an integer is a DoubleValue too.
        if (cell instanceof BooleanValue value) {
            return Boolean.toString(value.getBooleanValue());
        }
        if (cell instanceof IntValue value) {
            return Integer.toString(value.getIntValue());
        }
        if (cell instanceof LongValue value) {
            return Long.toString(value.getLongValue());
        }
        if (cell instanceof DoubleValue value) {
            return Double.toString(value.getDoubleValue());
        }
        return cell instanceof StringValue value ? value.getStringValue() : cell.toString();
    }
}
