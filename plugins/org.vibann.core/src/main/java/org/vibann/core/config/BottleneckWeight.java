/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

/**
 * How the weight beta of KLdim in the loss is steered, so that the bottleneck passes as much as it should.
 *
 * @param betaStart weight of KLdim in the first epoch
 * @param betaFactor after an epoch beta is multiplied by it when KLdim ≥ klTarget and divided by it otherwise; ≥ 1
 * @param betaMin smallest beta
 * @param betaMax largest beta
 * @param klTarget target of KLdim, nats per latent dimension
 */
public record BottleneckWeight(double betaStart, double betaFactor, double betaMin, double betaMax, double klTarget) {

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public BottleneckWeight {
        Check.that(
            Check.notNegative(betaMin) && betaStart >= betaMin && betaStart <= betaMax && Double.isFinite(betaMax),
            "The start of beta must lie between its limits: " + betaMin + ", " + betaStart + ", " + betaMax + ".");
        Check.that(betaFactor >= 1 && Double.isFinite(betaFactor),
            "The factor of beta must be at least 1, not " + betaFactor + ".");
        Check.that(Check.notNegative(klTarget), "The KL target must not be negative: " + klTarget + ".");
    }

    /** @param value {@link #betaStart()} @return a copy with it */
    public BottleneckWeight withBetaStart(final double value) {
        return new BottleneckWeight(value, betaFactor, betaMin, betaMax, klTarget);
    }

    /** @param value {@link #klTarget()} @return a copy with it */
    public BottleneckWeight withKlTarget(final double value) {
        return new BottleneckWeight(betaStart, betaFactor, betaMin, betaMax, value);
    }
}
