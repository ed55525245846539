/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.data.AlloyReaderSettings.Missing;
import org.vibann.core.data.AlloyReaderSettings.Unit;

/**
 * One row that has passed every check.
 *
 * @param number row number as a spreadsheet counts it
 * @param composition what it consists of, normalised
 * @param fractions fraction of each element column as given (percentages divided by 100); null for formulas
 * @param formula formula text
 * @param load load in N or NaN
 * @param target target or NaN
 */
record AlloyRow(long number, Composition composition, double[] fractions, String formula, double load, double target) {

    static AlloyRow of(final CsvRows.Row row, final AlloyColumns columns, final AlloyReaderSettings settings)
            throws RowException {
        final String[] cells = row.cells();
        checkCount(cells, columns, settings);
        final Numbers numbers = new Numbers(settings.decimalComma());
        final Composition composition;
        final double[] fractions;
        final String formula;
        if (columns.formula() >= 0) {
            fractions = null;
            formula = cells[columns.formula()].strip();
            composition = composition(formula, columns.name(columns.formula()), settings);
        } else {
            final double[] given = fractions(cells, columns, numbers, settings);
            composition = composition(given, columns.elements(), settings.unit());
            fractions = settings.unit() == Unit.ATOMIC ? given
                : columns.elements().stream().mapToDouble(composition::fraction).toArray();
            formula = composition.formula();
        }
        final double load = value(cells, columns, columns.load(), numbers, settings.missingLoad());
        if (load <= 0) {
            throw new RowException(columns.name(columns.load()), "the load is " + cells[columns.load()].strip()
                + " N; an indentation load is more than 0");
        }
        final double target = value(cells, columns, columns.target(), numbers, settings.missingTarget());
        if (target <= 0 && settings.positiveTarget()) {
            throw new RowException(columns.name(columns.target()), "the target is " + cells[columns.target()].strip()
                + "; a hardness is more than 0");
        }
        return new AlloyRow(row.number(), composition, fractions, formula, load, target);
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
                    + columns.count() + (settings.delimiter() == ',' ? "; if numbers are written with decimal commas, "
                        + "fields must be quoted or separated by semicolons" : ""));
            }
        }
    }

    private static Composition composition(final String formula, final String column,
            final AlloyReaderSettings settings) throws RowException {
        if (formula.isEmpty()) {
            throw new RowException(column, "the formula is missing");
        }
        try {
            return settings.unit() == Unit.WEIGHT ? Formula.parseWeightPercent(formula) : Formula.parse(formula);
        } catch (final FormulaException ex) {
            throw new RowException(column, ex.getMessage());
        }
    }

    private static Composition composition(final double[] given, final List<Element> elements, final Unit unit) {
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int i = 0; i < given.length; i++) {
            amounts.put(elements.get(i), given[i]);
        }
        return unit == Unit.WEIGHT ? Composition.ofWeights(amounts) : Composition.ofFractions(amounts);
    }

    /** Fractions that sum to about 1, as given or divided by 100. An empty cell is 0: the element is not there. */
    private static double[] fractions(final String[] cells, final AlloyColumns columns, final Numbers numbers,
            final AlloyReaderSettings settings) throws RowException {
        final double[] given = new double[columns.elements().size()];
        double sum = 0;
        for (int i = 0; i < given.length; i++) {
            final int column = columns.elementColumn(i);
            given[i] = cells[column].isBlank() ? 0 : numbers.parse(cells[column], columns.name(column));
            if (given[i] < 0) {
                throw new RowException(columns.name(column), "the amount " + cells[column].strip() + " is negative");
            }
            given[i] += 0.0; // a negative zero becomes zero
            sum += given[i];
        }
        final double slack = settings.sumTolerance() + 1e-12; // for rounding: 0.999 is within 0.001
        if (sum == 0) {
            throw new RowException("", "no element has an amount" + columns.hint());
        } else if (Math.abs(sum - 100) <= 100 * slack) {
            for (int i = 0; i < given.length; i++) {
                given[i] /= 100;
            }
        } else if (!(Math.abs(sum - 1) <= slack)) {
            throw new RowException("", "the amounts sum to " + (float)sum + ", neither to 1 nor to 100 (tolerance "
                + settings.sumTolerance() + ", relative)" + columns.hint());
        }
        return given;
    }

    private static double value(final String[] cells, final AlloyColumns columns, final int column,
            final Numbers numbers, final Missing missing) throws RowException {
        if (column < 0) {
            return Double.NaN;
        }
        if (Numbers.isMissing(cells[column])) {
            if (missing == Missing.KEEP) {
                return Double.NaN;
            }
            throw new RowException(columns.name(column), "the value of '" + columns.name(column) + "' is missing");
        }
        return numbers.parse(cells[column], columns.name(column));
    }
}
