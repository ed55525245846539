/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;
import org.vibann.core.tune.Dimension.Choice;
import org.vibann.core.tune.Dimension.IntegerRange;
import org.vibann.core.tune.Dimension.RealRange;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.SearchSpace;

/**
 * A VIBANN whose settings are searched. Trials are short trainings: a network of the published kind stops after fewer
 * epochs without progress; one that is taught has a fifth of the epochs and a fraction of the teachers and invented alloys.
 * And they look at {@link #FOLDS} inner folds alone.
 *
 * @param model the model with its usual configuration
 */
record TunableVibann(VibannRegressor model) implements Tunable {

    /** Inner folds that a trial is trained on, at most. */
    static final int FOLDS = 2;

    private static final String LATENT_SIZE = "latentSize";
    private static final String DROPOUT = "dropout";
    private static final String LEARNING_RATE = "learningRate";
    private static final String KL_TARGET = "klTarget";

    /** Passes of a trial's predictions. */
    private static final int PASSES = 30;

    /** The search of the article: latent sizes of its table, dropout from 0.1 to 0.5. */
    private static final SearchSpace PUBLISHED = SearchSpace.of(
        new Choice(LATENT_SIZE, List.of("8", "16", "32", "64")), new RealRange(DROPOUT, 0.1, 0.5, false));

    private static final SearchSpace TAUGHT = SearchSpace.of(new IntegerRange(LATENT_SIZE, 8, 64, true),
        new RealRange(DROPOUT, 0, 0.5, false), new RealRange(LEARNING_RATE, 1e-3, 3e-2, true),
        new RealRange(KL_TARGET, 0.15, 3, true));

    @Override
    public String name() {
        return model.name();
    }

    private boolean taught() {
        return model.config().heads().taughtAlloys() > 0;
    }

    @Override
    public SearchSpace space() {
        return taught() ? TAUGHT : PUBLISHED;
    }

    @Override
    public Point usual() {
        final VibannConfig config = model.config();
        final Map<String, Object> values = new LinkedHashMap<>();
        if (taught()) {
            values.put(LATENT_SIZE, config.shape().latentSize());
            values.put(DROPOUT, config.shape().dropout());
            values.put(LEARNING_RATE, config.optimisation().learningRate());
            values.put(KL_TARGET, config.bottleneck().klTarget());
        } else {
            values.put(LATENT_SIZE, Integer.toString(config.shape().latentSize()));
            values.put(DROPOUT, config.shape().dropout());
        }
        return new Point(values);
    }

    /** The configuration that has some settings. */
    private VibannConfig config(final Point point) {
        final VibannConfig config = model.config().withShape(s -> s.withDropout(point.real(DROPOUT))
            .withLatentSize(taught() ? point.integer(LATENT_SIZE) : Integer.parseInt(point.choice(LATENT_SIZE))));
        return taught() ? config.withOptimisation(o -> o.withLearningRate(point.real(LEARNING_RATE)))
            .withBottleneck(b -> b.withKlTarget(point.real(KL_TARGET))) : config;
    }

    private VibannConfig brief(final Point point) {
        final VibannConfig config = config(point).withMembers(1);
        return taught() ? config.withOptimisation(o -> o.withEpochs(o.epochs() / 5))
            .withReconstruction(r -> r.withDecoderEpochs(0).withPretrainingSteps(r.pretrainingSteps() / 10))
            .withTaughtAlloys(config.heads().taughtAlloys() / 8).withKernelTrials(4)
            : config.withOptimisation(o -> o.withEpochs(150).withPatience(25));
    }

    @Override
    public Regressor with(final Point point) {
        return new VibannRegressor(model.name(), config(point));
    }

    @Override
    public double score(final Point point, final AlloyDataset training, final List<Split> folds,
        final Grouping grouping, final long seed, final Progress progress) throws CanceledException {
        final VibannConfig config = brief(point).withValidation(v -> v.withGrouping(grouping)).withSeed(seed);
        final PredictorSettings passes = new PredictorSettings(PASSES, seed, PredictorSettings.DEFAULT.level(),
            PredictorSettings.DEFAULT.kappa());
        final int looked = Math.min(FOLDS, folds.size());
        double sum = 0;
        int scored = 0;
        for (int fold = 0; fold < looked; fold++) {
            final AlloyDataset left = training.select(folds.get(fold).test());
            final TrainedModel trained = VibannTrainer.train(training.select(folds.get(fold).train()), config,
                progress.part((double)fold / looked, (fold + 1.0) / looked));
            final List<Prediction> predictions = new Predictor(trained, passes).predict(left.alloys(), Progress.NONE);
            for (int i = 0; i < predictions.size(); i++) {
                sum += Math.abs(left.target(i) - predictions.get(i).mean());
            }
            scored += predictions.size();
        }
        return sum / scored;
    }
}
