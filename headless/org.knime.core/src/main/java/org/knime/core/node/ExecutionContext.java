/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.RearrangeColumnsTable;

/** What a node that executes has: progress, cancel, and the making of tables. */
public class ExecutionContext extends ExecutionMonitor {
    private final Node m_node;

    /**
     * @param progMon where to report progress
     * @param node the node
     */
    public ExecutionContext(final NodeProgressMonitor progMon, final Node node) {
        super(progMon);
        m_node = node;
    }

    /**
     * @param spec the columns
     * @return a container whose domains are those of the columns, extended by the rows
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /**
     * @param spec the columns
     * @param initDomain whether the domains of the columns are extended by the rows; otherwise they are dropped first
     * @return a container
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return new BufferedDataContainer(spec, initDomain);
    }

    /**
     * @param table a table
     * @param subProgressMon progress and cancel
     * @return a copy of it
     * @throws CanceledExecutionException when cancelled
     */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor subProgressMon)
        throws CanceledExecutionException {
        if (table instanceof BufferedDataTable buffered) {
            return buffered;
        }
        final BufferedDataContainer container = createDataContainer(table.getDataTableSpec(), true);
        addAll(container, table, subProgressMon);
        container.close();
        return container.getTable();
    }

    private static void addAll(final BufferedDataContainer container, final DataTable table,
        final ExecutionMonitor exec) throws CanceledExecutionException {
        try (CloseableRowIterator rows = CloseableRowIterator.from(table.iterator())) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                exec.setMessage(() -> "Caching row \"" + row.getKey() + "\"");
                container.addRowToTable(row);
            }
        }
    }

    /**
     * @param in the input
     * @param rearranger describes the result
     * @param subProgressMon progress and cancel
     * @return the result
     * @throws CanceledExecutionException when cancelled
     * @throws IllegalArgumentException when the input has other columns than the rearranger was made for
     */
    public BufferedDataTable createColumnRearrangeTable(final BufferedDataTable in,
        final ColumnRearranger rearranger, final ExecutionMonitor subProgressMon) throws CanceledExecutionException {
        return new BufferedDataTable(RearrangeColumnsTable.create(rearranger, in, subProgressMon, this));
    }

    /**
     * @param maxProg the share of the part in this work, from 0 to 1
     * @return the context of the part
     */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return new ExecutionContext(subMonitor(maxProg), m_node);
    }
}
