/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.stream.IntStream;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.vibann.core.alloy.TotalsCount;

/** Adds up the contents of every row of a table, of which only the element columns are read. */
final class TableTotals {

    private TableTotals() {
    }

    static TotalsCount of(final BufferedDataTable table, final ElementColumns elements, final ExecutionMonitor monitor)
        throws CanceledExecutionException {
        final var totals = new TotalsCount();
        final int[] columns = IntStream.range(0, elements.size()).map(elements::index).toArray();
        try (var rows = table.filter(TableFilter.materializeCols(columns)).iterator()) {
            while (rows.hasNext()) {
                monitor.checkCanceled();
                final DataRow row = rows.next();
                double sum = 0;
                for (final int column : columns) {
                    sum += Cells.value(row.getCell(column)).orElse(0);
                }
                totals.add(sum);
            }
        }
        return totals;
    }
}
