/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.FarthestFirst;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Splits;
import org.vibann.core.data.TrainingDistance;

/**
 * Some of the rows where there are too many: taken in turn from every group, so that what is rare stays and what is
 * measured most often is thinned, or spread over all that was measured.
 */
final class CoreRows {

    private static final int STREAM = -3;

    private CoreRows() {
    }

    /** The rows that Gaussian processes are fitted to: all of them, or where there are more than that spread ones. */
    static AlloyDataset spread(final AlloyDataset data, final int most) {
        if (data.size() <= most) {
            return data;
        }
        final int[] chosen = FarthestFirst.of(TrainingDistance.points(data.alloys()), most).chosen();
        return data.select(IntStream.of(chosen).sorted().toArray());
    }

    /** Rows taken in turn from every group. */
    static AlloyDataset inTurn(final AlloyDataset data, final Grouping grouping, final long seed, final int most) {
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
