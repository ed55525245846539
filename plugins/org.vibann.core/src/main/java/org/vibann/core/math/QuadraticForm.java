/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.Arrays;

/**
 * xᵀAx of a symmetric matrix A, by half of it: 2·Σ_i x_i·y_i with y_i = ½·a_ii·x_i + Σ_{j>i} a_ji·x_j. Every y_i is one
 * sum in the order of j, each term added by a fused multiply-add, so the bits do not depend on how many vectors are asked
 * for together. Immutable and thread-safe.
 */
public final class QuadraticForm {

    /** Vectors that share what is read of the matrix, some megabytes; their y then stay in the second cache. */
    private static final int VECTORS = 32;
    /** Rows at a time: of so many terms HotSpot makes the quickest code. */
    private static final int ROWS = 4;

    /** Row j holds a_j0 to a_jj, half of the last, and zeros up to the next multiple of {@link #ROWS}. */
    private final double[][] half;

    /** @param a n x n numbers, symmetric; the half left of the diagonal is looked at and copied */
    public QuadraticForm(final double[][] a) {
        half = new double[a.length][];
        for (int j = 0; j < half.length; j++) {
            half[j] = new double[Math.min(a.length, j / ROWS * ROWS + ROWS)];
            System.arraycopy(a[j], 0, half[j], 0, j);
            half[j][j] = a[j][j] / 2;
        }
    }

    /**
     * @param x vectors of n numbers
     * @return xᵀAx of each
     */
    public double[] of(final double[]... x) {
        final double[][] y = new double[Math.min(VECTORS, x.length)][half.length];
        final double[] values = new double[x.length];
        for (int from = 0; from < x.length; from += VECTORS) {
            final double[][] some = Arrays.copyOfRange(x, from, Math.min(x.length, from + VECTORS));
            multiply(some, y);
            for (int r = 0; r < some.length; r++) {
                values[from + r] = 2 * Vectors.dot(some[r], y[r]);
            }
        }
        return values;
    }

    /** Writes the y of some vectors. */
    private void multiply(final double[][] x, final double[][] y) {
        for (final double[] sums : y) {
            Arrays.fill(sums, 0);
        }
        int j = 0;
        for (; j + ROWS <= half.length; j += ROWS) {
            for (int r = 0; r < x.length; r++) {
                add(y[r], j + ROWS, x[r], j, half[j], half[j + 1], half[j + 2], half[j + 3]);
            }
        }
        for (; j < half.length; j++) {
            for (int r = 0; r < x.length; r++) {
                add(y[r], x[r][j], half[j]);
            }
        }
    }

    private static void add(final double[] y, final int behind, final double[] x, final int j, final double[] row0,
        final double[] row1, final double[] row2, final double[] row3) {
        final double x0 = x[j];
        final double x1 = x[j + 1];
        final double x2 = x[j + 2];
        final double x3 = x[j + 3];
        for (int i = 0; i < behind; i++) {
            y[i] = Math.fma(x3, row3[i], Math.fma(x2, row2[i], Math.fma(x1, row1[i], Math.fma(x0, row0[i], y[i]))));
        }
    }

    private static void add(final double[] y, final double factor, final double[] row) {
        for (int i = 0; i < row.length; i++) {
            y[i] = Math.fma(factor, row[i], y[i]);
        }
    }
}
