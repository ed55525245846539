/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.model.EpochRecord;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per epoch of training. */
final class HistoryTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Epoch", IntCell.TYPE), //
        Columns.number("Loss"), //
        Columns.number("Target loss"), //
        Columns.number("Composition reconstruction loss"), //
        Columns.number("Load reconstruction loss"), //
        Columns.number("KL divergence per dimension"), //
        Columns.number("Beta"), //
        Columns.number("Validation RMSE"), //
        Columns.of("Best so far", BooleanCell.TYPE));

    private HistoryTable() {
    }

    static BufferedDataTable create(final List<EpochRecord> history, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long row = 0;
        for (final EpochRecord epoch : history) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                new IntCell(epoch.epoch()), //
                new DoubleCell(epoch.loss()), //
                new DoubleCell(epoch.hardnessLoss()), //
                new DoubleCell(epoch.reconstructionLoss()), //
                new DoubleCell(epoch.loadReconstructionLoss()), //
                new DoubleCell(epoch.klPerDimension()), //
                new DoubleCell(epoch.beta()), //
                Cells.number(epoch.validationRmse(), "no validation rows"), //
                BooleanCell.get(epoch.best())));
        }
        container.close();
        return container.getTable();
    }
}
