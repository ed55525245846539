/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;

import org.vibann.core.math.Moments;

/**
 * Standardises latent vectors: mean 0 and population standard deviation 1 in every dimension of the rows it was
 * fitted to.
 */
final class LatentScaler {

    private final double[] means;

    private final double[] sds;

    private LatentScaler(final double[] means, final double[] sds) {
        this.means = means;
        this.sds = sds;
    }

    static LatentScaler fit(final double[][] latents) {
        final int size = latents[0].length;
        final double[] means = Moments.means(latents);
        final double[] sds = new double[size];
        for (final double[] row : latents) {
            for (int j = 0; j < size; j++) {
                sds[j] += (row[j] - means[j]) * (row[j] - means[j]);
            }
        }
        for (int j = 0; j < size; j++) {
            sds[j] = Math.sqrt(sds[j] / latents.length);
            // A dimension that only rounding moves carries nothing, and dividing by its spread would blow it up.
            if (sds[j] <= 1e-12 * Math.abs(means[j]) || sds[j] == 0) {
                sds[j] = Double.POSITIVE_INFINITY;
            }
        }
        return new LatentScaler(means, sds);
    }

    static LatentScaler of(final double[] means, final double[] sds) {
        return new LatentScaler(means.clone(), Arrays.copyOf(sds, means.length));
    }

    double[] means() {
        return means.clone();
    }

    /** Infinity for a constant dimension. */
    double[] sds() {
        return sds.clone();
    }

    int size() {
        return means.length;
    }

    double[][] scale(final double[][] latents) {
        final double[][] scaled = new double[latents.length][means.length];
        for (int i = 0; i < latents.length; i++) {
            if (latents[i].length != means.length) {
                throw new IllegalArgumentException("Row " + i + " has " + latents[i].length
                    + " latent dimensions; the clusters have " + means.length + ".");
            }
            for (int j = 0; j < means.length; j++) {
                scaled[i][j] = (latents[i][j] - means[j]) / sds[j];
            }
        }
        return scaled;
    }

    /** Latents of a standardised row; a constant dimension gets its constant. */
    double[] unscale(final double[] row) {
        final double[] latents = new double[means.length];
        for (int j = 0; j < means.length; j++) {
            latents[j] = means[j] + (Double.isInfinite(sds[j]) ? 0 : row[j] * sds[j]);
        }
        return latents;
    }
}
