/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

import org.vibann.core.nn.AttentionKind;

/**
 * What a network is: its layers, what enters them, and what is done to their units.
 *
 * @param latentSize latent dimensions d
 * @param width units of the hidden layers, even; 64 as published
 * @param attention over which elements the element attention spreads its unit of mass: all as published
 * @param logLoad whether the load enters as log10(load/N) and not as load/N; both are then standardised
 * @param pairScale factor of the pair features x_i·x_j; 1 as published
 * @param dropout probability p that a unit is dropped, in [0, 1)
 * @param batchNormMomentum momentum of the moving statistics of batch normalisation, in [0, 1); 0.99 as published
 * @param descriptors whether mean and spread of tabulated element properties enter the encoder beside the composition, so
 *            that alloys of unseen elements fall near their like; published: false
 */
public record NetworkShape(int latentSize, int width, AttentionKind attention, boolean logLoad, double pairScale,
    double dropout, double batchNormMomentum, boolean descriptors) {

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public NetworkShape {
        Check.that(latentSize >= 1 && latentSize <= 1024, "The latent size must be 1 to 1024, not " + latentSize + ".");
        Check.that(width >= 2 && width <= 4096 && width % 2 == 0,
            "The layer width must be an even number from 2 to 4096, not " + width + ".");
        Check.that(attention != null, "The attention is missing.");
        Check.that(Check.positive(pairScale), "The scale of the pair features must be positive, not " + pairScale + ".");
        Check.that(dropout >= 0 && dropout <= 0.9, "The dropout rate must be 0 to 0.9, not " + dropout + ".");
        Check.that(batchNormMomentum >= 0 && batchNormMomentum < 1,
            "The momentum of batch normalisation must be at least 0 and below 1, not " + batchNormMomentum + ".");
    }

    /** @param value {@link #latentSize()} @return a copy with it */
    public NetworkShape withLatentSize(final int value) {
        return new NetworkShape(value, width, attention, logLoad, pairScale, dropout, batchNormMomentum, descriptors);
    }

    /** @param value {@link #width()} @return a copy with it */
    public NetworkShape withWidth(final int value) {
        return new NetworkShape(latentSize, value, attention, logLoad, pairScale, dropout, batchNormMomentum,
            descriptors);
    }

    /** @param value {@link #dropout()} @return a copy with it */
    public NetworkShape withDropout(final double value) {
        return new NetworkShape(latentSize, width, attention, logLoad, pairScale, value, batchNormMomentum,
            descriptors);
    }
}
