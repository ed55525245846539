/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import org.vibann.core.design.space.Limits;

/**
 * How hard the designer searches.
 *
 * @param passes passes T of the search, at least 2; the first T of those of the report
 * @param starts number of starting points, 1 to 100000
 * @param iterations greatest number of gradient steps of a start
 * @param patience the ascent ends when this many further starts have not raised the best objective, so that an early
 *            end keeps what was found and is the same on every machine, as a limit in seconds would not be; 0: all
 *            starts
 * @param latentStarts whether every eighth start is a sample of the latent density, decoded
 */
public record SearchEffort(int passes, int starts, int iterations, int patience, boolean latentStarts) {

    /** 24 passes, 200 starts of at most 200 steps, all of them. */
    public static final SearchEffort DEFAULT = new SearchEffort(24, 200, 200, 0, true);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public SearchEffort {
        Limits.require(passes >= 2, "The search uses " + passes + " passes; it needs at least 2.");
        Limits.require(starts >= 1 && starts <= 100_000, "The number of starts is " + starts
            + "; it must lie between 1 and 100000.");
        Limits.require(iterations >= 0, "The number of iterations is " + iterations + "; it must not be negative.");
        Limits.require(patience >= 0, "The patience is " + patience + " starts; it must not be negative.");
    }

    /**
     * @param count passes of the search
     * @return this effort with the passes
     */
    public SearchEffort withPasses(final int count) {
        return new SearchEffort(count, starts, iterations, patience, latentStarts);
    }

    /**
     * @param count number of starting points
     * @param most greatest number of gradient steps of a start
     * @return this effort with the starts
     */
    public SearchEffort withStarts(final int count, final int most) {
        return new SearchEffort(passes, count, most, patience, latentStarts);
    }

    /**
     * @param count starts without a better alloy that end the ascent; 0 for none
     * @return this effort with the patience
     */
    public SearchEffort withPatience(final int count) {
        return new SearchEffort(passes, starts, iterations, count, latentStarts);
    }

    /**
     * @param use whether samples of the latent density are among the starts
     * @return this effort with or without them
     */
    public SearchEffort withLatentStarts(final boolean use) {
        return new SearchEffort(passes, starts, iterations, patience, use);
    }
}
