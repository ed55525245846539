/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/** The table that a {@link ColumnRearranger} describes: new columns beside those of the input, which are not copied. */
public final class RearrangeColumnsTable implements KnowsRowCountTable {
    private final ZippedTable m_table;

    private final int[] m_origin;

    private RearrangeColumnsTable(final ZippedTable table, final int[] origin) {
        m_table = table;
        m_origin = origin;
    }

    /**
     * Computes the new columns.
     *
     * @param rearranger describes the table
     * @param table the input
     * @param subProgress progress and cancel
     * @param context of no effect here
     * @return the table
     * @throws CanceledExecutionException when cancelled
     * @throws IllegalArgumentException when the input has other columns than the rearranger was made for
     */
    public static RearrangeColumnsTable create(final ColumnRearranger rearranger, final BufferedDataTable table,
        final ExecutionMonitor subProgress, final ExecutionContext context) throws CanceledExecutionException {
        if (!rearranger.getOriginalSpec().equalStructure(table.getDataTableSpec())) {
            throw new IllegalArgumentException(
                "The argument table's spec does not match the original spec passed in the constructor.");
        }
        final List<RearrangedColumn> columns = rearranger.getColumns();
        final int[] origin = new int[columns.size()];
        final List<RearrangedColumn> added = new ArrayList<>();
        for (int i = 0; i < origin.length; i++) {
            if (columns.get(i).isNew()) {
                added.add(columns.get(i));
                origin[i] = -added.size();
            } else {
                origin[i] = columns.get(i).index();
            }
        }
        rearranger.createSpec(); // names are to be unique before any work is done
        final StoredTable newColumns = compute(added, table, subProgress);
        final DataColumnSpec[] specs = new DataColumnSpec[origin.length];
        for (int i = 0; i < origin.length; i++) {
            specs[i] = origin[i] >= 0 ? table.getDataTableSpec().getColumnSpec(origin[i])
                : newColumns.getDataTableSpec().getColumnSpec(-1 - origin[i]);
        }
        final DataTableSpec spec = new DataTableSpec(specs);
        return new RearrangeColumnsTable(new ZippedTable(table, added.isEmpty() ? null : newColumns, origin, spec), origin);
    }

    private static StoredTable compute(final List<RearrangedColumn> added, final BufferedDataTable table,
        final ExecutionMonitor exec) throws CanceledExecutionException {
        final DataContainer container =
            new DataContainer(new DataTableSpec(added.stream().map(RearrangedColumn::spec)
                .toArray(DataColumnSpec[]::new)), true, false);
        final List<NewCells> factories = NewCells.of(added);
        try {
            if (!factories.isEmpty()) {
                fill(container, factories, table, exec);
            }
        } finally {
            container.close();
            for (final NewCells factory : factories) {
                if (factory.factory() instanceof AbstractCellFactory known) {
                    known.afterProcessing();
                }
            }
        }
        return container.storedTable();
    }

    /** In KNIME's order: a row, progress of the first factory, then cancel; so a cancelled run computes one row. */
    private static void fill(final DataContainer container, final List<NewCells> factories,
        final BufferedDataTable table, final ExecutionMonitor exec) throws CanceledExecutionException {
        final int columns = container.getTableSpec().getNumColumns();
        long index = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                final DataCell[] cells = new DataCell[columns];
                for (final NewCells factory : factories) {
                    factory.compute(row, index, cells);
                }
                container.addRowToTable(new DefaultRow(row.getKey(), cells));
                index++;
                factories.get(0).factory().setProgress(index, table.size(), row.getKey(), exec);
                exec.checkCanceled();
            }
        }
    }

    /** A factory, and which of the new columns are which of its own. */
    private record NewCells(CellFactory factory, int made, int[] to, int[] from) {

        static List<NewCells> of(final List<RearrangedColumn> added) {
            final List<NewCells> factories = new ArrayList<>();
            added.stream().map(RearrangedColumn::factory).distinct().forEach(factory -> {
                final int[] to =
                    IntStream.range(0, added.size()).filter(i -> added.get(i).factory() == factory).toArray();
                factories.add(new NewCells(factory, factory.getColumnSpecs().length, to,
                    IntStream.of(to).map(i -> added.get(i).index()).toArray()));
            });
            return factories;
        }

        void compute(final DataRow row, final long index, final DataCell[] cells) {
            final DataCell[] computed = factory.getCells(row, index);
            if (computed.length != made) {
                throw new IndexOutOfBoundsException(
                    String.format("New cells array length conflict: expected %d, actual %d (class %s)", made,
                        computed.length, factory.getClass().getName()));
            }
            for (int i = 0; i < to.length; i++) {
                cells[to[i]] = computed[from[i]];
            }
        }
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
