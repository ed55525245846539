/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Optional;

/**
 * How the rows of a table are read, whose scale its headers tell or its totals. Tables that were appended to each other
 * may hold both scales: a row that sums to 100 can only be in percent. A row that sums to 1 is in fractions where that
 * is the scale of the table; in a table of percentages it may as well be a steel whose iron was left empty, so there it
 * is read only when none of its cells is empty. Immutable.
 */
public final class TableScale {

    private final Optional<Scale> header;

    private final boolean fractions;

    private final boolean fractionsWhenComplete;

    private TableScale(final Optional<Scale> header, final boolean fractions, final boolean fractionsWhenComplete) {
        this.header = header;
        this.fractions = fractions;
        this.fractionsWhenComplete = fractionsWhenComplete;
    }

    /**
     * The scale that headers tell. All rows have it.
     *
     * @param scale the scale
     * @return how the rows are read
     */
    public static TableScale given(final Scale scale) {
        return new TableScale(Optional.of(scale), scale == Scale.FRACTION, false);
    }

    /**
     * The scale that the totals tell.
     *
     * @param totals the sums of all rows
     * @return how the rows are read
     */
    public static TableScale counted(final TotalsCount totals) {
        return new TableScale(Optional.empty(), totals.scale().equals(Optional.of(Scale.FRACTION)),
            totals.count(Scale.FRACTION) + totals.count(Scale.PERCENT) > totals.neither());
    }

    /**
     * The scale of one row.
     *
     * @param sum the sum of the amounts of all elements in the row
     * @param complete whether no cell of the row is empty
     * @return its scale; empty when the sum is neither 1 nor 100 within {@link Scale#TOLERANCE}, or not that of the
     *         table
     */
    public Optional<Scale> of(final double sum, final boolean complete) {
        if (header.isPresent()) {
            return header.filter(scale -> scale.fits(sum));
        }
        if (Scale.PERCENT.fits(sum)) {
            return Optional.of(Scale.PERCENT);
        }
        return Scale.FRACTION.fits(sum) && (fractions || complete && fractionsWhenComplete)
            ? Optional.of(Scale.FRACTION) : Optional.empty();
    }

    /** @return the scale that headers tell */
    public Optional<Scale> header() {
        return header;
    }
}
