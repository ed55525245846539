/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Scale;
import org.vibann.knime.formula.AlloyFormulaParserNodeParameters.BadRowPolicy;
import org.vibann.knime.formula.AlloyFormulaParserNodeParameters.OutputUnit;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.Columns;
import org.vibann.knime.view.PictureView;

/**
 * Appends the contents that formulas give. Two passes, because the elements of all formulas are the columns: one finds
 * them and what is to be said of each formula, the other appends; no row stays in memory. Between them, rows that are
 * to be left out are, where there are any.
 */
final class AlloyFormulaParser {

    private static final double SHARE_OF_FIRST_PASS = 0.4;

    private static final double SHARE_OF_LEAVING_OUT = 0.2;

    private AlloyFormulaParser() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final AlloyFormulaParserNodeParameters parameters = in.getParameters();
        requireText(in.getInTableSpec(0), parameters.m_formulaColumn);
        out.setOutSpec(0, (DataTableSpec)null); // only the rows tell the elements
        out.setOutSpec(1, FormulaProblems.SPEC);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final AlloyFormulaParserNodeParameters parameters = in.getParameters();
        final BufferedDataTable table = in.getInTable(0);
        final ExecutionContext exec = in.getExecutionContext();
        final var problems = new FormulaProblems(parameters.m_formulaColumn, exec);
        final var view = new FormulaView();
        final BufferedDataTable contents;
        try {
            final int column = requireText(table.getDataTableSpec(), parameters.m_formulaColumn);
            final List<Element> elements = elements(table, column, parameters, problems, view,
                exec.createSubProgress(SHARE_OF_FIRST_PASS));
            final ColumnAppender appender = appender(table.getDataTableSpec(), elements, parameters);
            final boolean leaveOut = parameters.m_badRows == BadRowPolicy.SKIP && problems.unread() > 0;
            final BufferedDataTable kept = leaveOut ? readable(table, column, basis(parameters), exec) : table;
            contents = appender.append(kept, new int[]{column}, "Appended to",
                (rows, first, monitor) -> rows.stream()
                    .map(row -> ContentCells.of(FormulaCell.read(row.getCell(column), basis(parameters)), elements,
                        total(parameters)))
                    .toList(),
                exec.createSubExecutionContext(1 - SHARE_OF_FIRST_PASS - (leaveOut ? SHARE_OF_LEAVING_OUT : 0)));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        } finally {
            problems.close();
        }
        problems.warning(parameters.m_badRows == BadRowPolicy.SKIP).ifPresent(out::setWarningMessage);
        out.setOutData(0, contents);
        out.setOutData(1, problems.table());
        PictureView.show(out, view.pictures(), exec);
    }

    private static int requireText(final DataTableSpec table, final String name) throws InvalidSettingsException {
        final int index = table.findColumnIndex(name);
        if (index < 0) {
            throw new InvalidSettingsException("The formula column \"" + name + "\" is not in the input table. Open "
                + "the dialog and choose the text column that holds the formulas.");
        }
        final DataType type = table.getColumnSpec(index).getType();
        if (!type.isCompatible(StringValue.class)) {
            throw new InvalidSettingsException("The formula column \"" + name + "\" holds " + type.getName()
                + ", but texts are needed. Choose the column that holds the formulas.");
        }
        return index;
    }

    private static Basis basis(final AlloyFormulaParserNodeParameters parameters) {
        return parameters.m_contentUnit.basis();
    }

    /** The first pass: the elements of all formulas, alphabetical, and what is to be said of the formulas. */
    private static List<Element> elements(final BufferedDataTable table, final int column,
        final AlloyFormulaParserNodeParameters parameters, final FormulaProblems problems, final FormulaView view,
        final ExecutionMonitor monitor) throws CanceledExecutionException, KNIMEException {
        final Set<Element> found = EnumSet.noneOf(Element.class);
        long index = 0;
        try (var rows = table.filter(TableFilter.materializeCols(column)).iterator()) {
            while (rows.hasNext()) {
                monitor.checkCanceled();
                final DataRow row = rows.next();
                final FormulaCell cell = FormulaCell.read(row.getCell(column), basis(parameters));
                if (cell.formula().isEmpty() && parameters.m_badRows == BadRowPolicy.FAIL) {
                    final String reason = cell.problem().orElseThrow();
                    throw KNIMEException.of(Message.fromRowIssue("The formula of row \"" + row.getKey().getString()
                        + "\" cannot be read: " + reason + ".", 0, index, column, reason));
                }
                problems.add(row.getKey().getString(), cell);
                view.add(row.getKey().getString(), cell);
                cell.formula().ifPresent(formula -> found.addAll(formula.composition().elements()));
                monitor.setProgress((double)++index / table.size(), () -> "Reading formulas");
            }
        }
        return found.stream().sorted(Comparator.comparing(Element::symbol)).toList();
    }

    private static ColumnAppender appender(final DataTableSpec table, final List<Element> elements,
        final AlloyFormulaParserNodeParameters parameters) throws InvalidSettingsException {
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (final Element element : elements) {
            if (table.containsName(element.symbol())) {
                throw new InvalidSettingsException("The input table has a column \"" + element.symbol()
                    + "\" already, and the formulas contain this element. Remove or rename the column.");
            }
            columns.add(Columns.number(element.symbol(), 0, total(parameters)));
        }
        return new ColumnAppender(columns);
    }

    private static double total(final AlloyFormulaParserNodeParameters parameters) {
        return (parameters.m_outputUnit == OutputUnit.PERCENT ? Scale.PERCENT : Scale.FRACTION).total();
    }

    /** The rows whose formula can be read. */
    private static BufferedDataTable readable(final BufferedDataTable table, final int column, final Basis basis,
        final ExecutionContext exec) throws CanceledExecutionException {
        final ExecutionMonitor monitor = exec.createSubProgress(SHARE_OF_LEAVING_OUT);
        final BufferedDataContainer container = exec.createDataContainer(table.getDataTableSpec(), true);
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                monitor.checkCanceled();
                final DataRow row = rows.next();
                if (FormulaCell.read(row.getCell(column), basis).formula().isPresent()) {
                    container.addRowToTable(row);
                }
                monitor.setProgress((double)++done / table.size(), () -> "Leaving out what cannot be read");
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }
}
