/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;

/**
 * What the latent of a model keeps of rows that it was not trained on.
 *
 * @param klPerDimension KLdim, nats per latent dimension
 * @param reconstructionL1 mean L1 distance between true and reconstructed composition, 0 to 2
 */
public record Bottleneck(double klPerDimension, double reconstructionL1) {

    /** That of a VIBANN's first network. */
    static Bottleneck of(final TrainedModel model, final Alloys alloys) {
        final Alloys ordered = alloys.withElements(model.elements());
        final double[][] mu = model.latents(ordered);
        final double[][] logvar = model.logVariances(ordered);
        final double[][] recon = model.reconstruct(ordered);
        double kl = 0;
        double l1 = 0;
        for (int i = 0; i < mu.length; i++) {
            for (int k = 0; k < mu[i].length; k++) {
                kl += 0.5 * (StrictMath.exp(logvar[i][k]) + mu[i][k] * mu[i][k] - 1 - logvar[i][k]) / mu[i].length;
            }
            final double[] x = ordered.fractions(i);
            for (int j = 0; j < x.length; j++) {
                l1 += Math.abs(x[j] - recon[i][j]);
            }
        }
        return new Bottleneck(kl / mu.length, l1 / mu.length);
    }
}
