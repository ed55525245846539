/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Quantiles;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/**
 * A VIBANN as users get it: the trainer with a preset, and the predictor, asked for each of the central intervals.
 *
 * @param name name of the model
 * @param config its configuration; seed and grouping are replaced
 */
record VibannRegressor(String name, VibannConfig config) implements Regressor {

    /** The same, its networks trained by another engine. */
    VibannRegressor with(final String otherName, final EngineChoice engine) {
        return new VibannRegressor(otherName, config.withEngine(engine));
    }

    @Override
    public FittedRegressor fit(final AlloyDataset training, final Grouping grouping, final long seed,
        final Progress progress) throws CanceledException {
        final TrainedModel model = VibannTrainer.train(training,
            config.withSeed(seed).withValidation(v -> v.withGrouping(grouping)), progress);
        return new FittedRegressor() {
            @Override
            public List<Forecast> predict(final Alloys alloys, final Progress part) throws CanceledException {
                return forecasts(model, seed, alloys, part);
            }

            @Override
            public Optional<Bottleneck> bottleneck(final AlloyDataset scored) throws CanceledException {
                return Optional.of(Bottleneck.of(model, training, scored));
            }
        };
    }

    private static List<Forecast> forecasts(final TrainedModel model, final long seed, final Alloys alloys,
        final Progress progress) throws CanceledException {
        final PredictorSettings settings = new PredictorSettings(PredictorSettings.DEFAULT.passes(), seed,
            PredictorSettings.DEFAULT.level(), PredictorSettings.DEFAULT.kappa());
        final List<List<Prediction>> predictions =
            new Predictor(model, settings).predict(alloys, Quantiles.LEVELS, progress);
        final double[][] quantiles = new double[alloys.size()][Quantiles.COUNT];
        final double[] means = new double[alloys.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = predictions.get(i).get(0).mean();
            for (int l = 0; l < Quantiles.LEVELS.size(); l++) {
                final int lower = Quantiles.lowerIndex(Quantiles.LEVELS.get(l));
                quantiles[i][lower] = predictions.get(i).get(l).lower();
                quantiles[i][Quantiles.COUNT - 1 - lower] = predictions.get(i).get(l).upper();
            }
        }
        final List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            final double[] q = quantiles[i];
            final int middle = Quantiles.COUNT / 2;
            // The predictor does not report a median; the mean is one where it lies inside the smallest interval.
            q[middle] = Math.min(Math.max(means[i], q[middle - 1]), q[middle + 1]);
            forecasts.add(new Forecast(means[i], q));
        }
        return forecasts;
    }
}
