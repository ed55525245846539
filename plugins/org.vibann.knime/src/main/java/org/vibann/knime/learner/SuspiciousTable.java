/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.train.SuspiciousRow;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.RowProblems;

/** The table with the training rows whose values look wrong. */
final class SuspiciousTable {

    /** How many rows the warning names. */
    private static final int NAMED = 5;

    private static final String ALONE = "no other row of this alloy at this load";

    private static final String NONE = "this model was not cross-validated: networks alone";

    private SuspiciousTable() {
    }

    static DataTableSpec spec(final String target) {
        final String percent = Columns.percent(HeldOutForecast.LEVEL);
        return new DataTableSpec( //
            Columns.of("Kind", StringCell.TYPE), //
            Columns.of("Alloy", StringCell.TYPE), //
            Columns.number("Load"), //
            Columns.number("Measured (" + target + ")"), //
            Columns.of("Replicates", IntCell.TYPE), //
            Columns.number("Other replicates (" + target + ") (median)"), //
            Columns.number("Held-out prediction (" + target + ")"), //
            Columns.number("Held-out prediction (" + target + ") (Lower " + percent + ")"), //
            Columns.number("Held-out prediction (" + target + ") (Upper " + percent + ")"));
    }

    static BufferedDataTable create(final AlloyTableReader.Read read, final List<SuspiciousRow> rows,
        final List<HeldOutForecast> forecasts, final ExecutionContext exec) throws CanceledExecutionException {
        final AlloyDataset data = read.dataset();
        final BufferedDataContainer container = exec.createDataContainer(spec(data.targetName()));
        for (final SuspiciousRow suspicious : rows) {
            exec.checkCanceled();
            final int row = suspicious.row();
            final HeldOutForecast forecast = forecasts.isEmpty() ? null : forecasts.get(row);
            container.addRowToTable(new DefaultRow(read.keys().get(row), //
                new StringCell(kinds(suspicious)), //
                new StringCell(data.alloys().composition(row).formula()), //
                Cells.number(data.alloys().load(row), "the model is trained without load"), //
                new DoubleCell(data.target(row)), //
                new IntCell(suspicious.replicates() + 1), //
                Cells.number(suspicious.others().orElse(Double.NaN), ALONE), //
                Cells.number(forecast == null ? Double.NaN : forecast.mean(), NONE), //
                forecast == null ? new MissingCell(NONE) : Cells.bound(forecast.lower(), forecast.bounded(), NONE), //
                forecast == null ? new MissingCell(NONE) : Cells.bound(forecast.upper(), forecast.bounded(), NONE)));
        }
        container.close();
        return container.getTable();
    }

    /** What to say of the rows, if there are any. */
    static Optional<String> warning(final AlloyTableReader.Read read, final List<SuspiciousRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        final String names = rows.stream().limit(NAMED).map(row -> read.keys().get(row.row()) + " (" + kinds(row) + ")")
            .collect(Collectors.joining(", "));
        return Optional.of(RowProblems.rows(rows.size()) + (rows.size() == 1 ? " looks" : " look") + " wrong: " + names
            + (rows.size() > NAMED ? ", …" : "") + ". All were learnt from; the output \"Suspicious Rows\" has "
            + (rows.size() == 1 ? "it." : "them."));
    }

    private static String kinds(final SuspiciousRow row) {
        return row.kinds().stream().map(SuspiciousRow.Kind::text).collect(Collectors.joining("; "));
    }
}
