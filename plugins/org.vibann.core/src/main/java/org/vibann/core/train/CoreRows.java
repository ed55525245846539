/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Splits;
import org.vibann.core.kernel.KernelHead;

/**
 * The rows that the heads beside the networks are fitted to: all of them up to {@link KernelHead#MOST_ROWS}, beyond it
 * as many, taken in turn from every group. So what is rare stays, and what is measured most often is thinned. The
 * networks learn from all rows.
 */
final class CoreRows {

    private static final int STREAM = -3;

    private CoreRows() {
    }

    static AlloyDataset of(final AlloyDataset data, final Grouping grouping, final long seed) {
        return of(data, grouping, seed, KernelHead.MOST_ROWS);
    }

    static AlloyDataset of(final AlloyDataset data, final Grouping grouping, final long seed, final int most) {
        if (data.size() <= most) {
            return data;
        }
        final SeededRandom random = SeededRandom.of(seed, STREAM);
        final List<int[]> groups = new ArrayList<>();
        for (final int[] group : Splits.groupsOf(data.alloys(), grouping)) {
            final int[] shuffled = group.clone();
            random.shuffle(shuffled);
            groups.add(shuffled);
        }
        final int[] chosen = new int[most];
        int count = 0;
        for (int turn = 0; count < most; turn++) {
            for (int g = 0; g < groups.size() && count < most; g++) {
                if (turn < groups.get(g).length) {
                    chosen[count++] = groups.get(g)[turn];
                }
            }
        }
        Arrays.sort(chosen);
        return data.select(chosen);
    }
}
