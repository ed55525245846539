/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.UnmaterializedCell;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.ExecutionMonitor;

/** An immutable table in memory. */
final class StoredTable implements ContainerTable {
    private final DataTableSpec m_spec;

    private final LongStore<String> m_keys;

    private final ColumnStore[] m_columns;

    StoredTable(final DataTableSpec spec, final LongStore<String> keys, final ColumnStore[] columns) {
        m_spec = spec;
        m_keys = keys;
        m_columns = columns;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_spec;
    }

    @Override
    public long size() {
        return m_keys.size();
    }

    DataCell cell(final long row, final int column) {
        return m_columns[column].get(row);
    }

    @Override
    public CloseableRowIterator iterator() {
        return iterator(0, size() - 1, null);
    }

    @Override
    public CloseableRowIterator iteratorWithFilter(final TableFilter filter, final ExecutionMonitor exec) {
        filter.validate(m_spec, size());
        return iterator(filter.getFromRowIndex().orElse(0L), filter.getToRowIndex().orElse(size() - 1),
            filter.getMaterializeColumnIndices().orElse(null));
    }

    private CloseableRowIterator iterator(final long from, final long to, final Set<Integer> columns) {
        return new CloseableRowIterator() {
            private long m_next = from;

            private boolean m_closed;

            @Override
            public boolean hasNext() {
                return !m_closed && m_next <= to;
            }

            @Override
            public DataRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("Iterator is at end");
                }
                return new StoredRow(m_next++, columns);
            }

            @Override
            public void close() {
                m_closed = true;
            }
        };
    }

    /** A row of the table: cells are made when they are asked for. */
    private final class StoredRow implements DataRow {
        private final long m_row;

        private final Set<Integer> m_wanted;

        StoredRow(final long row, final Set<Integer> wanted) {
            m_row = row;
            m_wanted = wanted;
        }

        @Override
        public int getNumCells() {
            return m_columns.length;
        }

        @Override
        public RowKey getKey() {
            return new RowKey(m_keys.get(m_row));
        }

        @Override
        public DataCell getCell(final int index) {
            if (index < 0 || index >= m_columns.length) {
                throw new IndexOutOfBoundsException("Index " + index + " of " + m_columns.length + " cells");
            }
            return m_wanted == null || m_wanted.contains(index) ? cell(m_row, index)
                : UnmaterializedCell.getInstance();
        }

        @Override
        public Iterator<DataCell> iterator() {
            return IntStream.range(0, m_columns.length).mapToObj(this::getCell).iterator();
        }

        @Override
        public String toString() {
            return getKey() + ": " + stream().toList();
        }
    }
}
