/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Least-squares gradient boosting: shallow trees, one after the other, each on what the ones before left over
 * (J. H. Friedman, Ann. Stat. 29 (2001) 1189, algorithm 2).
 *
 * @param trees number of trees
 * @param rate which part of a tree's prediction is taken
 * @param depth depth of the trees
 */
record GradientBoosting(int trees, double rate, int depth) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        final double[][] x = table.x();
        final int[][] ranks = RegressionTree.ranks(x);
        final double[] residuals = table.y().clone();
        final double start = Arrays.stream(residuals).sum() / residuals.length;
        Arrays.setAll(residuals, i -> residuals[i] - start);
        final int[] rows = new int[x.length];
        Arrays.setAll(rows, i -> i);
        final RegressionTree.Growth growth = new RegressionTree.Growth(depth, x[0].length, false);
        final List<RegressionTree> sum = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            final int number = t;
            progress.report((double)t / trees, () -> "Tree " + (number + 1) + " of " + trees);
            final RegressionTree tree =
                new RegressionTree(x, ranks, residuals, rows, growth, SeededRandom.of(seed, t));
            Arrays.setAll(residuals, i -> residuals[i] - rate * tree.at(x[i]));
            sum.add(tree);
        }
        return at -> {
            double value = start;
            for (final RegressionTree tree : sum) {
                value += rate * tree.at(at);
            }
            return value;
        };
    }
}
