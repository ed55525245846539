/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.tuner;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.tune.Dimension;
import org.vibann.core.tune.SearchSpace;
import org.vibann.core.tune.Trial;
import org.vibann.core.tune.TuningResult;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The best settings, and all trials, as tables; columns are named as the settings of the learner are. */
final class TrialTables {

    private static final String FAILED = "the trial gave no finite error";

    private TrialTables() {
    }

    private static List<DataColumnSpec> settings(final SearchSpace space) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (final Dimension dimension : space.dimensions()) {
            columns.add(isWhole(dimension) ? Columns.of(dimension.name(), IntCell.TYPE)
                : dimension instanceof Dimension.Choice ? Columns.of(dimension.name(), StringCell.TYPE)
                    : Columns.number(dimension.name()));
        }
        return columns;
    }

    /** Whether all values are whole numbers, be they a range or a few to choose from. */
    private static boolean isWhole(final Dimension dimension) {
        return dimension instanceof Dimension.IntegerRange
            || dimension instanceof Dimension.Choice choice && choice.options().stream().allMatch(o -> o.matches("\\d+"));
    }

    private static List<DataCell> cells(final SearchSpace space, final Trial trial) {
        final List<DataCell> cells = new ArrayList<>();
        for (final Dimension dimension : space.dimensions()) {
            final Object value = trial.point().values().get(dimension.name());
            cells.add(isWhole(dimension) ? new IntCell(Integer.parseInt(value.toString()))
                : value instanceof Double number ? new DoubleCell(number) : new StringCell(value.toString()));
        }
        return cells;
    }

    private static String error(final String target) {
        return "Mean absolute error (" + target + ")";
    }

    static DataTableSpec bestSpec(final SearchSpace space, final String target) {
        final List<DataColumnSpec> columns = settings(space);
        columns.add(Columns.number(error(target)));
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    static DataTableSpec trialsSpec(final SearchSpace space, final String target) {
        final List<DataColumnSpec> columns = new ArrayList<>(List.of(Columns.of("Trial", IntCell.TYPE)));
        columns.addAll(settings(space));
        columns.add(Columns.number(error(target)));
        columns.add(Columns.number("Best so far (" + target + ")"));
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    static BufferedDataTable best(final TuningResult result, final String target, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(bestSpec(result.space(), target));
        final List<DataCell> cells = cells(result.space(), result.best());
        cells.add(Cells.number(result.best().score(), FAILED));
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(0L), cells));
        container.close();
        return container.getTable();
    }

    static BufferedDataTable trials(final TuningResult result, final String target, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(trialsSpec(result.space(), target));
        final List<Double> best = result.bestSoFar();
        for (int i = 0; i < best.size(); i++) {
            final Trial trial = result.trials().get(i);
            final List<DataCell> cells = new ArrayList<>(List.of(new IntCell(trial.number())));
            cells.addAll(cells(result.space(), trial));
            cells.add(Cells.number(trial.score(), FAILED));
            cells.add(Cells.number(best.get(i), FAILED));
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)i), cells));
        }
        container.close();
        return container.getTable();
    }
}
