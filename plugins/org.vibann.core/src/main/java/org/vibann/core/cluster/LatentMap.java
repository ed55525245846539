/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

/**
 * A map of the latent space: the two principal components of standardised latents. Immutable.
 */
public final class LatentMap {

    private final LatentScaler scaler;

    private final Pca pca;

    private LatentMap(final LatentScaler scaler, final Pca pca) {
        this.scaler = scaler;
        this.pca = pca;
    }

    /**
     * @param latents rows x d latents, at least one row
     * @return the map on which these rows are spread most
     */
    public static LatentMap fit(final double[][] latents) {
        final LatentScaler scaler = LatentScaler.fit(latents);
        return new LatentMap(scaler, Pca.fit(scaler.scale(latents)));
    }

    /**
     * @param latents rows x d latents
     * @return rows x 2 coordinates, in standard deviations of the latents that the map was made of
     */
    public double[][] project(final double[][] latents) {
        return pca.project(scaler.scale(latents));
    }
}
