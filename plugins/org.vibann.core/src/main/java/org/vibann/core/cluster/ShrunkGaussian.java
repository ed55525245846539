/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Moments;
import org.vibann.core.math.PositiveDefinite;

/**
 * A normal distribution whose covariance is shrunk towards a multiple of the identity by the amount of Ledoit and Wolf
 * (J. Multivar. Anal. 88 (2004) 365): regular even where there are fewer rows than dimensions.
 */
final class ShrunkGaussian {

    /** Least variance of a dimension of standardised rows. */
    private static final double FLOOR = 1e-6;

    private final double[] mean;

    /**
     * Columns of the inverse of the lower Cholesky factor, with their zeros: sums over whole columns are what the
     * compiler turns into vector instructions.
     */
    private final double[][] whitening;

    private final double logNormaliser;

    private ShrunkGaussian(final double[] mean, final double[][] covariance) {
        this.mean = mean;
        final PositiveDefinite factor = PositiveDefinite.of(covariance).orElseThrow(
            () -> new IllegalStateException("The covariance of the latents is not positive definite."));
        logNormaliser = -factor.logDeterminant() / 2 - mean.length / 2.0 * StrictMath.log(2 * Math.PI);
        final double[][] lower = factor.whitening();
        whitening = new double[mean.length][mean.length];
        for (int j = 0; j < mean.length; j++) {
            for (int i = j; i < mean.length; i++) {
                whitening[j][i] = lower[i][j];
            }
        }
    }

    static ShrunkGaussian fit(final double[][] rows) {
        final int size = rows[0].length;
        final double[] mean = Moments.means(rows);
        final double[][] covariance = new double[size][size];
        final double[][] centred = new double[rows.length][size];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < size; j++) {
                centred[i][j] = rows[i][j] - mean[j];
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    covariance[a][b] += centred[i][a] * centred[i][b] / rows.length;
                }
            }
        }
        double trace = 0;
        for (int j = 0; j < size; j++) {
            trace += covariance[j][j];
        }
        final double scale = trace / size;
        final double shrinkage = shrinkage(centred, covariance, scale);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                covariance[a][b] *= 1 - shrinkage;
            }
            covariance[a][a] += shrinkage * scale + FLOOR;
        }
        return new ShrunkGaussian(mean, covariance);
    }

    /** b^2 / d^2 of the paper: how much of the spread of the covariance is noise. */
    private static double shrinkage(final double[][] centred, final double[][] covariance, final double scale) {
        final int size = covariance.length;
        double squares = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                squares += covariance[a][b] * covariance[a][b];
            }
        }
        final double dispersion = squares - size * scale * scale;
        double noise = 0;
        for (final double[] row : centred) {
            double length = 0;
            double form = 0;
            for (int a = 0; a < size; a++) {
                length += row[a] * row[a];
                for (int b = 0; b < size; b++) {
                    form += row[a] * covariance[a][b] * row[b];
                }
            }
            noise += length * length - 2 * form + squares;
        }
        noise /= (double)centred.length * centred.length;
        return dispersion > 0 ? Math.min(1, noise / dispersion) : 1;
    }

    /** A random vector of this distribution: the whitening, a lower triangle, is undone from the top down. */
    double[] sample(final SeededRandom random) {
        final double[] away = new double[mean.length];
        for (int i = 0; i < away.length; i++) {
            double rest = random.nextGaussian();
            for (int j = 0; j < i; j++) {
                rest -= whitening[j][i] * away[j];
            }
            away[i] = rest / whitening[i][i];
        }
        for (int i = 0; i < away.length; i++) {
            away[i] += mean[i];
        }
        return away;
    }

    double logDensity(final double[] row) {
        final double[] white = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            final double[] column = whitening[j];
            final double difference = row[j] - mean[j];
            for (int i = 0; i < white.length; i++) {
                white[i] += column[i] * difference;
            }
        }
        double distance = 0;
        for (final double value : white) {
            distance += value * value;
        }
        return logNormaliser - distance / 2;
    }
}
