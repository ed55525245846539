/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

/**
 * The Gaussian processes and nearest alloys beside the networks, and what they teach these.
 *
 * @param kernelTrials kernels tried for the kernel head; 0 for the networks alone, as published
 * @param kernels kernels kept
 * @param taughtAlloys invented alloys that the heads label with their prediction, for the networks to
 *            learn from (distillation: Hinton, Vinyals and Dean, arXiv 1503.02531); 0: measured rows alone
 * @param taughtRows labelled alloys beside the rows of every batch; together they weigh as much as those. 0 without any
 * @param compact whether the heads only teach, and the finished model is its networks alone, without training rows
 */
public record Heads(int kernelTrials, int kernels, int taughtAlloys, int taughtRows, boolean compact) {

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public Heads {
        Check.that(taughtAlloys >= 0 && taughtAlloys <= 1_000_000,
            "The number of taught alloys must be 0 to 1000000, not " + taughtAlloys + ".");
        Check.that(taughtRows >= 0 && (taughtRows > 0) == (taughtAlloys > 0),
            "The number of taught rows of a batch must be positive where there are taught alloys, and else 0, not "
                + taughtRows + ".");
        Check.that(taughtAlloys == 0 || kernelTrials > 0, "Networks can only be taught where kernels are tried.");
        Check.that(!compact || taughtAlloys > 0, "A compact model needs taught alloys.");
        Check.that(kernelTrials >= 0 && kernelTrials <= 10_000,
            "The number of kernels tried must be 0 to 10000, not " + kernelTrials + ".");
        Check.that(kernelTrials == 0 || kernels >= 1 && kernels <= kernelTrials,
            "The number of kernels kept must be 1 to the number tried, not " + kernels + ".");
    }

    /** @return whether the networks learn from what the heads say */
    public boolean teach() {
        return taughtAlloys > 0;
    }

    /** @param value {@link #compact()} @return a copy with it */
    public Heads withCompact(final boolean value) {
        return new Heads(kernelTrials, kernels, taughtAlloys, taughtRows, value);
    }

    /** With so many kernels tried, and of those kept not more; without any nobody is there to teach. */
    Heads tried(final int value) {
        final int kept = Math.max(1, Math.min(kernels, value));
        return value == 0 ? new Heads(0, kept, 0, 0, false) : new Heads(value, kept, taughtAlloys, taughtRows, compact);
    }

    /** With so many taught alloys, and beside a batch as many as before, or as many as given where there were none. */
    Heads taught(final int value, final int rows) {
        return new Heads(kernelTrials, kernels, value, value == 0 ? 0 : taughtRows == 0 ? rows : taughtRows,
            compact && value > 0);
    }
}
