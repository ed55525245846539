/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayList;
import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Quantiles;
import org.vibann.core.kernel.MaternProcess;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * A Gaussian process with the intervals that it gives itself: normal, measurement noise included.
 *
 * @param name name of the model
 * @param features what vectors are made of
 * @param process its kernel
 */
record ProcessRegressor(String name, FeatureMap.Factory features, GaussianProcess process) implements Regressor {

    @Override
    public FittedRegressor fit(final AlloyDataset training, final Grouping grouping, final long seed,
        final Progress progress) throws CanceledException {
        final FeatureMap map = features.fit(training.alloys());
        final MaternProcess posterior =
            process.learn(VectorLearner.table(map, training, grouping, seed), seed, progress);
        return (alloys, part) -> {
            part.report(0, () -> "Predicting");
            final List<Forecast> forecasts = new ArrayList<>();
            for (final double[] x : map.of(alloys)) {
                forecasts.add(Quantiles.normal(posterior.at(x), posterior.sd(x)));
            }
            return forecasts;
        };
    }
}
