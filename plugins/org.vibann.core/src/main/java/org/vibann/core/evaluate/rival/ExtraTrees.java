/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.List;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * The mean of extremely randomized trees (P. Geurts, D. Ernst and L. Wehenkel, Mach. Learn. 63 (2006) 3). Written here
 * because Smile has none; Tribuo has, but stands on protocol buffers and a configuration system that would nearly double
 * the size of the feature. Tribuo's are what a test compares with.
 *
 * @param trees number of trees
 * @param features which part of the features a node looks at, above 0 to 1
 * @param leafRows rows below twice which a node is not split, 1 for trees that are grown out
 */
record ExtraTrees(int trees, double features, int leafRows) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        final int looked = Math.max(1, (int)Math.round(features * table.x()[0].length));
        final List<RandomTree> forest = Parallel.map(trees, tree -> new RandomTree(table.x(), table.y(), looked, leafRows,
            SeededRandom.of(seed, tree)), progress);
        return x -> {
            double sum = 0;
            for (final RandomTree tree : forest) {
                sum += tree.at(x);
            }
            return sum / forest.size();
        };
    }
}
