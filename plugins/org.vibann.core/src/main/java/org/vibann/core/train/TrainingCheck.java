/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Splits;

/** Refuses data that nothing can be learnt from, with a text for the user that says why. */
final class TrainingCheck {

    private static final int FEWEST_ROWS = 20;

    private TrainingCheck() {
    }

    /** Throws IllegalArgumentException as {@link VibannTrainer#train} says. */
    static void check(final AlloyDataset data, final VibannConfig config) {
        if (data.size() < FEWEST_ROWS) {
            throw new IllegalArgumentException("A VIBANN needs at least " + FEWEST_ROWS + " rows to learn from; there "
                + (data.size() == 1 ? "is 1." : "are " + data.size() + "."));
        }
        if (data.alloys().elements().size() < 2) {
            throw new IllegalArgumentException("A VIBANN needs at least 2 element columns.");
        }
        checkNumbers(data);
        checkGroups(data, config.validation().grouping());
    }

    private static void checkNumbers(final AlloyDataset data) {
        final double[] targets = data.targets();
        int loads = 0;
        for (int i = 0; i < targets.length; i++) {
            if (!Double.isFinite(targets[i])) {
                throw new IllegalArgumentException("Row " + (i + 1) + ": the target " + data.targetName()
                    + " is missing or not finite.");
            }
            loads += Double.isNaN(data.alloys().load(i)) ? 0 : 1;
        }
        if (loads > 0 && loads < targets.length) {
            throw new IllegalArgumentException("Only " + loads + " of " + targets.length + " rows have a load. Give a "
                + "load for every row, or train without loads.");
        }
        if (Arrays.stream(targets).allMatch(y -> y == targets[0])) {
            throw new IllegalArgumentException("The target " + data.targetName() + " is the same in every row ("
                + targets[0] + "); there is nothing to learn.");
        }
    }

    private static void checkGroups(final AlloyDataset data, final Grouping grouping) {
        if (grouping != Grouping.ROWS && Splits.groupsOf(data.alloys(), Grouping.ALLOY).size() < 2) {
            throw new IllegalArgumentException("All " + data.size() + " rows are one alloy ("
                + data.alloys().composition(0) + "); there is nothing to learn about others.");
        }
        if (grouping == Grouping.FAMILY && families(data.alloys()) < 2) {
            throw new IllegalArgumentException("All rows have the same elements (" + data.alloys().family(0).label()
                + "), and whole families are to be held out. Hold out alloys instead of families (Hold out = Alloys), "
                + "or add alloys of other elements.");
        }
    }

    /** Number of element sets. */
    static int families(final Alloys alloys) {
        return Splits.groupsOf(alloys, Grouping.FAMILY).size();
    }
}
