/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.knime.table.Columns;

/** The table of files and curves that could not be evaluated. */
final class RejectedTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("File", StringCell.TYPE), //
        Columns.of("Curve in file", LongCell.TYPE), //
        Columns.of("Reason", StringCell.TYPE));

    private RejectedTable() {
    }

    static BufferedDataTable create(final List<RejectedCurve> curves, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long index = 0;
        for (final RejectedCurve curve : curves) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(index++), //
                new StringCell(curve.file()), //
                curve.place() == 0 ? new MissingCell("the file as a whole") : new LongCell(curve.place()), //
                new StringCell(curve.reason())));
        }
        container.close();
        return container.getTable();
    }
}
