/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import java.util.Arrays;

/**
 * What makes two alloys of a screening alike: their contents, each rounded to a coarse step. Of alike alloys the best one
 * is kept, so a shortlist is diverse, and the same however the alloys are shared out.
 */
final class Cell {

    private final int[] steps;

    /**
     * @param fractions atomic fractions
     * @param step the coarse step, in at.%
     */
    Cell(final double[] fractions, final double step) {
        steps = new int[fractions.length];
        for (int j = 0; j < steps.length; j++) {
            steps[j] = (int)Math.rint(100 * fractions[j] / step);
        }
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Cell that && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps);
    }
}
