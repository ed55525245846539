/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.vibann.core.alloy.Element;

/** What is asked of numbers before they become {@link Alloys}; messages count rows from 1. */
final class AlloyChecks {

    private static final double LOWEST_SUM = 0.5;
    private static final double HIGHEST_SUM = 1.5;

    private AlloyChecks() {
    }

    /** @return a copy of the columns, none of which is there twice */
    static List<Element> distinct(final List<Element> elements) {
        final List<Element> columns = List.copyOf(elements);
        final Set<Element> seen = EnumSet.noneOf(Element.class);
        for (final Element element : columns) {
            if (!seen.add(element)) {
                throw new IllegalArgumentException("The element " + element + " has two columns");
            }
        }
        return columns;
    }

    /** Says which number of the row with this 0-based index is no atomic fraction, or that they do not sum to about 1. */
    static void row(final List<Element> columns, final double[] row, final int index) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException("Row " + (index + 1) + " has " + row.length + " fractions, but there "
                + "are " + columns.size() + " element columns");
        }
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            final double value = row[column];
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException("Row " + (index + 1) + ", column " + columns.get(column) + ": "
                    + value + " is not an atomic fraction");
            }
            sum += value;
        }
        if (sum < LOWEST_SUM || sum > HIGHEST_SUM) {
            throw new IllegalArgumentException("Row " + (index + 1) + ": the fractions sum to " + sum
                + "; atomic fractions sum to 1 (divide at.% by 100)");
        }
    }

    /** @return a copy of the loads, or unknown ones for null: one a row, positive or NaN */
    static double[] loads(final double[] loads, final int rows) {
        final double[] copy = new double[rows];
        if (loads == null) {
            Arrays.fill(copy, Double.NaN);
            return copy;
        }
        if (loads.length != rows) {
            throw new IllegalArgumentException(loads.length + " loads for " + rows + " alloys");
        }
        for (int row = 0; row < rows; row++) {
            if (loads[row] <= 0 || Double.isInfinite(loads[row])) {
                throw new IllegalArgumentException("Row " + (row + 1) + ": the load is " + loads[row]
                    + " N; a load is positive and finite");
            }
            copy[row] = loads[row];
        }
        return copy;
    }
}
