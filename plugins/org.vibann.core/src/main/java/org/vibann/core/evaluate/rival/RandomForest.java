/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.stream.LongStream;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.SmileSeed;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import smile.data.DataFrame;

/**
 * A random forest (L. Breiman, Mach. Learn. 45 (2001) 5): Smile's. Every tree has a seed of its own, so the forest does not
 * depend on the threads of the pool that grows it.
 *
 * @param trees number of trees
 * @param features which part of the features a node looks at, above 0 to 1
 * @param leafRows rows of a leaf, at least
 */
record RandomForest(int trees, double features, int leafRows) implements VectorLearner.Algorithm {

    /** Trees grown at once: between them, the user can cancel. */
    private static final int AT_ONCE = 20;

    /** Levels of a tree: none of the data's trees comes near, and Smile recurses. */
    private static final int DEPTH = 1000;

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        final int p = table.x()[0].length;
        final DataFrame frame = SmileTable.frame(table);
        final int looked = Math.max(1, (int)Math.round(features * p));
        final SeededRandom random = SeededRandom.of(seed);
        SmileSeed.set(seed); // the trees are seeded on threads of Smile's own, where none must be the first
        final smile.regression.RandomForest[] parts = new smile.regression.RandomForest[(trees + AT_ONCE - 1) / AT_ONCE];
        for (int i = 0; i < parts.length; i++) {
            final int grown = i * AT_ONCE;
            progress.report((double)grown / trees, () -> grown + " of " + trees + " trees");
            final int more = Math.min(AT_ONCE, trees - grown);
            // Smile draws seeds of 1 and below anew.
            final long[] seeds = LongStream.generate(() -> 2 + (random.nextLong() >>> 2)).limit(more).toArray();
            parts[i] = smile.regression.RandomForest.fit(SmileTable.formula(), frame, more, looked, DEPTH,
                Math.max(2, table.x().length), leafRows, 1, LongStream.of(seeds));
        }
        return SmileTable.function(p, row -> {
            double sum = 0;
            for (final smile.regression.RandomForest part : parts) {
                sum += part.predict(row) * part.size();
            }
            return sum / trees;
        });
    }
}
