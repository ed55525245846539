/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.evaluate.EvaluationResult;
import org.vibann.core.evaluate.ScoredRow;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with every out-of-fold prediction. */
final class ForecastTable {

    private static final double LEVEL = 0.9;

    private static final String NO_INTERVALS = "the model gives no intervals";

    private ForecastTable() {
    }

    static DataTableSpec spec(final String target) {
        final String percent = Columns.percent(LEVEL);
        return new DataTableSpec( //
            Columns.of("Row", StringCell.TYPE), //
            Columns.of("Model", StringCell.TYPE), //
            Columns.of("Validation", StringCell.TYPE), //
            Columns.of("Seed", LongCell.TYPE), //
            Columns.of("Fold", IntCell.TYPE), //
            Columns.number("Measured (" + target + ")"), //
            Columns.number("Prediction (" + target + ")"), //
            Columns.number("Lower bound of " + percent + " (" + target + ")"), //
            Columns.number("Upper bound of " + percent + " (" + target + ")"), //
            Columns.number("Distance to training alloys"));
    }

    static BufferedDataTable create(final List<EvaluationResult> results, final List<String> keys, final String target,
        final ExecutionContext exec) throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(spec(target));
        long row = 0;
        for (final EvaluationResult result : results) {
            for (final ScoredRow each : result.forecasts()) {
                exec.checkCanceled();
                final Forecast forecast = each.forecast();
                final boolean intervals = forecast.hasIntervals();
                final boolean bounded = !intervals || !Double.isInfinite(forecast.upper(LEVEL));
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                    new StringCell(keys.get(each.row())), //
                    new StringCell(each.model()), //
                    new StringCell(result.settings().protocol().label()), //
                    new LongCell(each.seed()), //
                    new IntCell(each.fold()), //
                    new DoubleCell(each.target()), //
                    new DoubleCell(forecast.mean()), //
                    Cells.bound(intervals ? forecast.lower(LEVEL) : Double.NaN, bounded, NO_INTERVALS), //
                    Cells.bound(intervals ? forecast.upper(LEVEL) : Double.NaN, bounded, NO_INTERVALS), //
                    new DoubleCell(each.distance())));
            }
        }
        container.close();
        return container.getTable();
    }
}
