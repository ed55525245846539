/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Trains encoder and decoder on invented alloys, before any target is seen: the latent then tells all alloys of the
 * elements in play apart, not only those of the table.
 */
final class Pretrainer {

    /** Steps between two decisions on beta: about an epoch of the published data. */
    private static final int STEPS_PER_BETA = 20;
    private static final int STREAM = -1;

    private final VibannConfig config;
    private final Network network;
    private final InventedAlloys invented;
    private final Engine engine;

    Pretrainer(final Network network, final TrainingRows rows, final VibannConfig config, final Engine engine) {
        this.config = config;
        this.network = network;
        this.engine = engine;
        invented = new InventedAlloys(rows.training().x());
    }

    /** Trains the network; returns the beta that held the bottleneck. */
    double train(final Progress progress) throws CanceledException {
        final int n = config.optimisation().batchSize() + config.reconstruction().inventedRows();
        final Schedule schedule = new Schedule(config);
        final int steps = config.reconstruction().pretrainingSteps();
        double beta = config.bottleneck().betaStart();
        double kl = 0;
        try (Engine.Training training = engine.train(network, config.optimisation().learningRate(), n)) {
            for (int step = 0; step < steps; step++) {
                kl += training.step(batch(n, SeededRandom.of(config.seed(), STREAM, step)),
                    new Loss.Factors(1, 0, beta),
                    schedule.rate(step, steps), 0).klPerDimension() / STEPS_PER_BETA;
                if (step % STEPS_PER_BETA == STEPS_PER_BETA - 1) {
                    beta = schedule.beta(beta, kl);
                    kl = 0;
                    final int now = step + 1;
                    progress.report((double)now / steps, () -> "Reconstruction, step " + now + " of " + steps);
                }
            }
        }
        return beta;
    }

    private Batch batch(final int n, final SeededRandom random) {
        final float[][] x = new float[n][];
        final float[][] eps = new float[n][config.shape().latentSize()];
        for (int i = 0; i < n; i++) {
            x[i] = invented.draw(random);
            for (int k = 0; k < eps[i].length; k++) {
                eps[i][k] = (float)random.nextGaussian();
            }
        }
        return new Batch(x, new float[n], new float[0], new float[0], eps, Masks.NONE);
    }
}
