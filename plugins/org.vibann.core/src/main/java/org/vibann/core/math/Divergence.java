/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/** Kullback–Leibler divergences, in nats. */
public final class Divergence {

    private Divergence() {
    }

    /**
     * KL(N(μ, σ²) ‖ N(0, 1)) = ½(σ² + μ² − 1 − ln σ²): what one latent dimension keeps of an alloy.
     *
     * @param mean μ
     * @param logVariance ln σ²
     * @return the divergence, 0 or more
     */
    public static double fromStandardNormal(final double mean, final double logVariance) {
        return 0.5 * (StrictMath.exp(logVariance) + mean * mean - 1 - logVariance);
    }
}
