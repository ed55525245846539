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
import org.knime.core.node.ExecutionContext;
import org.vibann.core.explain.LatentTraversal;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per latent dimension. */
final class DimensionTable {

    private static final String CONSTANT = "the prediction or the dimension does not change";

    private DimensionTable() {
    }

    /** The name of the dimension's column in the tables of other nodes. */
    static String name(final LatentTraversal traversal) {
        return "Latent " + (traversal.dimension() + 1);
    }

    static DataTableSpec spec(final String target) {
        return new DataTableSpec( //
            Columns.of("Dimension", StringCell.TYPE), //
            Columns.of("Rank", IntCell.TYPE), //
            Columns.number("Range of network (" + target + ")"), //
            Columns.number("Range of model (" + target + ")"), //
            Columns.number("Linearity (R²)", 0, 1), //
            Columns.number("Slope (" + target + " per unit)"), //
            Columns.number("Sensitivity (" + target + " per std. dev.)"), //
            Columns.number("Correlation with network", -1, 1), //
            Columns.number("Correlation with measured", -1, 1), //
            Columns.number("KL divergence (nats)"), //
            Columns.number("Start value"), //
            Columns.number("Lowest value"), //
            Columns.number("Highest value"));
    }

    static BufferedDataTable create(final List<LatentTraversal> traversals, final String target,
        final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec(target), true);
        for (final LatentTraversal traversal : traversals) {
            final long wider = traversals.stream().filter(other -> other.range() > traversal.range()).count();
            container.addRowToTable(new DefaultRow(new RowKey(name(traversal)), //
                new StringCell(name(traversal)), //
                new IntCell((int)wider + 1), //
                new DoubleCell(traversal.range()), //
                new DoubleCell(traversal.modelRange()), //
                Cells.number(traversal.linearity(), CONSTANT), //
                new DoubleCell(traversal.slope()), //
                new DoubleCell(traversal.sensitivity()), //
                Cells.number(traversal.correlation(), CONSTANT), //
                Cells.number(traversal.measuredCorrelation(), "fewer than three measured values, or no change"), //
                new DoubleCell(traversal.kl()), //
                new DoubleCell(traversal.start()), //
                new DoubleCell(traversal.steps().get(0).position()), //
                new DoubleCell(traversal.steps().get(traversal.steps().size() - 1).position())));
        }
        container.close();
        return container.getTable();
    }
}
