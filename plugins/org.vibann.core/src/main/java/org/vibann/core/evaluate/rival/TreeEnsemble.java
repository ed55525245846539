/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * The mean of many trees: extremely randomized trees (each of all rows, with random thresholds) or a random forest
 * (each of as many rows drawn with replacement, with the best thresholds; L. Breiman, Mach. Learn. 45 (2001) 5).
 *
 * @param trees number of trees
 * @param features which part of the features a node looks at, above 0 to 1
 * @param random whether thresholds are random and rows are not
 */
record TreeEnsemble(int trees, double features, boolean random) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        final int n = table.x().length;
        final int looked = Math.max(1, (int)Math.round(features * table.x()[0].length));
        final RegressionTree.Growth growth = new RegressionTree.Growth(Integer.MAX_VALUE, looked, random);
        final int[][] ranks = random ? null : RegressionTree.ranks(table.x());
        final List<RegressionTree> forest = Parallel.map(trees, tree -> {
            final SeededRandom numbers = SeededRandom.of(seed, tree);
            final int[] rows = new int[n];
            Arrays.setAll(rows, i -> random ? i : numbers.nextInt(n));
            return new RegressionTree(table.x(), ranks, table.y(), rows, growth, numbers);
        }, progress);
        return x -> {
            double sum = 0;
            for (final RegressionTree tree : forest) {
                sum += tree.at(x);
            }
            return sum / forest.size();
        };
    }
}
