/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.evaluate.protocol.InnerFolds;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * A learner on vectors: features first, then an algorithm.
 *
 * @param features what vectors are made of
 * @param algorithm what learns from them
 */
record VectorLearner(FeatureMap.Factory features, Algorithm algorithm) implements Learner {

    /** What learns from vectors. Stateless and thread-safe. */
    @FunctionalInterface
    interface Algorithm {
        /** Fits. */
        Function fit(Table table, long seed, Progress progress) throws CanceledException;
    }

    /** What was learnt. */
    @FunctionalInterface
    interface Function {
        /** The value at one vector. */
        double at(double[] x);
    }

    /**
     * What is learnt from.
     *
     * @param x N vectors
     * @param y N targets
     * @param blocks where each kind of feature starts, and the length of a vector
     * @param folds inner folds, to tune by
     */
    record Table(double[][] x, double[] y, int[] blocks, List<Split> folds) {

        /** Some of the rows, without folds. */
        Table select(final int[] rows) {
            return new Table(Arrays.stream(rows).mapToObj(i -> x[i]).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(i -> y[i]).toArray(), blocks, List.of());
        }
    }

    /** The table of training rows. */
    static Table table(final FeatureMap map, final AlloyDataset training, final Grouping grouping, final long seed) {
        return new Table(map.of(training.alloys()), training.targets(), map.blocks(),
            InnerFolds.of(training.alloys(), grouping, seed));
    }

    @Override
    public Fitted fit(final AlloyDataset training, final Grouping grouping, final long seed, final Progress progress)
        throws CanceledException {
        final FeatureMap map = features.fit(training.alloys());
        final Function function = algorithm.fit(table(map, training, grouping, seed), seed, progress);
        return alloys -> {
            final double[][] x = map.of(alloys);
            final double[] predicted = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                predicted[i] = function.at(x[i]);
            }
            return predicted;
        };
    }
}
