/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.Serializable;

import org.vibann.core.alloy.Scale;
import org.vibann.core.alloy.TotalsCount;

/**
 * What the rows of a table sum to, counted row by row: it tells the unit of their contents. Parts of a table that were
 * counted apart are added up.
 */
public final class ContentSums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double tolerance;
    private final TotalsCount totals;
    private boolean aboveOne;

    ContentSums(final double tolerance) {
        this.tolerance = tolerance;
        totals = new TotalsCount(tolerance);
    }

    void add(final RawRow row) {
        final double sum = row.sum();
        if (row.hasBalance()) {
            aboveOne |= sum > Scale.FRACTION.total() && !Scale.FRACTION.fits(sum, tolerance);
        } else {
            totals.add(sum);
        }
    }

    /**
     * @param other sums of other rows of the same table
     * @return this, of the rows of both
     */
    public ContentSums add(final ContentSums other) {
        totals.add(other.totals);
        aboveOne |= other.aboveOne;
        return this;
    }

    TotalsCount totals() {
        return totals;
    }

    /** Whether what is left of a balance exceeds 1, as only percentages do. */
    boolean aboveOne() {
        return aboveOne;
    }
}
