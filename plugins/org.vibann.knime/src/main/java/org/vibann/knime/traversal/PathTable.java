/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.explain.LatentTraversal;
import org.vibann.core.explain.TraversalStep;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per latent dimension and position. */
final class PathTable {

    private PathTable() {
    }

    static DataTableSpec spec(final String target) {
        return new DataTableSpec( //
            Columns.of("Dimension", StringCell.TYPE), //
            Columns.of("Step", IntCell.TYPE), //
            Columns.number("Latent value"), //
            Columns.number("Network (" + target + ")"), //
            Columns.of("Decoded alloy", StringCell.TYPE), //
            Columns.number("Model at decoded alloy (" + target + ")"), //
            Columns.of("Nearest alloy (row ID)", StringCell.TYPE), //
            Columns.of("Nearest alloy", StringCell.TYPE), //
            Columns.number("Nearest alloy (" + target + ")"), //
            Columns.number("Distance to nearest alloy (latent)"), //
            Columns.number("Distance from decoded to nearest alloy (at.%)", 0, 100));
    }

    static BufferedDataTable create(final List<LatentTraversal> traversals, final AlloyTableReader.Read known,
        final String target, final ExecutionContext exec) throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(spec(target), true);
        long row = 0;
        for (final LatentTraversal traversal : traversals) {
            exec.checkCanceled();
            int number = 1;
            for (final TraversalStep step : traversal.steps()) {
                final int nearest = step.nearestRow();
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                    new StringCell(DimensionTable.name(traversal)), //
                    new IntCell(number++), //
                    new DoubleCell(step.position()), //
                    new DoubleCell(step.network()), //
                    new StringCell(step.decoded().formula()), //
                    new DoubleCell(step.model()), //
                    new StringCell(known.keys().get(nearest)), //
                    new StringCell(known.dataset().alloys().composition(nearest).formula()), //
                    Cells.number(known.dataset().target(nearest), "not measured"), //
                    new DoubleCell(step.latentDistance()), //
                    new DoubleCell(100 * step.decodedDistance())));
            }
        }
        container.close();
        return container.getTable();
    }
}
