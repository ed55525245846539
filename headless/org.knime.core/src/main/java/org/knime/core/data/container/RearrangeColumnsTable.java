/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        final DataTableSpec spec = new DataTableSpec(table.getDataTableSpec().getName(), specs);
        return new RearrangeColumnsTable(new ZippedTable(table, added.isEmpty() ? null : newColumns, origin, spec), origin);
    }

    private static StoredTable compute(final List<RearrangedColumn> added, final BufferedDataTable table,
        final ExecutionMonitor exec) throws CanceledExecutionException {
        final DataContainer container =
            new DataContainer(new DataTableSpec(added.stream().map(RearrangedColumn::spec)
                .toArray(DataColumnSpec[]::new)), true, false);
        final Map<CellFactory, Integer> factories = new LinkedHashMap<>();
        added.forEach(column -> factories.putIfAbsent(column.factory(), column.factory().getColumnSpecs().length));
        if (!factories.isEmpty()) {
            fill(container, added, factories, table, exec);
        }
        container.close();
        return container.storedTable();
    }

    private static void fill(final DataContainer container, final List<RearrangedColumn> added,
        final Map<CellFactory, Integer> factories, final BufferedDataTable table, final ExecutionMonitor exec)
        throws CanceledExecutionException {
        long index = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                final Map<CellFactory, DataCell[]> cells = new LinkedHashMap<>();
                for (final Map.Entry<CellFactory, Integer> factory : factories.entrySet()) {
                    final DataCell[] made = factory.getKey().getCells(row, index);
                    if (made.length != factory.getValue()) {
                        throw new IndexOutOfBoundsException(
                            String.format("New cells array length conflict: expected %d, actual %d (class %s)",
                                factory.getValue(), made.length, factory.getKey().getClass().getName()));
                    }
                    cells.put(factory.getKey(), made);
                }
                container.addRowToTable(new DefaultRow(row.getKey(),
                    added.stream().map(c -> cells.get(c.factory())[c.index()]).toArray(DataCell[]::new)));
                index++;
                for (final CellFactory factory : factories.keySet()) {
                    factory.setProgress(index, table.size(), row.getKey(), exec);
                }
            }
        }
        for (final CellFactory factory : factories.keySet()) {
            if (factory instanceof AbstractCellFactory known) {
                known.afterProcessing();
            }
        }
    }

    /**
     * @param col a column, from 0
     * @return whether it is one of the input
     */
    public boolean isFromReferenceTable(final int col) {
        return m_origin[col] >= 0;
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
