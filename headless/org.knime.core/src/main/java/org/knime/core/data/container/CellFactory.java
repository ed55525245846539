/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.ExecutionMonitor;

/** Computes cells of new columns from rows. */
public interface CellFactory {
    /**
     * @param row a row
     * @return the cells of the new columns
     */
    default DataCell[] getCells(final DataRow row) {
        throw new UnsupportedOperationException(
            "No implementation for either of the CellFactory#getCells method provided.");
    }

    /**
     * @param row a row
     * @param rowIndex its place in the table, from 0
     * @return the cells of the new columns
     */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    /** @return the new columns */
    DataColumnSpec[] getColumnSpecs();

    /**
     * Reports progress after each row.
     *
     * @param curRowNr the number of rows done
     * @param rowCount the number of all rows
     * @param lastKey the key of the last row
     * @param exec where to report
     * @deprecated as in KNIME: the one with long numbers
     */
    @Deprecated
    void setProgress(int curRowNr, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /**
     * Reports progress after each row.
     *
     * @param curRowNr the number of rows done
     * @param rowCount the number of all rows
     * @param lastKey the key of the last row
     * @param exec where to report
     */
    default void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        setProgress((int)curRowNr, KnowsRowCountTable.checkRowCount(rowCount), lastKey, exec);
    }
}
