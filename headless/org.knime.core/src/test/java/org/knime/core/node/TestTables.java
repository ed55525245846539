/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;

/** Tables for tests of tables. */
final class TestTables {

    static final DataTableSpec SPEC = spec(column("x", DoubleCell.TYPE), column("name", StringCell.TYPE));

    private TestTables() {
    }

    static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    static DataTableSpec spec(final DataColumnSpec... columns) {
        return new DataTableSpec(columns);
    }

    /** Rows with the numbers 0, 1 … in the column x, the second of them missing, and three names. */
    static BufferedDataTable table(final ExecutionContext exec, final int rows) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int i = 0; i < rows; i++) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)i),
                i == 1 ? new MissingCell("why") : new DoubleCell(i), new StringCell("n" + i % 3)));
        }
        container.close();
        return container.getTable();
    }

    static List<DataRow> rows(final Iterable<DataRow> table) {
        final List<DataRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }
}
