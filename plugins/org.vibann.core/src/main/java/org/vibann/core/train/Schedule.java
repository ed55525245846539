/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import org.vibann.core.config.VibannConfig;

/** How learning rate and beta go along with the training. */
final class Schedule {

    /** Steps in which an annealed learning rate rises: Adam's first moments are of few gradients. */
    private static final double WARM_UP = 50;
    /** What is left of it at the end. */
    private static final double LEAST = 0.02;

    private final VibannConfig config;

    Schedule(final VibannConfig config) {
        this.config = config;
    }

    /** Factor of the learning rate in a step, the first being 0. */
    double rate(final long step, final long steps) {
        if (!config.optimisation().annealed()) {
            return 1;
        }
        final double cosine = 0.5 * (1 + StrictMath.cos(Math.PI * step / steps));
        return Math.min(1, (step + 1) / WARM_UP) * (LEAST + (1 - LEAST) * cosine);
    }

    /** The published controller: beta grows while the bottleneck passes more than its target, and shrinks otherwise. */
    double beta(final double beta, final double klPerDimension) {
        final double next = klPerDimension >= config.bottleneck().klTarget() ? beta * config.bottleneck().betaFactor()
            : beta / config.bottleneck().betaFactor();
        return Math.min(Math.max(next, config.bottleneck().betaMin()), config.bottleneck().betaMax());
    }
}
