/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

/**
 * What alloys count as near the data, and whether others are reported.
 *
 * @param inDomainOnly whether alloys farther from the reference alloys than these are from each other are left out;
 *            otherwise they are reported and flagged
 * @param quantile quantile of the distances of each reference alloy to its nearest other one that bounds the domain, in
 *            (0, 1]
 * @param minAlloys number of reference alloys that must hold an element for it to count as known
 * @param minLatentQuantile least share of held-out reference alloys that shall be less usual to the network than an
 *            alloy that counts as in domain, from 0 (no limit) to below 1
 */
public record TrustLimits(boolean inDomainOnly, double quantile, int minAlloys, double minLatentQuantile) {

    /** Only alloys nearer than 95 % of the reference alloys are to each other, of elements in at least three. */
    public static final TrustLimits DEFAULT = new TrustLimits(true, 0.95, 3, 0);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public TrustLimits {
        Limits.require(quantile > 0 && quantile <= 1, "The domain quantile is " + quantile
            + "; it must lie above 0 and not above 1.");
        Limits.require(minAlloys >= 1, "The number of alloys that make an element known is " + minAlloys
            + "; it must be at least 1.");
        Limits.require(minLatentQuantile >= 0 && minLatentQuantile < 1, "The least latent quantile is "
            + minLatentQuantile + "; it must be 0 or more and below 1.");
    }
}
