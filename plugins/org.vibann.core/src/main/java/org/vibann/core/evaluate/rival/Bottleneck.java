/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.evaluate.metric.Accuracy;
import org.vibann.core.math.Divergence;
import org.vibann.core.math.SimplexDistance;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * What the latent of a model keeps of rows that it was not trained on.
 *
 * @param klPerDimension KLdim, nats per latent dimension
 * @param reconstructionL1 mean L1 distance between true and reconstructed composition, 0 to 2
 * @param latentR2 share of the variance of the target that a linear map of the latent means explains, the map being
 *            fitted (ridge) to the training rows: R², negative where the mean would have done better; NaN for a constant
 *            target
 */
public record Bottleneck(double klPerDimension, double reconstructionL1, double latentR2) {

    /** λ of the linear map; the latent means have variances near 1. */
    private static final double LAMBDA = 0.01;

    /** That of a VIBANN's first network, which learnt from the training rows. */
    static Bottleneck of(final TrainedModel model, final AlloyDataset training, final AlloyDataset scored)
        throws CanceledException {
        final Alloys alloys = scored.alloys();
        final Alloys ordered = alloys.withElements(model.elements());
        final double[][] mu = model.latents(ordered);
        final double[][] logvar = model.logVariances(ordered);
        final double[][] recon = model.reconstruct(ordered);
        double kl = 0;
        double l1 = 0;
        for (int i = 0; i < mu.length; i++) {
            for (int k = 0; k < mu[i].length; k++) {
                kl += Divergence.fromStandardNormal(mu[i][k], logvar[i][k]) / mu[i].length;
            }
            l1 += SimplexDistance.l1(ordered.fractions(i), recon[i]);
        }
        final double[][] known = model.latents(training.alloys());
        final VectorLearner.Function map = new Ridge(LAMBDA).fit(new VectorLearner.Table(known, training.targets(),
            new int[]{0, known[0].length}, List.of()), 0, Progress.NONE);
        final double[] linear = new double[mu.length];
        for (int i = 0; i < linear.length; i++) {
            linear[i] = map.at(mu[i]);
        }
        return new Bottleneck(kl / mu.length, l1 / mu.length, Accuracy.r2(scored.targets(), linear));
    }
}
