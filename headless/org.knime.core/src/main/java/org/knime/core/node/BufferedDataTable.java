/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import javax.swing.JComponent;

import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.filter.CloseableDataRowIterable;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** An immutable table, as it goes from node to node. */
public final class BufferedDataTable implements DataTable, PortObject {
    /** The type of a port for tables. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The type of an optional port for tables. */
    public static final PortType TYPE_OPTIONAL =
        PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private final KnowsRowCountTable m_delegate;

    private final DataTableSpec m_spec;

    BufferedDataTable(final KnowsRowCountTable delegate) {
        this(delegate, delegate.getDataTableSpec());
    }

    BufferedDataTable(final KnowsRowCountTable delegate, final DataTableSpec spec) {
        m_delegate = delegate;
        m_spec = spec;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_spec;
    }

    @Override
    public DataTableSpec getSpec() {
        return m_spec;
    }

    /** @return the number of rows */
    public long size() {
        return m_delegate.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return m_delegate.iterator();
    }

    /**
     * @param filter which rows and cells are wanted
     * @return the rows
     */
    public CloseableDataRowIterable filter(final TableFilter filter) {
        return filter(filter, new ExecutionMonitor());
    }

    /**
     * @param filter which rows and cells are wanted
     * @param exec progress and cancel
     * @return the rows
     * @throws IndexOutOfBoundsException when rows or columns are wanted that are not there
     */
    public CloseableDataRowIterable filter(final TableFilter filter, final ExecutionMonitor exec) {
        filter.validate(m_spec, size());
        return () -> m_delegate.iteratorWithFilter(filter, exec);
    }

    @Override
    public String getSummary() {
        return "Rows: " + size() + ", Cols: " + m_spec.getNumColumns();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** A table that knows how many rows it has. */
    public interface KnowsRowCountTable extends DataTable {
        /** @return the number of rows */
        long size();

        @Override
        CloseableRowIterator iterator();

        /**
         * @param filter which rows and cells are wanted
         * @param exec progress and cancel
         * @return the rows
         */
        CloseableRowIterator iteratorWithFilter(TableFilter filter, ExecutionMonitor exec);

        /**
         * @param rowCount a number of rows
         * @return it as int
         * @throws IllegalStateException when it is more than an int can hold
         */
        static int checkRowCount(final long rowCount) {
            if (rowCount > Integer.MAX_VALUE) {
                throw new IllegalStateException("The number of rows " + rowCount + " is too large for a 32 bit number");
            }
            return (int)rowCount;
        }
    }
}
