/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

/** What the amounts of all elements of an alloy sum to. A table of alloys has one scale for all its rows. */
public enum Scale {

    /** Fractions: the sum is 1. */
    FRACTION(1),

    /** Percent: the sum is 100. */
    PERCENT(100);

    /**
     * By how much, relative to it, a sum may differ from the total of its scale: 0.02. Published tables round to whole
     * percent and lose minor elements; a larger gap is an element that lacks its column. Readers, learner and all
     * nodes that follow take this one number, so that no row that one of them accepts is refused by the next.
     */
    public static final double TOLERANCE = 0.02;

    /** For rounding in the sum itself: 0.98 is within 0.02 of 1. */
    private static final double ROUNDING = 1e-12;

    private final double total;

    Scale(final double total) {
        this.total = total;
    }

    /** @return the sum of all amounts: 1 or 100 */
    public double total() {
        return total;
    }

    /**
     * Whether a sum is this scale's total.
     *
     * @param sum the sum of all amounts of one alloy
     * @return whether it differs by no more than {@link #TOLERANCE}
     */
    public boolean fits(final double sum) {
        return fits(sum, TOLERANCE);
    }

    /**
     * Whether a sum is this scale's total, by a tolerance that the user chose.
     *
     * @param sum the sum of all amounts of one alloy
     * @param tolerance relative to the total, such as 0.02
     * @return whether it differs by no more than that; false for NaN
     */
    public boolean fits(final double sum, final double tolerance) {
        return Math.abs(sum / total - 1) <= tolerance + ROUNDING;
    }
}
