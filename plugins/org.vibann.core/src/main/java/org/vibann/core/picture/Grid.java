/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A short table to read and to print.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param columns its columns
 * @param rows its rows
 * @param total number of rows that these stand for: more than are there where only the first are shown
 * @param batch mass in g that shares of {@link Kind#MASS} are shares of; NaN where no column is of that kind
 */
public record Grid(String title, String caption, List<Column> columns, List<Row> rows, long total, double batch)
    implements Panel {

    /** What the cells of a column hold. */
    public enum Kind {
            /** Text. */
            TEXT,
            /** Numbers. */
            NUMBER,
            /** Shares of the mass of a batch, 0 to 1, which are shown in g. */
            MASS
    }

    /** Copies and checks. */
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (final Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(row.cells().size() + " cells in " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param unit unit of its numbers; may be empty
     * @param kind what its cells hold
     * @param digits number of decimals that are shown of a number
     */
    public record Column(String name, String unit, Kind kind, int digits) {

        /**
         * @param name its name
         * @return a column of texts
         */
        public static Column text(final String name) {
            return new Column(name, "", Kind.TEXT, 0);
        }

        /**
         * @param name its name
         * @param unit unit, may be empty
         * @param digits number of decimals that are shown
         * @return a column of numbers
         */
        public static Column number(final String name, final String unit, final int digits) {
            return new Column(name, unit, Kind.NUMBER, digits);
        }
    }

    /**
     * A row.
     *
     * @param id row ID; may be empty
     * @param cells texts and numbers, one a column; null where there is nothing
     */
    public record Row(String id, List<Object> cells) {

        /** Copies the list, which may hold null. */
        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }
}
