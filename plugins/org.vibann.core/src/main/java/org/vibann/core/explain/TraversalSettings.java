/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.OptionalInt;

/**
 * How to traverse the latent space.
 *
 * @param load load in N; not looked at by a model without load
 * @param row row of the known alloys to start from; empty: the mean of the latents
 * @param steps number of positions, at least 3
 * @param lower quantile of the known alloys at which a traversal starts
 * @param upper quantile at which it ends
 * @param least atomic fraction below which an element of the decoded alloy is taken for a trace and left out, below 0.5
 */
public record TraversalSettings(double load, OptionalInt row, int steps, double lower, double upper, double least) {

    /** Around the centre at 0.5 N, the load of the published design, as far as 98 % of the alloys reach. */
    public static final TraversalSettings DEFAULT =
        new TraversalSettings(0.5, OptionalInt.empty(), 21, 0.01, 0.99, 0.01);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public TraversalSettings {
        if (!(load > 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The load is " + load + " N, but must be greater than 0.");
        }
        if (steps < 3) {
            throw new IllegalArgumentException("A traversal needs at least 3 steps, not " + steps + ".");
        }
        if (!(lower >= 0 && lower < upper && upper <= 1)) {
            throw new IllegalArgumentException("The traversal runs from the quantile " + lower + " to " + upper
                + "; these must be in order and between 0 and 1.");
        }
        if (!(least >= 0 && least < 0.5)) {
            throw new IllegalArgumentException("Elements below a content of " + 100 * least
                + " at.% are left out of decoded alloys; this must be at least 0 and below 50.");
        }
    }

    /**
     * @param start {@link #row()}
     * @return a copy that starts there
     */
    public TraversalSettings from(final OptionalInt start) {
        return new TraversalSettings(load, start, steps, lower, upper, least);
    }
}
