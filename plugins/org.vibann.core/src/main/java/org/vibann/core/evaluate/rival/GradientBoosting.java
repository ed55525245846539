/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import smile.base.cart.Loss;
import smile.regression.GradientTreeBoost;

/**
 * Least-squares gradient boosting: shallow trees, one after the other, each on what the ones before left over
 * (J. H. Friedman, Ann. Stat. 29 (2001) 1189, algorithm 2). Smile's; all rows and features are looked at, so that nothing
 * is left to chance.
 *
 * @param trees number of trees
 * @param rate which part of a tree's prediction is taken
 * @param depth splits above a leaf, at most
 * @param leafRows rows of a leaf, at least
 */
record GradientBoosting(int trees, double rate, int depth, int leafRows) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        try {
            // Smile counts the levels of nodes, depth those of splits.
            final GradientTreeBoost boost = GradientTreeBoost.fit(SmileTable.formula(), SmileTable.frame(table),
                new WatchedLoss(progress), trees, depth + 1, Math.max(2, table.x().length), leafRows, rate, 1);
            return SmileTable.function(table.x()[0].length, boost::predict);
        } catch (final Stopped e) {
            throw e.reason;
        }
    }

    /** Carries a cancel through Smile. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient CanceledException reason;

        Stopped(final CanceledException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** The squared error, which looks at whether the user has cancelled whenever Smile asks for what a tree shall learn. */
    private final class WatchedLoss implements Loss {
        private final Loss loss = Loss.ls();
        private final Progress progress;
        private int tree;

        WatchedLoss(final Progress progress) {
            this.progress = progress;
        }

        @Override
        public double output(final int[] nodeSamples, final int[] sampleCount) {
            return loss.output(nodeSamples, sampleCount);
        }

        @Override
        public double intercept(final double[] y) {
            return loss.intercept(y);
        }

        @Override
        public double[] response() {
            final int number = tree++;
            try {
                progress.report(Math.min(1, (double)number / trees), () -> "Tree " + number + " of " + trees);
            } catch (final CanceledException e) {
                throw new Stopped(e);
            }
            return loss.response();
        }

        @Override
        public double[] residual() {
            return loss.residual();
        }
    }
}
