/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.RejectedRow;
import org.vibann.core.data.ValueOptions.Scatter;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The two output tables of the reader. */
final class ReaderTables {

    /** Rows that could not be read. */
    static final DataTableSpec REJECTED = new DataTableSpec( //
        Columns.of("Row number", LongCell.TYPE), //
        Columns.of("Column", StringCell.TYPE), //
        Columns.of("Reason", StringCell.TYPE), //
        Columns.of("Text", StringCell.TYPE));

    private static final String FORMULA = "Formula";

    private ReaderTables() {
    }

    /** One column per element, then load, target and its scatter where they are read, then the formula. */
    static DataTableSpec alloySpec(final List<Element> elements, final AlloyReaderSettings settings) {
        final var creator = new DataTableSpecCreator();
        elements.forEach(element -> creator.addColumns(Columns.number(element.symbol(), 0, 1)));
        final var names = new UniqueNameGenerator(creator.createSpec());
        settings.columns().load().ifPresent(name -> creator.addColumns(names.newColumn(name, DoubleCell.TYPE)));
        settings.columns().target().ifPresent(name -> creator.addColumns(names.newColumn(name, DoubleCell.TYPE)));
        if (hasScatter(settings)) {
            creator.addColumns(names.newColumn(settings.columns().target().get() + " (scatter)", DoubleCell.TYPE));
        }
        creator.addColumns(names.newColumn(FORMULA, StringCell.TYPE));
        return creator.createSpec();
    }

    private static boolean hasScatter(final AlloyReaderSettings settings) {
        return settings.columns().target().isPresent() && settings.values().scatter() == Scatter.MEAN;
    }

    static BufferedDataTable alloys(final AlloyTable table, final AlloyReaderSettings settings,
        final ExecutionContext exec) throws CanceledExecutionException {
        final Alloys alloys = table.accepted().alloys();
        final DataTableSpec spec = alloySpec(alloys.elements(), settings);
        final BufferedDataContainer container = exec.createDataContainer(spec, true);
        final double[] scatters = table.scatters();
        for (int row = 0; row < alloys.size(); row++) {
            exec.checkCanceled();
            final List<DataCell> cells = new ArrayList<>();
            Cells.addNumbers(cells, alloys.fractions(row));
            if (settings.columns().load().isPresent()) {
                cells.add(Cells.number(alloys.load(row), "no load in the file"));
            }
            if (settings.columns().target().isPresent()) {
                cells.add(Cells.number(table.accepted().target(row), "no value in the file"));
            }
            if (hasScatter(settings)) {
                cells.add(Cells.number(scatters[row], "no scatter in the file"));
            }
            cells.add(new StringCell(table.formulas().get(row)));
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)row), cells));
        }
        container.close();
        return container.getTable();
    }

    static BufferedDataTable rejected(final List<RejectedRow> rows, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(REJECTED);
        long index = 0;
        for (final RejectedRow row : rows) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(index++), //
                new LongCell(row.row()), //
                row.column().isEmpty() ? new MissingCell("the row as a whole") : new StringCell(row.column()), //
                new StringCell(row.reason()), //
                new StringCell(row.text())));
        }
        container.close();
        return container.getTable();
    }
}
