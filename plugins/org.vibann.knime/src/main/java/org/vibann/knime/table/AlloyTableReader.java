/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;

/**
 * Reads the alloys of a whole table into memory.
 */
public final class AlloyTableReader {

    private final AlloyRowParser m_parser;

    private final boolean m_failOnBadRow;

    private final int m_port;

    /**
     * @param parser reads a row
     * @param failOnBadRow whether an unusable row ends the execution (else it is left out and counted)
     * @param port index of the table's port, for messages
     */
    public AlloyTableReader(final AlloyRowParser parser, final boolean failOnBadRow, final int port) {
        m_parser = parser;
        m_failOnBadRow = failOnBadRow;
        m_port = port;
    }

    /**
     * What was read.
     *
     * @param dataset the usable rows, in table order
     * @param keys their row keys
     * @param rowIndices their positions in the table
     * @param problems the rows left out
     * @param reasons why they were, by their positions in the table
     * @param surplus a sentence on a column that is probably no element column, if there is one
     */
    public record Read(AlloyDataset dataset, List<String> keys, long[] rowIndices, RowProblems problems,
        Map<Long, String> reasons, Optional<String> surplus) {

        /**
         * Refuses a table without usable rows.
         *
         * @param purpose what the rows are needed for, for example "nothing to cluster"
         * @param resolution what the user can do
         * @return this
         * @throws KNIMEException if there is no usable row; the text says how many were skipped and why
         */
        public Read requireAny(final String purpose, final String resolution) throws KNIMEException {
            if (!keys.isEmpty()) {
                return this;
            }
            throw KNIMEException.of(Message.fromSummaryWithResolution(problems.skipped()
                .map(text -> "No row of the table can be used, so there is " + purpose + ". " + text)
                .orElse("The table has no rows, so there is " + purpose + "."), resolution));
        }
    }

    /**
     * Reads the table. Only the needed columns are materialised.
     *
     * @param table the table
     * @param targetName name of the target
     * @param monitor progress and cancel
     * @return the usable rows
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException if there are too many rows or, where asked for, a row is unusable
     */
    public Read read(final BufferedDataTable table, final String targetName, final ExecutionMonitor monitor)
        throws CanceledExecutionException, KNIMEException {
        if (table.size() > Integer.MAX_VALUE - 8) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(
                "The table has " + table.size() + " rows, too many to hold in memory.", "Sample the rows first."));
        }
        final var rows = new ArrayList<AlloyRow.Usable>();
        final var keys = new ArrayList<String>();
        final var indices = new ArrayList<Long>();
        final var problems = new RowProblems();
        final var reasons = new HashMap<Long, String>();
        final TableTotals totals = TableTotals.of(table, m_parser.elements(), monitor);
        final AlloyRowParser parser = m_parser.read(totals);
        long index = 0;
        try (var iterator = table.filter(TableFilter.materializeCols(m_parser.columns())).iterator()) {
            while (iterator.hasNext()) {
                monitor.checkCanceled();
                final DataRow row = iterator.next();
                final AlloyRow parsed = parser.parse(row);
                if (parsed instanceof AlloyRow.Usable usable) {
                    rows.add(usable);
                    keys.add(row.getKey().getString());
                    indices.add(index);
                } else if (parsed instanceof AlloyRow.Unusable unusable) {
                    if (m_failOnBadRow) {
                        throw RowProblems.failure("Row \"" + row.getKey().getString() + "\" cannot be used: "
                            + unusable.reason() + ".", unusable, index, m_port, "Choose to skip such rows.",
                            "Correct the row.");
                    }
                    problems.add(row.getKey().getString(), unusable);
                    reasons.put(index, unusable.reason());
                }
                index++;
            }
        }
        monitor.setProgress(1, () -> "Read " + RowProblems.rows(rows.size()));
        return new Read(dataset(rows, targetName), List.copyOf(keys),
            indices.stream().mapToLong(Long::longValue).toArray(), problems, reasons, totals.warning());
    }

    private AlloyDataset dataset(final List<AlloyRow.Usable> rows, final String targetName) {
        final double[][] fractions = rows.stream().map(AlloyRow.Usable::fractions).toArray(double[][]::new);
        final double[] loads = m_parser.hasLoad() ? rows.stream().mapToDouble(AlloyRow.Usable::load).toArray() : null;
        final double[] targets = rows.stream().mapToDouble(AlloyRow.Usable::target).toArray();
        return new AlloyDataset(Alloys.of(m_parser.elements().elements(), fractions, loads), targetName, targets);
    }
}
