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

/** Splits of the training rows of a fold, for tuning and calibration. */
public final class InnerFolds {

    private static final int FOLDS = 5;

    private InnerFolds() {
    }

    /**
     * Five folds by the grouping; fewer where there are fewer groups; of rows where there is a single group.
     *
     * @param training the training rows of a fold
     * @param grouping what is kept together
     * @param seed the seed
     * @return the splits
     */
    public static List<Split> of(final Alloys training, final Grouping grouping, final long seed) {
        final int groups = Math.min(FOLDS, Splits.groupsOf(training, grouping).size());
        return groups < 2 ? Splits.kFold(training, Grouping.ROWS, Math.min(FOLDS, training.size()), seed)
            : Splits.kFold(training, grouping, groups, seed);
    }
}
