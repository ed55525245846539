/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayList;
import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Quantiles;
import org.vibann.core.evaluate.protocol.InnerFolds;
import org.vibann.core.math.ConformalScores;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Gives a learner intervals: prediction ± a quantile of the absolute residuals of the training rows, each predicted by a
 * fit without its inner fold. Conformal prediction by cross-validation in its simplest form (V. Vovk, Ann. Math. Artif.
 * Intell. 74 (2015) 9), with the quantile of {@link ConformalScores}, as for a VIBANN: groups are what is exchangeable.
 *
 * @param name name of the model
 * @param learner what predicts
 */
record Conformal(String name, Learner learner) implements Regressor {

    @Override
    public FittedRegressor fit(final AlloyDataset training, final Grouping grouping, final long seed,
        final Progress progress) throws CanceledException {
        final List<Split> folds = InnerFolds.of(training.alloys(), grouping, seed);
        final double step = 1.0 / (folds.size() + 1);
        final double[] residuals = new double[training.size()];
        for (int fold = 0; fold < folds.size(); fold++) {
            final int[] out = folds.get(fold).test();
            final AlloyDataset left = training.select(out);
            final double[] predicted = learner.fit(training.select(folds.get(fold).train()), grouping, seed,
                progress.part(fold * step, (fold + 1) * step)).predict(left.alloys());
            for (int i = 0; i < out.length; i++) {
                residuals[out[i]] = Math.abs(left.target(i) - predicted[i]);
            }
        }
        return new Fitted(learner.fit(training, grouping, seed, progress.part(1 - step, 1)),
            new ConformalScores(residuals, Splits.groupNumbers(training.alloys(), grouping)));
    }

    /** The learner fitted to all training rows, and their absolute residuals. */
    private record Fitted(Learner.Fitted learner, ConformalScores residuals) implements FittedRegressor {

        @Override
        public List<Forecast> predict(final Alloys alloys, final Progress progress) throws CanceledException {
            progress.report(0, () -> "Predicting");
            final List<Forecast> forecasts = new ArrayList<>();
            for (final double mean : learner.predict(alloys)) {
                forecasts.add(Quantiles.symmetric(mean, residuals::quantile));
            }
            return forecasts;
        }
    }
}
