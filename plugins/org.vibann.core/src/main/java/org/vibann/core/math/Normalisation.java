/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/** Division of numbers by their sum, x = u/Σu, where derivatives go through it. */
public final class Normalisation {

    private Normalisation() {
    }

    /**
     * The chain rule.
     *
     * @param fractions m numbers with a positive sum
     * @param x the same, normalised
     * @param byX gradient by the normalised ones
     * @return gradient by the fractions
     */
    public static double[] pullback(final double[] fractions, final double[] x, final double[] byX) {
        double sum = 0;
        double along = 0;
        for (int j = 0; j < x.length; j++) {
            sum += fractions[j];
            along += x[j] * byX[j];
        }
        final double[] gradient = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            gradient[j] = (byX[j] - along) / sum;
        }
        return gradient;
    }
}
