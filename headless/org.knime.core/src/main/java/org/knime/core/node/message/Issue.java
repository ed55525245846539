/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.message;

import java.util.Locale;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** What was wrong in particular: a text, and for a row of an input where it is. */
record Issue(int portIndex, int column, long row, String text) {
    private static final int NO_ROW = -1;

    static Issue ofText(final String text) {
        return new Issue(NO_ROW, NO_ROW, NO_ROW, text);
    }

    boolean isRow() {
        return row != NO_ROW;
    }

    /** The text with the place counted from 1, as users count. */
    String toPreformatted() {
        return isRow() ? place("row " + (row + 1), "column " + (column + 1)) : text;
    }

    private String place(final String rowName, final String columnName) {
        return String.format(Locale.ROOT, "Input port %d, %s%s: %s", portIndex + 1, rowName,
            column >= 0 ? ", " + columnName : "", text);
    }

    /** The same issue as a text that names row and column of the input. */
    Issue render(final PortObject[] inputs) {
        if (!isRow() || portIndex >= inputs.length || !(inputs[portIndex] instanceof BufferedDataTable table)
            || row >= table.size()) {
            return this;
        }
        try (CloseableRowIterator rows = table.filter(TableFilter.filterRangeOfRows(row, row)).iterator()) {
            final DataRow found = rows.next();
            final String columnName = column < 0 ? "" : "column \""
                + table.getDataTableSpec().getColumnSpec(column).getName() + "\" (" + found.getCell(column) + ")";
            return ofText(place("row " + (row + 1) + " (\"" + found.getKey() + "\")", columnName));
        }
    }
}
