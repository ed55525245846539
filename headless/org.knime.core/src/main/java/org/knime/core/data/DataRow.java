/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A row of a table: its key and its cells. */
public interface DataRow extends Iterable<DataCell> {
    /** @return the number of cells */
    int getNumCells();

    /** @return the key, unique in the table */
    RowKey getKey();

    /**
     * @param index the column, from 0
     * @return the cell
     * @throws IndexOutOfBoundsException when there is no such column
     */
    DataCell getCell(int index);

    /** @return the cells */
    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
