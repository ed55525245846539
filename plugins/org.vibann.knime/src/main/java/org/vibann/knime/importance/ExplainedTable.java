/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Element;
import org.vibann.core.explain.ElementExplanation;
import org.vibann.core.explain.IntegratedGradients;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The input table with what each element contributes to the prediction of every row. */
final class ExplainedTable {

    private ExplainedTable() {
    }

    static DataTableSpec spec(final DataTableSpec table, final VibannModelPortObjectSpec model) {
        final var names = new UniqueNameGenerator(table);
        final String unit = " (" + model.targetName() + ")";
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(names.newColumn("Explained prediction" + unit, DoubleCell.TYPE));
        columns.add(names.newColumn("Mean alloy" + unit, DoubleCell.TYPE));
        columns.add(names.newColumn("Completeness error" + unit, DoubleCell.TYPE));
        columns.add(names.newColumn("Order by contribution", StringCell.TYPE));
        columns.add(names.newColumn("Order by attention", StringCell.TYPE));
        columns.add(names.newCreator(Columns.number("Agreement (Kendall tau)", -1, 1)).createSpec());
        for (final Element element : model.elements()) {
            columns.add(names.newColumn("Contribution (" + element.symbol() + ")", DoubleCell.TYPE));
        }
        for (final Element element : model.elements()) {
            columns.add(names.newCreator(Columns.number("Attention (" + element.symbol() + ")", 0, 1)).createSpec());
        }
        return new DataTableSpecCreator(table).addColumns(columns.toArray(DataColumnSpec[]::new)).createSpec();
    }

    static BufferedDataTable create(final BufferedDataTable table, final AlloyTableReader.Read read,
        final ElementExplanation explanation, final DataTableSpec spec, final ExecutionContext exec)
        throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(spec, true);
        final int inputs = table.getDataTableSpec().getNumColumns();
        long index = 0;
        int next = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                final var cells = new DataCell[spec.getNumColumns()];
                for (int i = 0; i < inputs; i++) {
                    cells[i] = row.getCell(i);
                }
                if (next < read.rowIndices().length && read.rowIndices()[next] == index) {
                    explain(read, explanation, next++, cells, inputs);
                } else {
                    Arrays.fill(cells, inputs, cells.length,
                        new MissingCell("Not explained: " + read.reasons().get(index)));
                }
                container.addRowToTable(new DefaultRow(row.getKey(), cells));
                index++;
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    private static void explain(final AlloyTableReader.Read read, final ElementExplanation explanation, final int row,
        final DataCell[] cells, final int from) {
        final IntegratedGradients gradients = explanation.gradients().get(row);
        final double[] contributions = gradients.contributions();
        final double[] attention = explanation.attention()[row];
        final double[] fractions = read.dataset().alloys().fractions(row);
        final List<Element> elements = read.dataset().alloys().elements();
        int at = from;
        cells[at++] = new DoubleCell(gradients.prediction());
        cells[at++] = new DoubleCell(gradients.baseline());
        cells[at++] = new DoubleCell(gradients.error());
        cells[at++] = new StringCell(order(elements, fractions, j -> Math.abs(contributions[j])));
        cells[at++] = new StringCell(order(elements, fractions, j -> attention[j]));
        cells[at++] = Cells.number(explanation.agreement(row, fractions), "fewer than two elements that differ");
        Cells.numbers(cells, at, contributions);
        Cells.numbers(cells, at + contributions.length, attention);
    }

    /** The elements that an alloy holds, the most important first. */
    private static String order(final List<Element> elements, final double[] fractions,
        final IntToDoubleFunction importance) {
        return IntStream.range(0, fractions.length).filter(j -> fractions[j] > 0).boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> -importance.applyAsDouble(j)))
            .map(j -> elements.get(j).symbol()).collect(Collectors.joining(" > "));
    }
}
