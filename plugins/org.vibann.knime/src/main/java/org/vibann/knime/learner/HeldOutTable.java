/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
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
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per training row: what was predicted for it when its whole family was left out. */
final class HeldOutTable {

    private static final String NONE = "this model was not cross-validated: networks alone";

    private HeldOutTable() {
    }

    static DataTableSpec spec(final String target) {
        final String percent = Columns.percent(HeldOutForecast.LEVEL);
        return new DataTableSpec( //
            Columns.of("Family", StringCell.TYPE), //
            Columns.of("Fold", IntCell.TYPE), //
            Columns.number("Measured (" + target + ")"), //
            Columns.number("Prediction (" + target + ")"), //
            Columns.number("Prediction (" + target + ") (Std. dev.)"), //
            Columns.number("Prediction (" + target + ") (Lower " + percent + ")"), //
            Columns.number("Prediction (" + target + ") (Upper " + percent + ")"), //
            Columns.number("Distance to training rows"), //
            Columns.of("In domain", BooleanCell.TYPE));
    }

    static BufferedDataTable create(final AlloyTableReader.Read read, final List<HeldOutForecast> forecasts,
        final ExecutionContext exec) throws CanceledExecutionException {
        final AlloyDataset data = read.dataset();
        final BufferedDataContainer container = exec.createDataContainer(spec(data.targetName()));
        for (int i = 0; i < data.size(); i++) {
            exec.checkCanceled();
            final HeldOutForecast forecast = forecasts.isEmpty() ? null : forecasts.get(i);
            container.addRowToTable(new DefaultRow(read.keys().get(i), //
                new StringCell(data.alloys().family(i).label()), //
                forecast == null ? new MissingCell(NONE) : new IntCell(forecast.fold()), //
                new DoubleCell(data.target(i)), //
                Cells.number(forecast == null ? Double.NaN : forecast.mean(), NONE), //
                Cells.number(forecast == null ? Double.NaN : forecast.sd(), NONE), //
                forecast == null ? new MissingCell(NONE) : Cells.bound(forecast.lower(), forecast.bounded(), NONE), //
                forecast == null ? new MissingCell(NONE) : Cells.bound(forecast.upper(), forecast.bounded(), NONE), //
                Cells.number(forecast == null ? Double.NaN : forecast.distance(), NONE), //
                forecast == null ? new MissingCell(NONE) : BooleanCell.get(forecast.inDomain())));
        }
        container.close();
        return container.getTable();
    }
}
