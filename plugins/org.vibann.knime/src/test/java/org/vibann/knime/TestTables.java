/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.table.Columns;

/** Tables for the tests of the nodes. */
public final class TestTables {

    /** Element columns of {@link #alloys(int)}. */
    public static final List<String> ELEMENTS = List.of("Al", "B", "Cu", "Fe", "Zr");

    private TestTables() {
    }

    /** @return an execution context of no particular node */
    @SuppressWarnings("unchecked")
    public static ExecutionContext context() {
        final NodeFactory<?> factory = new VibannLearnerNodeFactory();
        return new ExecutionContext(new DefaultNodeProgressMonitor(), new Node((NodeFactory<NodeModel>)factory));
    }

    /**
     * @param spec the columns
     * @param rows values: numbers, texts, or null for a missing cell
     * @return the table, with row keys Row0, Row1, …
     */
    public static BufferedDataTable table(final DataTableSpec spec, final Object[]... rows) {
        final BufferedDataContainer container = context().createDataContainer(spec);
        int index = 0;
        for (final Object[] values : rows) {
            final var cells = new DataCell[values.length];
            for (int i = 0; i < values.length; i++) {
                cells[i] = cell(values[i]);
            }
            container.addRowToTable(new DefaultRow("Row" + index++, cells));
        }
        container.close();
        return container.getTable();
    }

    private static DataCell cell(final Object value) {
        if (value == null) {
            return new MissingCell("test");
        }
        return value instanceof Number number ? new DoubleCell(number.doubleValue()) : new StringCell((String)value);
    }

    /** @return element columns, Load and HV */
    public static DataTableSpec alloySpec() {
        final var builder = new org.knime.core.data.DataTableSpecCreator();
        ELEMENTS.forEach(symbol -> builder.addColumns(Columns.number(symbol)));
        return builder.addColumns(Columns.number("Load"), Columns.number("HV")).createSpec();
    }

    /**
     * @param rows number of rows
     * @return made-up alloys of five elements in several families, whose HV grows with B and Fe and falls with the load
     */
    public static Object[][] alloyRows(final int rows) {
        final var random = new Random(7);
        final var values = new Object[rows][];
        for (int row = 0; row < rows; row++) {
            final double[] content = new double[ELEMENTS.size()];
            double sum = 0;
            final int absent = row % ELEMENTS.size();
            final int absentToo = row / ELEMENTS.size() % ELEMENTS.size();
            for (int i = 0; i < content.length; i++) {
                content[i] = i == absent || i == absentToo ? 0 : 0.05 + random.nextDouble();
                sum += content[i];
            }
            final var cells = new Object[content.length + 2];
            for (int i = 0; i < content.length; i++) {
                cells[i] = content[i] / sum;
            }
            final double load = 0.1 * (1 + row % 7);
            cells[content.length] = load;
            cells[content.length + 1] =
                400 + (900 * content[1] + 500 * content[3]) / sum - 60 * Math.log10(load) + 10 * random.nextGaussian();
            values[row] = cells;
        }
        return values;
    }

    /**
     * @param rows number of rows
     * @return {@link #alloyRows(int)} as a table
     */
    public static BufferedDataTable alloys(final int rows) {
        return table(alloySpec(), alloyRows(rows));
    }

    /**
     * @param rows number of rows of each family
     * @return alloys of three families only
     */
    public static BufferedDataTable threeFamilies(final int rows) {
        final Object[][] all = alloyRows(ELEMENTS.size() * ELEMENTS.size() * rows);
        return table(alloySpec(), IntStream.range(0, all.length)
            .filter(row -> List.of(0, 6, 12).contains(row % (ELEMENTS.size() * ELEMENTS.size())))
            .mapToObj(row -> all[row]).toArray(Object[][]::new));
    }

    /**
     * @param table a table
     * @param column a column
     * @return its cells
     * @throws InvalidSettingsException if there is no such column
     */
    public static List<DataCell> column(final BufferedDataTable table, final String column)
        throws InvalidSettingsException {
        final int index = table.getDataTableSpec().findColumnIndex(column);
        if (index < 0) {
            throw new InvalidSettingsException("No column " + column + " in " + table.getDataTableSpec());
        }
        final var cells = new java.util.ArrayList<DataCell>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                cells.add(rows.next().getCell(index));
            }
        }
        return cells;
    }

    /**
     * @param table a table
     * @return its rows
     */
    public static List<DataRow> rows(final BufferedDataTable table) {
        final var result = new java.util.ArrayList<DataRow>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                result.add(rows.next());
            }
        }
        return result;
    }
}
