/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

/**
 * How the importance of elements is measured.
 *
 * @param passes Monte Carlo passes whose mean is attributed, at least 2
 * @param seed seed of passes, exchanges and folds
 * @param pathSteps points on the path of the integrated gradients, at least 8
 * @param protocol which model judges the permuted alloys
 * @param folds folds in which families are held out, at least 2; for {@link Protocol#HELD_OUT_FAMILIES} only
 * @param repeats random exchanges that are averaged, at least 2
 */
public record ImportanceSettings(int passes, long seed, int pathSteps, Protocol protocol, int folds, int repeats) {

    /** Which model judges permuted alloys. */
    public enum Protocol {
        /** None: no permutation importance. */
        NONE,
        /** The model itself. Honest only for alloys that it was not trained on. */
        GIVEN_MODEL,
        /** Models trained anew with the same configuration, each for families that it has not seen. */
        HELD_OUT_FAMILIES
    }

    /** 24 passes, 32 points, five folds by family, five exchanges. */
    public static final ImportanceSettings DEFAULT =
        new ImportanceSettings(24, 1, 32, Protocol.HELD_OUT_FAMILIES, 5, 5);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public ImportanceSettings {
        check(passes >= 2, "The number of passes must be at least 2, not " + passes + ".");
        check(pathSteps >= 8, "Integrated gradients need at least 8 points on the path, not " + pathSteps + ".");
        check(folds >= 2 && folds <= 100, "The number of folds must be 2 to 100, not " + folds + ".");
        check(repeats >= 2, "The number of random exchanges must be at least 2, not " + repeats + ".");
    }

    private static void check(final boolean ok, final String message) {
        if (!ok) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * @param value {@link #protocol()}
     * @return a copy with it
     */
    public ImportanceSettings with(final Protocol value) {
        return new ImportanceSettings(passes, seed, pathSteps, value, folds, repeats);
    }
}
