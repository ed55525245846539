/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.design.search.TracePoint;
import org.vibann.knime.table.Columns;

/** The table with the course of the search. */
final class TraceTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Start", IntCell.TYPE), //
        Columns.of("Iteration", IntCell.TYPE), //
        Columns.number("Objective"), //
        Columns.number("Best so far"));

    private TraceTable() {
    }

    static BufferedDataTable create(final List<TracePoint> trace, final ExecutionContext exec)
        throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long row = 0;
        for (final TracePoint point : trace) {
            exec.checkCanceled();
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                new IntCell(point.start() + 1), //
                new IntCell(point.iteration()), //
                new DoubleCell(point.objective()), //
                new DoubleCell(point.best())));
        }
        container.close();
        return container.getTable();
    }
}
