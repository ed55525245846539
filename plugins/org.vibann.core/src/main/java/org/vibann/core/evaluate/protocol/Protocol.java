/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.protocol;

import java.util.List;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;

/** What is kept apart between training and scored rows. */
public enum Protocol {
    /** Random rows. Flatters models, because near copies of scored rows are trained on. */
    ROWS("rows", Grouping.ROWS),
    /** All rows of an alloy together: how well other compositions of known systems are predicted. */
    ALLOY("alloy", Grouping.ALLOY),
    /** All rows of a family together, in folds of about equal size: how well unseen systems are predicted. */
    FAMILY("family", Grouping.FAMILY),
    /** Each of the largest families by itself, trained on all the others. Not seeded: models alone depend on a seed. */
    LEAVE_ONE_FAMILY_OUT("leave-one-family-out", Grouping.FAMILY);

    /** How many families {@link #LEAVE_ONE_FAMILY_OUT} leaves out. */
    public static final int LARGEST_FAMILIES = 20;

    private final String label;
    private final Grouping grouping;

    Protocol(final String label, final Grouping grouping) {
        this.label = label;
        this.grouping = grouping;
    }

    /** @return what users type and read: rows, alloy, family, leave-one-family-out */
    public String label() {
        return label;
    }

    /** @return what is kept together, also in the inner splits of the training rows */
    public Grouping grouping() {
        return grouping;
    }

    /**
     * The splits that every model is scored on.
     *
     * @param alloys the data
     * @param folds number of folds; not looked at by {@link #LEAVE_ONE_FAMILY_OUT}
     * @param seed the seed
     * @return one split a fold
     * @throws IllegalArgumentException with a text for the user when there are too few groups
     */
    public List<Split> splits(final Alloys alloys, final int folds, final long seed) {
        return this == LEAVE_ONE_FAMILY_OUT ? Splits.leaveOneFamilyOut(alloys, LARGEST_FAMILIES)
            : Splits.kFold(alloys, grouping, folds, seed);
    }

    @Override
    public String toString() {
        return label;
    }
}
