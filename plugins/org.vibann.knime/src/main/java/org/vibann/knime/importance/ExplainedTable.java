/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Element;
import org.vibann.core.explain.ElementExplanation;
import org.vibann.core.explain.IntegratedGradients;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.Columns;

/** The input table with what each element contributes to the prediction of every row. */
final class ExplainedTable {

    private ExplainedTable() {
    }

    static ColumnAppender appender(final DataTableSpec table, final VibannModelPortObjectSpec model) {
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
        return new ColumnAppender(columns);
    }

    static BufferedDataTable create(final BufferedDataTable table, final AlloyTableReader.Read read,
        final ElementExplanation explanation, final ColumnAppender appender, final ExecutionContext exec)
        throws CanceledExecutionException, KNIMEException {
        return appender.append(table, read, alloy -> cells(read, explanation, alloy), "Not explained: ", exec);
    }

    private static DataCell[] cells(final AlloyTableReader.Read read, final ElementExplanation explanation,
        final int alloy) {
        final IntegratedGradients gradients = explanation.gradients().get(alloy);
        final double[] contributions = gradients.contributions();
        final double[] attention = explanation.attention()[alloy];
        final double[] fractions = read.dataset().alloys().fractions(alloy);
        final List<Element> elements = read.dataset().alloys().elements();
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new DoubleCell(gradients.prediction()));
        cells.add(new DoubleCell(gradients.baseline()));
        cells.add(new DoubleCell(gradients.error()));
        cells.add(new StringCell(order(elements, fractions, j -> Math.abs(contributions[j]))));
        cells.add(new StringCell(order(elements, fractions, j -> attention[j])));
        cells.add(Cells.number(explanation.agreement(alloy, fractions), "fewer than two elements that differ"));
        Cells.addNumbers(cells, contributions);
        Cells.addNumbers(cells, attention);
        return cells.toArray(DataCell[]::new);
    }

    /** The elements that an alloy holds, the most important first. */
    private static String order(final List<Element> elements, final double[] fractions,
        final IntToDoubleFunction importance) {
        return IntStream.range(0, fractions.length).filter(j -> fractions[j] > 0).boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> -importance.applyAsDouble(j)))
            .map(j -> elements.get(j).symbol()).collect(Collectors.joining(" > "));
    }
}
