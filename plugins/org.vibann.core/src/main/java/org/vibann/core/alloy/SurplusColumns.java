/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds columns that are named like an element and hold something else, such as P for the porosity: every row sums
 * exactly to 1 or 100 without the column, and none does with it where it is not 0. One pass that
 * {@linkplain #add(double[]) adds} every row; the order of the rows does not matter. Not for several threads.
 */
public final class SurplusColumns {

    /** Relative deviation from 1 or 100 that is rounding alone: three times 33.3 is 99.9. */
    private static final double ROUNDED = 1.001e-3;

    /** Relative deviation that is rounding of the sum itself. */
    private static final double EXACT = 1e-9;

    /** How many times farther off the total a sum must be with the column than without it. */
    private static final double FARTHER = 4;

    private final boolean[] wholeWithout;
    private final boolean[] filled;

    /**
     * @param columns number of element columns
     */
    public SurplusColumns(final int columns) {
        wholeWithout = new boolean[columns];
        Arrays.fill(wholeWithout, columns > 1);
        filled = new boolean[columns];
    }

    /**
     * Takes one row. A row without any amount says nothing.
     *
     * @param amounts the amount in each column, 0 where it is empty
     */
    public void add(final double[] amounts) {
        final double sum = Arrays.stream(amounts).sum();
        if (!(sum > 0)) {
            return;
        }
        final double with = deviation(sum);
        for (int i = 0; i < amounts.length; i++) {
            filled[i] |= amounts[i] > 0;
            final double without = amounts[i] == 0 ? with : deviation(sum - amounts[i]);
            wholeWithout[i] &= without <= ROUNDED
                && (amounts[i] == 0 || with > Math.max(EXACT, FARTHER * without));
        }
    }

    /** @return the columns found, by their position; usually none */
    public List<Integer> found() {
        return IntStream.range(0, filled.length).filter(i -> filled[i] && wholeWithout[i]).boxed().toList();
    }

    /** Relative, from 1 or 100, whichever is nearer. */
    private static double deviation(final double sum) {
        return Math.min(Math.abs(sum / Scale.FRACTION.total() - 1), Math.abs(sum / Scale.PERCENT.total() - 1));
    }
}
