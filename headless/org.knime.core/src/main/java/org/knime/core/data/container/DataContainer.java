/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableDomainCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.util.DuplicateKeyException;

/**
 * Takes rows one by one and makes an immutable table of them. Rows are held in memory, column by column, numbers as
 * primitives: about 8 bytes a number, plus the row keys. KNIME writes large tables to disk instead.
 */
public class DataContainer implements RowAppender {
    /** Up to how many different values the domain of a column lists. */
    public static final int MAX_POSSIBLE_VALUES = 60;

    private static final int MAX_SHOWN = 30;

    private final DataTableSpec m_spec;

    private final DataTableDomainCreator m_domains;

    private final ColumnStore[] m_columns;

    private final LongStore<String> m_keys = new LongStore<>();

    private Set<String> m_uniqueKeys;

    private StoredTable m_table;

    /**
     * @param spec the columns
     * @param initDomain whether the domains of the columns are extended by the rows; otherwise they are dropped first
     */
    public DataContainer(final DataTableSpec spec, final boolean initDomain) {
        this(spec, initDomain, true);
    }

    DataContainer(final DataTableSpec spec, final boolean initDomain, final boolean checkKeys) {
        if (spec == null) {
            throw new NullPointerException("Spec must not be null!");
        }
        m_spec = spec;
        m_domains = new DataTableDomainCreator(spec, initDomain);
        m_columns = spec.stream().map(c -> ColumnStore.of(c.getType())).toArray(ColumnStore[]::new);
        m_uniqueKeys = checkKeys ? new HashSet<>() : null;
    }

    /**
     * @param row a row to add at the end
     * @throws IllegalStateException when this is closed
     * @throws IllegalArgumentException when the row does not comply with the columns
     * @throws DuplicateKeyException when there is a row of the same key
     */
    @Override
    public void addRowToTable(final DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("Cannot add row: container has been closed.");
        }
        if (row == null) {
            throw new NullPointerException("Can't add null rows to container");
        }
        final String key = row.getKey().getString();
        final DataCell[] cells = checkedCells(row);
        if (m_uniqueKeys != null && !m_uniqueKeys.add(key)) {
            throw new DuplicateKeyException("Encountered duplicate row ID \"" + key + "\"", key);
        }
        m_keys.add(key);
        for (int i = 0; i < cells.length; i++) {
            m_columns[i].add(cells[i]);
        }
        m_domains.updateDomain(row);
    }

    private DataCell[] checkedCells(final DataRow row) {
        if (row.getNumCells() != m_columns.length) {
            throw new IllegalArgumentException("Cell count in row \"" + row.getKey()
                + "\" is not equal to length of column names array: " + row.getNumCells() + " vs. "
                + m_columns.length);
        }
        final DataCell[] cells = new DataCell[m_columns.length];
        for (int i = 0; i < cells.length; i++) {
            final DataType type = m_spec.getColumnSpec(i).getType();
            cells[i] = row.getCell(i);
            if (!type.isASuperTypeOf(cells[i].getType())) {
                final String text = cells[i].toString();
                throw new IllegalArgumentException("Runtime class of object \""
                    + (text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text) + "\" (index " + i
                    + ") in row \"" + row.getKey() + "\" is " + cells[i].getType()
                    + " and does not comply with its supposed superclass " + type);
            }
        }
        return cells;
    }

    /** Ends writing. Closing again has no effect. */
    public void close() {
        if (m_table == null) {
            m_table = new StoredTable(m_domains.createSpec(), m_keys, m_columns);
            m_uniqueKeys = null;
        }
    }

    /** @return whether writing has ended */
    public boolean isClosed() {
        return m_table != null;
    }

    /**
     * @return the table
     * @throws IllegalStateException when this is not closed
     */
    public DataTable getTable() {
        return getBufferedTable();
    }

    /**
     * @return the table
     * @throws IllegalStateException when this is not closed
     */
    protected final ContainerTable getBufferedTable() {
        return storedTable();
    }

    /**
     * Writes a table so that {@link #readFromStream(InputStream)} can read it.
     *
     * @param table the table
     * @param out where to write it; not closed
     * @param exec progress and cancel
     * @throws IOException when it cannot be written
     * @throws CanceledExecutionException when cancelled
     */
    public static void writeToStream(final DataTable table, final OutputStream out, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        TableStream.write(table, out, exec);
    }

    /**
     * @param in where a table was written; not closed
     * @return the table
     * @throws IOException when it cannot be read
     */
    public static ContainerTable readFromStream(final InputStream in) throws IOException {
        return TableStream.read(in);
    }

    final StoredTable storedTable() {
        if (m_table == null) {
            throw new IllegalStateException("Cannot get table: container is not closed.");
        }
        return m_table;
    }

    /** @return the columns; after closing with the domains of the rows */
    public DataTableSpec getTableSpec() {
        return isClosed() ? m_table.getDataTableSpec() : m_spec;
    }
}
