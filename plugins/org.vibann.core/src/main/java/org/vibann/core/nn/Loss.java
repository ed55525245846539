/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import org.vibann.core.math.Exp;

/**
 * The training loss and its parts, {@code total = hardness + r·reconstruction + r_l·loadReconstruction + beta·KLdim}:
 * <ul>
 * <li>hardness = mean_b w(ŷ − y)², in scaled units;
 * <li>reconstruction = mean_b w·KL(x‖x̂), KL = Σ x ln(x/x̂) with both clipped to [1e-7, 1] as Keras does;
 * <li>loadReconstruction = mean_b w(l̂ − l)², preprint only;
 * <li>KLdim = mean_b (1/d)·½Σ(exp(lv) + mu² − 1 − lv), in nats per latent dimension.
 * </ul>
 *
 * @param total what is minimised
 * @param hardness hardness part, unweighted by any factor
 * @param reconstruction composition reconstruction part
 * @param loadReconstruction load reconstruction part; 0 without a load decoder
 * @param klPerDimension KLdim
 */
public record Loss(double total, double hardness, double reconstruction, double loadReconstruction,
    double klPerDimension) {

    private static final float CLIP = 1e-7f;

    /**
     * The factors of the parts.
     *
     * @param reconstruction r; 0.5 as published
     * @param loadReconstruction r_l
     * @param beta weight of KLdim
     */
    public record Factors(double reconstruction, double loadReconstruction, double beta) {
    }

    /**
     * Evaluates the loss of a forward pass and sets the seeds of the way back in the tape.
     *
     * @param t the tape of the forward pass
     * @param y n targets in scaled units
     * @param w n row weights
     * @param factors the factors of the parts
     * @return the loss
     */
    public static Loss seed(final Tape t, final float[] y, final float[] w, final Factors factors) {
        return seed(t, y, w, t.n, factors);
    }

    /**
     * As above, where the last rows of the pass are compositions that nobody measured: they count for reconstruction and
     * KLdim alone.
     *
     * @param t the tape of the forward pass of n rows
     * @param y targets of the measured rows in scaled units
     * @param w weights of the measured rows; the others have weight 1
     * @param measured how many rows, the first ones, are measured; 0 to n
     * @param factors the factors of the parts
     * @return the loss
     */
    public static Loss seed(final Tape t, final float[] y, final float[] w, final int measured,
        final Factors factors) {
        final int rows = Math.max(1, measured);
        double hardness = 0;
        double reconstruction = 0;
        double load = 0;
        double kl = 0;
        final int d = t.mu[0].length;
        for (int i = 0; i < t.n; i++) {
            final float weight = i < measured ? w[i] : 1;
            final float error = i < measured ? t.y[i][0] - y[i] : 0;
            hardness += weight * error * error;
            t.gY[i][0] = 2 * weight * error / rows;
            final float loadError = t.loadHat[i][0] - t.load[i][0];
            t.gLoadHat[i][0] = 0;
            if (factors.loadReconstruction() != 0 && i < measured) {
                load += weight * loadError * loadError;
                t.gLoadHat[i][0] = (float)factors.loadReconstruction() * 2 * weight * loadError / rows;
            }
            if (t.decoding) {
                reconstruction += weight * divergence(t.x[i], t.recon[i],
                    (float)factors.reconstruction() * weight / t.n, t.gRecon[i]);
            }
            final float scale = (float)factors.beta() * 0.5f / d / t.n;
            for (int k = 0; k < d; k++) {
                final float mu = t.mu[i][k];
                final float variance = (float)Exp.of(t.logvar[i][k]);
                kl += 0.5 * (variance + mu * mu - 1 - t.logvar[i][k]) / d;
                t.gMu[i][k] = scale * 2 * mu;
                t.gLogvar[i][k] = scale * (variance - 1);
            }
        }
        hardness /= rows;
        reconstruction /= t.n;
        load /= rows;
        kl /= t.n;
        return new Loss(hardness + factors.reconstruction() * reconstruction + factors.loadReconstruction() * load
            + factors.beta() * kl, hardness, reconstruction, load, kl);
    }

    /**
     * Evaluates the reconstruction part alone, after a pass through the decoder alone, and seeds the way back.
     *
     * @param t the tape of that pass
     * @param x n x m true atomic fractions
     * @return mean_b KL(x‖x̂), nats
     */
    public static double seedReconstruction(final Tape t, final float[][] x) {
        double sum = 0;
        for (int i = 0; i < t.n; i++) {
            sum += divergence(x[i], t.recon[i], 1f / t.n, t.gRecon[i]);
        }
        return sum / t.n;
    }

    /**
     * @param x m atomic fractions
     * @param recon m reconstructed ones
     * @return KL(x‖x̂), nats
     */
    public static double reconstruction(final float[] x, final float[] recon) {
        return divergence(x, recon, 0, new float[x.length]);
    }

    /** KL(x‖x̂) of one row; sets its gradient by x̂ times a factor. */
    private static double divergence(final float[] x, final float[] recon, final float factor, final float[] g) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            final float p = Math.min(Math.max(x[j], CLIP), 1);
            final float q = Math.min(Math.max(recon[j], CLIP), 1);
            sum += p * StrictMath.log(p / q);
            g[j] = recon[j] < CLIP ? 0 : -factor * p / q;
        }
        return sum;
    }
}
