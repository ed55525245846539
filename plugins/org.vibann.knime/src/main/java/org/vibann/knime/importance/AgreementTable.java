/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.explain.ElementExplanation;
import org.vibann.core.explain.ElementImportance.Agreement;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per pair of views. */
final class AgreementTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("One view", StringCell.TYPE), //
        Columns.of("Other view", StringCell.TYPE), //
        Columns.of("Elements", IntCell.TYPE), //
        Columns.number("Kendall tau", -1, 1), //
        Columns.number("Spearman rho", -1, 1));

    private static final String CONSTANT = "one view is unknown, or the same for all elements";

    private AgreementTable() {
    }

    static BufferedDataTable create(final ElementExplanation explanation, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC, true);
        long row = 0;
        for (final Agreement agreement : explanation.agreements()) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                new StringCell(agreement.one().label()), //
                new StringCell(agreement.other().label()), //
                new IntCell(agreement.elements()), //
                Cells.number(agreement.kendall(), CONSTANT), //
                Cells.number(agreement.spearman(), CONSTANT)));
        }
        container.close();
        return container.getTable();
    }
}
