/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.stream.IntStream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** The columns of two tables side by side; both have the same row keys in the same order. */
public final class JoinedTable implements KnowsRowCountTable {
    private final ZippedTable m_table;

    private JoinedTable(final ZippedTable table) {
        m_table = table;
    }

    /**
     * @param left the first columns
     * @param right the columns after them
     * @param prog progress and cancel
     * @return the table
     * @throws CanceledExecutionException when cancelled
     * @throws IllegalArgumentException when the tables differ in rows or have a column of one name
     */
    public static JoinedTable create(final BufferedDataTable left, final BufferedDataTable right,
        final ExecutionMonitor prog) throws CanceledExecutionException {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException("Tables can't be joined, non matching row counts: " + left.size()
                + " vs. " + right.size());
        }
        try (CloseableRowIterator l = left.iterator(); CloseableRowIterator r = right.iterator()) {
            for (long i = 0; l.hasNext(); i++) {
                prog.checkCanceled();
                final String leftKey = l.next().getKey().getString();
                final String rightKey = r.next().getKey().getString();
                if (!leftKey.equals(rightKey)) {
                    throw new IllegalArgumentException("Tables contain non-matching rows or are sorted differently,"
                        + " keys in row " + i + " do not match: \"" + leftKey + "\" vs. \"" + rightKey + "\"");
                }
                prog.setProgress((i + 1) / (double)left.size());
            }
        }
        final DataTableSpec spec = new DataTableSpec(left.getDataTableSpec(), right.getDataTableSpec());
        final int first = left.getDataTableSpec().getNumColumns();
        return new JoinedTable(new ZippedTable(left, new BufferedTableView(right),
            IntStream.range(0, spec.getNumColumns()).map(i -> i < first ? i : first - 1 - i).toArray(), spec));
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_table.spec();
    }

    @Override
    public long size() {
        return m_table.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return m_table.iterator(new TableFilter.Builder().build(), null);
    }

    @Override
    public CloseableRowIterator iteratorWithFilter(final TableFilter filter, final ExecutionMonitor exec) {
        return m_table.iterator(filter, exec);
    }
}
