/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.vibann.core.alloy.SurplusColumns;
import org.vibann.core.alloy.TableScale;
import org.vibann.core.alloy.TotalsCount;

/**
 * What the rows of a table sum to. Only the element columns are read.
 *
 * @param scale fractions or percent
 * @param surplus names of columns without which every row sums to 1 or 100, and with which none does
 */
record TableTotals(TableScale scale, List<String> surplus) {

    static TableTotals of(final BufferedDataTable table, final ElementColumns elements, final ExecutionMonitor monitor)
        throws CanceledExecutionException {
        final var totals = new TotalsCount();
        final var surplus = new SurplusColumns(elements.size());
        final int[] columns = IntStream.range(0, elements.size()).map(elements::index).toArray();
        try (var rows = table.filter(TableFilter.materializeCols(columns)).iterator()) {
            while (rows.hasNext()) {
                monitor.checkCanceled();
                final DataRow row = rows.next();
                final double[] amounts =
                    Arrays.stream(columns).mapToDouble(column -> Cells.value(row.getCell(column)).orElse(0)).toArray();
                totals.add(Arrays.stream(amounts).sum());
                surplus.add(amounts);
            }
        }
        return new TableTotals(elements.scale().map(TableScale::given).orElseGet(() -> TableScale.counted(totals)),
            surplus.found().stream().map(elements.names()::get).toList());
    }

    /** A sentence on surplus columns, if there are any. */
    Optional<String> warning() {
        return surplus.isEmpty() ? Optional.empty() : Optional.of("Without the column \"" + surplus.get(0)
            + "\" every row sums to 1 or 100, with it none does where it is not 0. If it is no content of an element, "
            + "choose the element columns by hand.");
    }
}
