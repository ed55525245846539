/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/** The input layer {@code x ← relu(x)/max(Σ relu(x), 1e-8)}: whatever comes in, atomic fractions come out. */
final class Simplex {

    private static final float SMALLEST_SUM = 1e-8f;

    private Simplex() {
    }

    static void forward(final int n, final float[][] x, final float[][] y, final float[] sums) {
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int j = 0; j < x[i].length; j++) {
                y[i][j] = x[i][j] > 0 ? x[i][j] : 0;
                sum += y[i][j];
            }
            sums[i] = sum > SMALLEST_SUM ? sum : SMALLEST_SUM;
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] /= sums[i];
            }
        }
    }

    /**
     * Turns d = dLoss/dy into dLoss/dx in place. At x = 0 it is the derivative from the right, so that an optimiser
     * sees what adding an absent element would do; a negative fraction has none.
     */
    static void backward(final int n, final float[][] x, final float[][] y, final float[] sums, final float[][] d) {
        for (int i = 0; i < n; i++) {
            float mean = 0;
            if (sums[i] > SMALLEST_SUM) {
                for (int j = 0; j < y[i].length; j++) {
                    mean += d[i][j] * y[i][j];
                }
            }
            for (int j = 0; j < y[i].length; j++) {
                d[i][j] = x[i][j] < 0 ? 0 : (d[i][j] - mean) / sums[i];
            }
        }
    }
}
