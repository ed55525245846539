/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.List;

import org.vibann.core.math.Divergence;
import org.vibann.core.math.SimplexDistance;
import org.vibann.core.model.NetworkRun;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;

/** What a network makes of rows at inference: z = mu, no dropout. */
final class NetworkFigures {

    private NetworkFigures() {
    }

    /** Mean squared error of the target, in scaled units. */
    static double hardness(final Network network, final TrainingRows.Rows rows) {
        final double[][] y = NetworkRun.forward(network, rows.x(), rows.load(), Tape::y);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i][0] - rows.y()[i]) * (y[i][0] - rows.y()[i]);
        }
        return sum / y.length;
    }

    /** Mean KL(x‖x̂), nats. */
    static double reconstruction(final Network network, final TrainingRows.Rows rows) {
        final float[][] recon = floats(NetworkRun.forward(network, rows.x(), rows.load(), Tape::reconstruction));
        final float[][] x = floats(NetworkRun.forward(network, rows.x(), rows.load(), Tape::fractions));
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Loss.reconstruction(x[i], recon[i]);
        }
        return sum / x.length;
    }

    /** KLdim, nats per latent dimension. */
    static double klPerDimension(final Network network, final List<TrainingRows.Rows> parts) {
        double sum = 0;
        int count = 0;
        for (final TrainingRows.Rows part : parts) {
            final double[][] mu = NetworkRun.forward(network, part.x(), part.load(), Tape::mu);
            final double[][] logvar = NetworkRun.forward(network, part.x(), part.load(), Tape::logvar);
            for (int i = 0; i < mu.length; i++) {
                for (int k = 0; k < mu[i].length; k++) {
                    sum += Divergence.fromStandardNormal(mu[i][k], logvar[i][k]);
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Mean L1 distance between true and reconstructed composition. */
    static double l1(final Network network, final List<TrainingRows.Rows> parts) {
        double sum = 0;
        int count = 0;
        for (final TrainingRows.Rows part : parts) {
            final double[][] recon = NetworkRun.forward(network, part.x(), part.load(), Tape::reconstruction);
            final double[][] x = NetworkRun.forward(network, part.x(), part.load(), Tape::fractions);
            for (int i = 0; i < recon.length; i++, count++) {
                sum += SimplexDistance.l1(recon[i], x[i]);
            }
        }
        return sum / count;
    }

    private static float[][] floats(final double[][] values) {
        final float[][] all = new float[values.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new float[values[i].length];
            for (int j = 0; j < all[i].length; j++) {
                all[i][j] = (float)values[i][j];
            }
        }
        return all;
    }
}
