/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.RowProblems;

/** Writes the table of problems and counts them. */
final class FormulaProblems {

    /** One row for every problem. */
    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Row ID", StringCell.TYPE), //
        Columns.of("Column", StringCell.TYPE), //
        Columns.of("Reason", StringCell.TYPE), //
        Columns.of("Text", StringCell.TYPE));

    private final String m_column;

    private final BufferedDataContainer m_container;

    private long m_rows;

    private final Kind m_unread = new Kind();

    private final Kind m_doubtful = new Kind();

    /** How many rows have a problem of one kind, and the first of them. */
    private static final class Kind {
        private long m_count;

        private String m_first;

        void add(final String key, final String reason) {
            if (m_count++ == 0) {
                m_first = key + ", " + reason;
            }
        }
    }

    FormulaProblems(final String column, final ExecutionContext exec) {
        m_column = column;
        m_container = exec.createDataContainer(SPEC);
    }

    void add(final String key, final FormulaCell cell) {
        if (cell.problem().isPresent()) {
            final String reason = cell.problem().get();
            (cell.formula().isPresent() ? m_doubtful : m_unread).add(key, reason);
            m_container.addRowToTable(new DefaultRow(RowKey.createRowKey(m_rows++), new StringCell(key),
                new StringCell(m_column), new StringCell(reason),
                cell.text().isEmpty() ? new MissingCell("no formula") : new StringCell(cell.text())));
        }
    }

    /** The number of rows without a formula so far. */
    long unread() {
        return m_unread.m_count;
    }

    void close() {
        m_container.close();
    }

    BufferedDataTable table() {
        return m_container.getTable();
    }

    /**
     * @param leftOut whether unread rows are left out
     * @return the warning, or empty when all is well
     */
    Optional<String> warning(final boolean leftOut) {
        final var text = new StringBuilder();
        if (m_unread.m_count > 0) {
            text.append(RowProblems.rows(m_unread.m_count)).append(m_unread.m_count == 1 ? " has" : " have")
                .append(" no formula that can be read")
                .append(leftOut ? ", left out" : "").append(" (first: ").append(m_unread.m_first).append("). ");
        }
        if (m_doubtful.m_count > 0) {
            text.append(RowProblems.rows(m_doubtful.m_count)).append(m_doubtful.m_count == 1 ? " was" : " were")
                .append(" read, but should be looked at (first: ").append(m_doubtful.m_first).append("). ");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.append("See the second output.").toString());
    }
}
