/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.evaluate.EvaluationResult;
import org.vibann.core.evaluate.RegressorSummary;
import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.metric.Spread;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per protocol and model. */
final class MetricsTable {

    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95);

    static final DataTableSpec SPEC = spec();

    private MetricsTable() {
    }

    private static DataTableSpec spec() {
        final List<DataColumnSpec> columns = new ArrayList<>(List.of( //
            Columns.of("Model", StringCell.TYPE), //
            Columns.of("Validation", StringCell.TYPE), //
            Columns.of("Rows", StringCell.TYPE), //
            Columns.of("Fits", IntCell.TYPE), //
            Columns.of("Predictions", IntCell.TYPE)));
        for (final String figure : List.of("R²", "MAE", "RMSE", "Median absolute error")) {
            columns.add(Columns.number(figure + " (mean)"));
            columns.add(Columns.number(figure + " (standard deviation)"));
        }
        for (final String figure : List.of("R²", "MAE", "RMSE", "Median absolute error", "Rank correlation",
            "Calibration error", "CRPS")) {
            columns.add(Columns.number(figure + " (pooled)"));
        }
        for (final double level : LEVELS) {
            columns.add(Columns.number("Coverage of " + Columns.percent(level) + " interval"));
            columns.add(Columns.number("Width of " + Columns.percent(level) + " interval"));
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    static BufferedDataTable create(final List<EvaluationResult> results, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long row = 0;
        for (final EvaluationResult result : results) {
            for (final RegressorSummary model : result.summaries()) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), cells(result, model)));
            }
        }
        container.close();
        return container.getTable();
    }

    private static List<DataCell> cells(final EvaluationResult result, final RegressorSummary model) {
        final Metrics pooled = model.pooled();
        final List<DataCell> cells = new ArrayList<>(List.of( //
            new StringCell(model.model()), //
            new StringCell(result.settings().protocol().label()), //
            new StringCell(result.settings().subset().label()), //
            new IntCell(model.folds()), //
            new IntCell(pooled.n())));
        for (final Spread spread : List.of(model.r2(), model.mae(), model.rmse(), model.medianAe())) {
            cells.add(Cells.number(spread.mean(), "no fold has this figure"));
            cells.add(Cells.number(spread.sd(), "fewer than two folds have this figure"));
        }
        for (final double figure : List.of(pooled.r2(), pooled.mae(), pooled.rmse(), pooled.medianAe(),
            pooled.spearman(), pooled.calibrationError(), pooled.crps())) {
            cells.add(figure(figure, "not defined for these predictions"));
        }
        for (final double level : LEVELS) {
            cells.add(Cells.number(pooled.coverage(level), "the model gives no intervals"));
            cells.add(figure(pooled.width(level), "the model gives no intervals"));
        }
        return cells;
    }

    /** The cell of a figure, which is infinite where intervals are unbounded. */
    private static DataCell figure(final double value, final String reason) {
        return Double.isInfinite(value) ? new MissingCell("infinite: a fold had too few groups for some interval")
            : Cells.number(value, reason);
    }
}
