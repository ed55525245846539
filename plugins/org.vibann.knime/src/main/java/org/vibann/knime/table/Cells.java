/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.List;
import java.util.OptionalDouble;

import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;

/** Making and reading cells. */
public final class Cells {

    private static final String UNBOUNDED = "no bound: too few groups were held out in training for an interval of "
        + "this level";

    private Cells() {
    }

    /**
     * @param value a number or NaN
     * @param reason why there is no number, for the missing cell's error text
     * @return a number cell, or a missing cell for NaN
     */
    public static DataCell number(final double value, final String reason) {
        return Double.isNaN(value) ? new MissingCell(reason) : new DoubleCell(value);
    }

    /**
     * @param cell a cell of a number column
     * @return its number; empty for a missing cell and for NaN, which mean the same
     */
    public static OptionalDouble value(final DataCell cell) {
        if (cell.isMissing()) {
            return OptionalDouble.empty();
        }
        final double value = ((DoubleValue)cell).getDoubleValue();
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * @param value an end of an interval
     * @param bounded whether the interval has ends
     * @param reason why there is no number, for the missing cell's error text
     * @return a number cell, or a missing cell for NaN and where the interval has no ends
     */
    public static DataCell bound(final double value, final boolean bounded, final String reason) {
        return bounded ? number(value, reason) : new MissingCell(UNBOUNDED);
    }

    /**
     * @param cells where to add
     * @param values the values, one cell each
     */
    public static void addNumbers(final List<DataCell> cells, final double[] values) {
        for (final double value : values) {
            cells.add(new DoubleCell(value));
        }
    }
}
