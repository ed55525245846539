/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.vibann.core.alloy.Blanks;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.alloy.MissingText;
import org.vibann.core.alloy.ParsedFormula;
import org.vibann.core.data.ValueOptions.Missing;

/**
 * The numbers of one row, before the scale of the table is known.
 *
 * @param number row number as a spreadsheet counts it
 * @param text the row as it stands in the file
 * @param amounts amount of each element column, NaN where it is the balance; null for formulas
 * @param parsed the formula that was read; null for element columns
 * @param formula its text; null for element columns
 * @param load load in N or NaN
 * @param target target and scatter, or NaN
 */
record RawRow(long number, String text, double[] amounts, ParsedFormula parsed, String formula, double load,
        Numbers.Measured target) {

    private static final Set<String> BALANCE = Set.of("bal", "bal.", "balance", "rest", "rem", "rem.", "remainder");

    private static final Numbers.Measured NONE = new Numbers.Measured(Double.NaN, Double.NaN);

    /** Reads a row. */
    static RawRow of(final CsvRows.Row row, final AlloyColumns columns, final AlloyReaderSettings settings)
            throws RowException {
        final String[] cells = row.cells();
        checkCount(cells, columns, settings);
        final Numbers numbers = new Numbers(settings.format().decimalComma(), settings.values().scatter());
        ParsedFormula parsed = null;
        String formula = null;
        double[] amounts = null;
        if (columns.formula() >= 0) {
            formula = Blanks.strip(cells[columns.formula()]);
            parsed = parse(formula, columns.name(columns.formula()), settings);
        } else {
            amounts = amounts(cells, columns, numbers, settings.contents().balance());
        }
        final ValueOptions values = settings.values();
        final double load = values.loadUnit().newtons()
            * value(cells, columns, columns.load(), numbers, values.missingLoad()).mean();
        if (load <= 0) {
            throw new RowException(columns.name(columns.load()), "the load is " + cells[columns.load()].strip() + " "
                + values.loadUnit().symbol() + "; an indentation load is more than 0");
        }
        final Numbers.Measured target = value(cells, columns, columns.target(), numbers, values.missingTarget());
        if (target.mean() <= 0 && values.positive(columns.name(columns.target()))) {
            throw new RowException(columns.name(columns.target()), "the target is " + cells[columns.target()].strip()
                + "; a hardness is more than 0");
        }
        return new RawRow(row.number(), row.text(), amounts, parsed, formula, load, target);
    }

    private static void checkCount(final String[] cells, final AlloyColumns columns,
            final AlloyReaderSettings settings) throws RowException {
        if (cells.length < columns.count()) {
            throw new RowException("", "the row has " + cells.length + " fields, but the header has "
                + columns.count());
        }
        for (int i = columns.count(); i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                throw new RowException("", "the row has " + cells.length + " fields, but the header has "
                    + columns.count() + (settings.format().delimiter() == ',' ? "; if numbers are written with decimal "
                        + "commas, fields must be quoted or separated by semicolons" : ""));
            }
        }
    }

    private static ParsedFormula parse(final String formula, final String column, final AlloyReaderSettings settings)
            throws RowException {
        if (MissingText.is(formula)) {
            throw new RowException(column, "the formula is missing");
        }
        try {
            return Formula.read(formula, settings.contents().basis());
        } catch (final FormulaException ex) {
            throw new RowException(column, ex.getMessage());
        }
    }

    /** A cell that is empty or says that there is no value is 0: the element is not there. */
    private static double[] amounts(final String[] cells, final AlloyColumns columns, final Numbers numbers,
            final Optional<Element> balance) throws RowException {
        final double[] given = new double[columns.elements().size()];
        int rest = -1;
        for (int i = 0; i < given.length; i++) {
            final int column = columns.elementColumn(i);
            final boolean missing = column < 0 || MissingText.is(cells[column]);
            final boolean word = column >= 0 && BALANCE.contains(Blanks.strip(cells[column]).toLowerCase(Locale.ROOT));
            if (word || missing && balance.isPresent() && balance.get() == columns.elements().get(i)) {
                given[i] = Double.NaN;
                if (rest >= 0) {
                    throw new RowException(column < 0 ? "" : columns.name(column), "two elements are the balance, "
                        + columns.elements().get(rest) + " and " + columns.elements().get(i));
                }
                rest = i;
            } else if (!missing) {
                given[i] = numbers.parse(cells[column], columns.name(column)) + 0.0; // a negative zero becomes zero
                if (given[i] < 0) {
                    throw new RowException(columns.name(column), "the amount " + cells[column].strip()
                        + " is negative");
                }
            }
        }
        return given;
    }

    private static Numbers.Measured value(final String[] cells, final AlloyColumns columns, final int column,
            final Numbers numbers, final Missing missing) throws RowException {
        if (column < 0) {
            return NONE;
        }
        if (MissingText.is(cells[column])) {
            if (missing == Missing.KEEP) {
                return NONE;
            }
            throw new RowException(columns.name(column), "the value of '" + columns.name(column) + "' is missing");
        }
        return numbers.measured(cells[column], columns.name(column));
    }

    /** The sum of the amounts that are given. */
    double sum() {
        double sum = 0;
        for (final double amount : amounts) {
            sum += Double.isNaN(amount) ? 0 : amount;
        }
        return sum;
    }

    /** Whether one element is the rest to the total. */
    boolean hasBalance() {
        for (final double amount : amounts) {
            if (Double.isNaN(amount)) {
                return true;
            }
        }
        return false;
    }
}
