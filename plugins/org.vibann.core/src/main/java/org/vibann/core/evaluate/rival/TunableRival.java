/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.List;
import java.util.function.Function;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.SearchSpace;

/**
 * A rival with settings.
 *
 * @param name name of the model
 * @param features what vectors are made of
 * @param space its settings
 * @param usual the settings without a search
 * @param algorithm the algorithm that has some settings
 */
record TunableRival(String name, FeatureMap.Factory features, SearchSpace space, Point usual,
    Function<Point, VectorLearner.Algorithm> algorithm) implements Tunable {

    /** The learner that has some settings. */
    VectorLearner learner(final Point point) {
        return new VectorLearner(features, algorithm.apply(point));
    }

    @Override
    public Regressor with(final Point point) {
        return regressor(name, learner(point));
    }

    /** A learner with its own intervals, or with conformal ones where it has none. */
    static Regressor regressor(final String name, final Learner learner) {
        return learner instanceof VectorLearner vector && vector.algorithm() instanceof GaussianProcess process
            ? new ProcessRegressor(name, vector.features(), process) : new Conformal(name, learner);
    }

    @Override
    public double score(final Point point, final AlloyDataset training, final List<Split> folds,
        final Grouping grouping, final long seed, final Progress progress) throws CanceledException {
        final Learner learner = learner(point);
        double sum = 0;
        int scored = 0;
        for (int fold = 0; fold < folds.size(); fold++) {
            final AlloyDataset left = training.select(folds.get(fold).test());
            final double[] predicted = learner.fit(training.select(folds.get(fold).train()), grouping, seed,
                progress.part((double)fold / folds.size(), (fold + 1.0) / folds.size())).predict(left.alloys());
            for (int i = 0; i < predicted.length; i++) {
                sum += Math.abs(left.target(i) - predicted[i]);
            }
            scored += predicted.length;
        }
        return sum / scored;
    }
}
