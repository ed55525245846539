/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.function.DoubleFunction;

import org.vibann.core.data.Split;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * An algorithm whose one setting is chosen by the squared error over the inner folds; the first of equals.
 *
 * @param values values to try
 * @param algorithm the algorithm at one value
 */
record Tuned(double[] values, DoubleFunction<VectorLearner.Algorithm> algorithm) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        double best = values[0];
        double least = Double.POSITIVE_INFINITY;
        for (int v = 0; v < values.length; v++) {
            final double done = (double)v / (values.length + 1);
            progress.report(done, () -> "Tuning");
            final double error = error(table, algorithm.apply(values[v]), seed, progress.part(done, done));
            if (error < least) {
                least = error;
                best = values[v];
            }
        }
        return algorithm.apply(best).fit(table, seed, progress.part(values.length / (values.length + 1.0), 1));
    }

    private static double error(final VectorLearner.Table table, final VectorLearner.Algorithm algorithm,
        final long seed, final Progress progress) throws CanceledException {
        double sum = 0;
        for (final Split fold : table.folds()) {
            final VectorLearner.Function function = algorithm.fit(table.select(fold.train()), seed, progress);
            for (final int i : fold.test()) {
                final double difference = table.y()[i] - function.at(table.x()[i]);
                sum += difference * difference;
            }
        }
        return sum;
    }
}
