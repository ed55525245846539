/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/** Rounds numbers to whole ones without changing their sum. */
public final class LargestRemainder {

    /** Below a whole number by less than this is that number. */
    private static final double ROUNDING = 1e-9;

    private LargestRemainder() {
    }

    /**
     * Hamilton's method: all are rounded down, and those with the largest remainders get what is missing, the earlier of
     * equal ones first.
     *
     * @param values numbers, not negative
     * @param total what the whole numbers shall sum to, their sum rounded down or more
     * @return whole numbers of that sum
     */
    public static int[] round(final double[] values, final int total) {
        final int[] whole = new int[values.length];
        final double[] remainders = new double[values.length];
        int sum = 0;
        for (int j = 0; j < whole.length; j++) {
            whole[j] = (int)Math.floor(values[j] + ROUNDING);
            remainders[j] = values[j] - whole[j];
            sum += whole[j];
        }
        for (; sum < total; sum++) {
            int largest = 0;
            for (int j = 1; j < whole.length; j++) {
                largest = remainders[j] > remainders[largest] ? j : largest;
            }
            whole[largest]++;
            remainders[largest]--;
        }
        return whole;
    }
}
