/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;

/** Columns of two tables of the same rows side by side, without copying them; row keys are those of the first. */
final class ZippedTable {
    private final BufferedDataTable m_left;

    /** Null where all columns are those of the left table. */
    private final KnowsRowCountTable m_right;

    /** For each column its place in the left table, or -1 - its place in the right one. */
    private final int[] m_origin;

    private final DataTableSpec m_spec;

    ZippedTable(final BufferedDataTable left, final KnowsRowCountTable right, final int[] origin,
        final DataTableSpec spec) {
        m_left = left;
        m_right = right;
        m_origin = origin;
        m_spec = spec;
    }

    DataTableSpec spec() {
        return m_spec;
    }

    long size() {
        return m_left.size();
    }

    CloseableRowIterator iterator(final TableFilter filter, final ExecutionMonitor exec) {
        filter.validate(m_spec, size());
        final CloseableRowIterator left = m_left.filter(part(filter, true), exec).iterator();
        final CloseableRowIterator right =
            m_right == null ? null : m_right.iteratorWithFilter(part(filter, false), exec);
        return new CloseableRowIterator() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public DataRow next() {
                return new ZippedRow(left.next(), right == null ? null : right.next());
            }

            @Override
            public void close() {
                left.close();
                if (right != null) {
                    right.close();
                }
            }
        };
    }

    private TableFilter part(final TableFilter filter, final boolean left) {
        final Optional<Set<Integer>> wanted = filter.getMaterializeColumnIndices();
        if (wanted.isEmpty()) {
            return filter;
        }
        final Set<Integer> columns = new TreeSet<>();
        for (final int column : wanted.get()) {
            if (m_origin[column] >= 0 == left) {
                columns.add(left ? m_origin[column] : -1 - m_origin[column]);
            }
        }
        return new TableFilter.Builder(filter)
            .withMaterializeColumnIndices(columns.stream().mapToInt(Integer::intValue).toArray()).build();
    }

    private final class ZippedRow implements DataRow {
        private final DataRow m_leftRow;

        private final DataRow m_rightRow;

        ZippedRow(final DataRow left, final DataRow right) {
            m_leftRow = left;
            m_rightRow = right;
        }

        @Override
        public int getNumCells() {
            return m_origin.length;
        }

        @Override
        public RowKey getKey() {
            return m_leftRow.getKey();
        }

        @Override
        public DataCell getCell(final int index) {
            final int origin = m_origin[index];
            return origin >= 0 ? m_leftRow.getCell(origin) : m_rightRow.getCell(-1 - origin);
        }

        @Override
        public Iterator<DataCell> iterator() {
            return IntStream.range(0, m_origin.length).mapToObj(this::getCell).iterator();
        }

        @Override
        public String toString() {
            return getKey() + ": " + stream().toList();
        }
    }
}
