/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.alloy.Element;
import org.vibann.core.explain.AttentionSummary;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per element: how often it occurs and how much attention it gets where it does. */
final class ElementTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Element", StringCell.TYPE), //
        Columns.of("Name", StringCell.TYPE), //
        Columns.of("Atomic number", IntCell.TYPE), //
        Columns.of("Training rows", IntCell.TYPE), //
        Columns.number("Attention when present (mean)", 0, 1), //
        Columns.number("Attention when present (std. dev.)", 0, 1));

    private ElementTable() {
    }

    static BufferedDataTable create(final List<AttentionSummary> attention, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long row = 0;
        for (final AttentionSummary summary : attention) {
            final Element element = summary.element();
            final String never = element.fullName() + " occurs in no training row";
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                new StringCell(element.symbol()), //
                new StringCell(element.fullName()), //
                new IntCell(element.number()), //
                new IntCell(summary.count()), //
                Cells.number(summary.mean(), never), //
                Cells.number(summary.sd(), never)));
        }
        container.close();
        return container.getTable();
    }
}
