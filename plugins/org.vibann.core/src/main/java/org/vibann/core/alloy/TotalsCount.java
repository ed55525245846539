/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.io.Serializable;
import java.util.Optional;

/**
 * Finds the scale of a whole table from the sums of its rows: one pass that {@linkplain #add(double) adds} every row's
 * sum, then {@link #scale()}. A single row cannot tell: a steel whose wt.% add up to 1.00 because iron has no column is
 * not given in fractions. Constant memory; the order of the rows does not matter. Not for several threads.
 */
public final class TotalsCount implements Serializable {

    private static final long serialVersionUID = 1L;


    private final double tolerance;

    private long fractions;
    private long percents;
    private long neither;
    private long aboveOne;

    /** Counts by {@link Scale#TOLERANCE}. */
    public TotalsCount() {
        this(Scale.TOLERANCE);
    }

    /**
     * Counts by a tolerance that the user chose.
     *
     * @param tolerance relative deviation of a sum from 1 or 100, such as 0.02
     */
    public TotalsCount(final double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * Counts one row. Rows without any amount and sums that are not finite say nothing and are not counted.
     *
     * @param sum the sum of the amounts of all elements in the row
     */
    public void add(final double sum) {
        if (!(sum > 0) || Double.isInfinite(sum)) {
            return;
        }
        if (Scale.FRACTION.fits(sum, tolerance)) {
            fractions++;
        } else if (Scale.PERCENT.fits(sum, tolerance)) {
            percents++;
        } else {
            neither++;
            aboveOne += sum > 1 ? 1 : 0;
        }
    }

    /**
     * Adds what was counted elsewhere, for tables that several machines count.
     *
     * @param other another count, by the same tolerance
     */
    public void add(final TotalsCount other) {
        fractions += other.fractions;
        percents += other.percents;
        neither += other.neither;
        aboveOne += other.aboveOne;
    }

    /**
     * The scale of the table. Percent, when more rows sum to 100 than to 1. Fractions, when more rows sum to 1 than to
     * anything above it: fractions never do, percentages with an element left out sum to 1 now and then.
     *
     * @return the scale; empty when the rows do not tell (ratios, grams, a lacking column, two units in one table)
     */
    public Optional<Scale> scale() {
        if (percents > fractions) {
            return Optional.of(Scale.PERCENT);
        }
        return fractions > percents + aboveOne ? Optional.of(Scale.FRACTION) : Optional.empty();
    }

    /**
     * How many rows sum to a scale's total.
     *
     * @param scale the scale
     * @return the number of rows
     */
    public long count(final Scale scale) {
        return scale == Scale.FRACTION ? fractions : percents;
    }

    /** @return the number of rows that sum neither to 1 nor to 100 */
    public long neither() {
        return neither;
    }

    /** @return what was counted, for a message: "3 rows sum to 1, 410 to 100, 2 to neither" */
    public String summary() {
        return fractions + (fractions == 1 ? " row sums" : " rows sum") + " to 1, " + percents + " to 100, " + neither
            + " to neither";
    }
}
