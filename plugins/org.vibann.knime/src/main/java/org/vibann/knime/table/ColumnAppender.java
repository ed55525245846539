/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/**
 * Appends columns to a table whose rows all stay. KNIME keeps the columns of the input as they are and stores the new
 * ones beside them, without row IDs. KNIME asks for the cells row by row, models answer blocks: so a second iterator of
 * the same table, which materialises the needed columns alone, runs a block ahead. Memory is that of one block.
 */
public final class ColumnAppender {

    /** Rows computed at once; bounds the memory, does not touch the results. */
    private static final int BLOCK_ROWS = 2048;

    private final DataColumnSpec[] m_columns;

    /** @param columns the columns to append; their names are none of the table's */
    public ColumnAppender(final List<DataColumnSpec> columns) {
        m_columns = columns.toArray(DataColumnSpec[]::new);
    }

    /** Computes the new cells of rows that follow each other. */
    @FunctionalInterface
    public interface Block {
        /**
         * @param rows some rows; of their cells, those of the needed columns only
         * @param first position of the first of them in the table
         * @param monitor progress of these rows, and cancel
         * @return the new cells of each row, in the order of the rows and of the columns
         * @throws CanceledExecutionException if the user cancelled
         * @throws KNIMEException if a row ends the execution
         */
        List<DataCell[]> cells(List<DataRow> rows, long first, ExecutionMonitor monitor)
            throws CanceledExecutionException, KNIMEException;
    }

    /**
     * @param table spec of the table
     * @return the table's columns and behind them the new ones, as {@link ColumnRearranger} gives them: without the
     *         table's name and properties
     */
    public DataTableSpec spec(final DataTableSpec table) {
        return new DataTableSpec(Stream.concat(table.stream(), Stream.of(m_columns)).toArray(DataColumnSpec[]::new));
    }

    /**
     * Appends cells that are computed block by block.
     *
     * @param table the table
     * @param needed indices of the columns that they are computed from
     * @param done what has happened to the rows, for the progress message: "Predicted"
     * @param block computes them
     * @param exec progress and cancel
     * @return the table with the new columns
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException if a row ends the execution
     */
    public BufferedDataTable append(final BufferedDataTable table, final int[] needed, final String done,
        final Block block, final ExecutionContext exec) throws CanceledExecutionException, KNIMEException {
        try (var ahead = new Ahead(table, needed, done, block, exec)) {
            return append(table, (row, index) -> ahead.cells(row.getKey()), exec);
        }
    }

    /**
     * Appends cells that are known of the alloys that were read. The other rows get missing cells that give the reason.
     *
     * @param table the table
     * @param read what was read of it
     * @param cells the new cells of an alloy, by its position among those that were read
     * @param none what the error text of missing cells says before the reason: "No cluster: "
     * @param exec cancel
     * @return the table with the new columns
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException never
     */
    public BufferedDataTable append(final BufferedDataTable table, final AlloyTableReader.Read read,
        final IntFunction<DataCell[]> cells, final String none, final ExecutionContext exec)
        throws CanceledExecutionException, KNIMEException {
        final long[] usable = read.rowIndices();
        return append(table, (row, index) -> {
            final int alloy = Arrays.binarySearch(usable, index);
            return alloy >= 0 ? cells.apply(alloy) : missing(none + read.reasons().get(index));
        }, exec);
    }

    /**
     * @param reason why there is nothing to append to a row
     * @return missing cells for it, whose error text is the reason
     */
    public DataCell[] missing(final String reason) {
        final var cells = new DataCell[m_columns.length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }

    private BufferedDataTable append(final BufferedDataTable table, final Row row, final ExecutionContext exec)
        throws CanceledExecutionException, KNIMEException {
        final var factory = new Factory(row, m_columns);
        final var rearranger = new ColumnRearranger(table.getDataTableSpec());
        rearranger.append(factory);
        try {
            return exec.createColumnRearrangeTable(table, rearranger, exec);
        } catch (final RuntimeException e) {
            factory.throwFailure();
            if (e.getCause() instanceof CanceledExecutionException canceled) { // so from the columnar backend
                throw canceled;
            }
            throw e;
        }
    }

    /** The new cells of one row. */
    @FunctionalInterface
    private interface Row {
        DataCell[] cells(DataRow row, long index) throws CanceledExecutionException, KNIMEException;
    }

    /** Hands cells to KNIME one row after the other. */
    private static final class Factory extends AbstractCellFactory {

        private final Row m_row;

        private CanceledExecutionException m_canceled;

        private KNIMEException m_failure;

        Factory(final Row row, final DataColumnSpec... columns) {
            super(columns);
            m_row = row;
        }

        @Override
        public DataCell[] getCells(final DataRow row, final long rowIndex) {
            try {
                return m_row.cells(row, rowIndex);
            } catch (final CanceledExecutionException e) {
                m_canceled = e;
                throw new IllegalStateException(e);
            } catch (final KNIMEException e) {
                m_failure = e;
                throw e.toUnchecked();
            }
        }

        /** Throws what ended the rows, which KNIME lets through unchecked only. */
        void throwFailure() throws CanceledExecutionException, KNIMEException {
            if (m_canceled != null) {
                throw m_canceled;
            }
            if (m_failure != null) {
                throw m_failure;
            }
        }

        @Override
        public void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
            final ExecutionMonitor exec) {
            // blocks report theirs
        }
    }

    /** Reads and computes the block that the next row is in. */
    private static final class Ahead implements AutoCloseable {

        private final CloseableRowIterator m_iterator;

        private final long m_total;

        private final String m_verb;

        private final Block m_computer;

        private final ExecutionContext m_exec;

        private final List<DataRow> m_rows = new ArrayList<>(BLOCK_ROWS);

        private List<DataCell[]> m_cells = List.of();

        private int m_next;

        private long m_done;

        Ahead(final BufferedDataTable table, final int[] needed, final String done, final Block block,
            final ExecutionContext exec) {
            m_iterator = table.filter(TableFilter.materializeCols(needed)).iterator();
            m_total = table.size();
            m_verb = done;
            m_computer = block;
            m_exec = exec;
        }

        DataCell[] cells(final RowKey key) throws CanceledExecutionException, KNIMEException {
            if (m_next == m_rows.size()) {
                compute();
            }
            if (!m_rows.get(m_next).getKey().equals(key)) {
                throw new IllegalStateException("Row \"" + key + "\" was expected to be row \""
                    + m_rows.get(m_next).getKey() + "\".");
            }
            return m_cells.get(m_next++);
        }

        private void compute() throws CanceledExecutionException, KNIMEException {
            m_rows.clear();
            while (m_rows.size() < BLOCK_ROWS && m_iterator.hasNext()) {
                m_exec.checkCanceled();
                m_rows.add(m_iterator.next());
            }
            m_cells = m_computer.cells(m_rows, m_done, m_exec.createSubProgress((double)m_rows.size() / m_total));
            m_next = 0;
            m_done += m_rows.size();
            final long now = m_done;
            m_exec.setMessage(() -> m_verb + " " + now + " of " + RowProblems.rows(m_total));
        }

        @Override
        public void close() {
            m_iterator.close();
        }
    }
}
