/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.Optional;

/**
 * A symmetric positive definite matrix A = UᵀU, U an upper triangle (Golub and Van Loan, Matrix Computations, 4th ed.,
 * section 4.2), and what is solved with it. Every step is a sum of scaled rows, each row an array of its own, four rows at
 * a time: of that HotSpot makes vector code without changing the order of a sum, which makes it several times as fast as
 * loops over one flat array, as libraries have them, and the bits the same on every machine. Immutable.
 */
public final class PositiveDefinite {

    /** Row k holds the entries k to n - 1, behind k zeros. */
    private final double[][] u;

    private PositiveDefinite(final double[][] u) {
        this.u = u;
    }

    /**
     * Factorises.
     *
     * @param a n x n numbers, symmetric; the half right of the diagonal is looked at, and all is overwritten
     * @return the matrix; empty where it is not positive definite, or not finite
     */
    public static Optional<PositiveDefinite> of(final double[][] a) {
        for (int k = 0; k < a.length; k++) {
            final double[] row = a[k];
            int p = 0;
            for (; p + 3 < k; p += 4) {
                subtract(row, k, row.length, a[p][k], a[p], a[p + 1][k], a[p + 1], a[p + 2][k], a[p + 2], a[p + 3][k],
                    a[p + 3]);
            }
            for (; p < k; p++) {
                subtract(row, k, row.length, a[p][k], a[p]);
            }
            if (!(row[k] > 0 && row[k] < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
            final double root = Math.sqrt(row[k]);
            for (int j = 0; j < row.length; j++) {
                row[j] = j < k ? 0 : row[j] / root;
            }
        }
        return Optional.of(new PositiveDefinite(a));
    }

    private static void subtract(final double[] c, final int from, final int to, final double f0, final double[] b0,
        final double f1, final double[] b1, final double f2, final double[] b2, final double f3, final double[] b3) {
        for (int j = from; j < to; j++) {
            c[j] = c[j] - f0 * b0[j] - f1 * b1[j] - f2 * b2[j] - f3 * b3[j];
        }
    }

    private static void subtract(final double[] c, final int from, final int to, final double f, final double[] b) {
        for (int j = from; j < to; j++) {
            c[j] -= f * b[j];
        }
    }

    /**
     * @param b n numbers
     * @return A⁻¹ b
     */
    public double[] solve(final double[] b) {
        final double[] x = whiten(b);
        for (int k = x.length - 1; k >= 0; k--) {
            double sum = x[k];
            for (int j = k + 1; j < x.length; j++) {
                sum -= u[k][j] * x[j];
            }
            x[k] = sum / u[k][k];
        }
        return x;
    }

    /**
     * @param b n numbers
     * @return U⁻ᵀ b: of a random vector with covariance A one with independent components of variance 1
     */
    public double[] whiten(final double[] b) {
        final double[] x = b.clone();
        for (int k = 0; k < x.length; k++) {
            x[k] /= u[k][k];
            subtract(x, k + 1, x.length, x[k], u[k]);
        }
        return x;
    }

    /** @return ln |A| */
    public double logDeterminant() {
        double sum = 0;
        for (int k = 0; k < u.length; k++) {
            sum += 2 * StrictMath.log(u[k][k]);
        }
        return sum;
    }

    /** @return A⁻¹ = U⁻¹U⁻ᵀ row by row, symmetric to the last bit */
    public double[][] inverse() {
        final int n = u.length;
        final double[][] lower = whitening();
        final double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            int k = i;
            for (; k + 3 < n; k += 4) {
                subtract(inverse[i], 0, i + 1, -lower[k][i], lower[k], -lower[k + 1][i], lower[k + 1],
                    -lower[k + 2][i], lower[k + 2], -lower[k + 3][i], lower[k + 3]);
            }
            for (; k < n; k++) {
                subtract(inverse[i], 0, i + 1, -lower[k][i], lower[k]);
            }
            for (int j = 0; j < i; j++) {
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /** @return U⁻ᵀ, a lower triangle: row k holds the entries 0 to k, and zeros behind; see {@link #whiten} */
    public double[][] whitening() {
        final int n = u.length;
        final double[][] lower = new double[n][n];
        for (int k = 0; k < n; k++) {
            final double[] row = lower[k];
            int p = 0;
            for (; p + 3 < k; p += 4) {
                subtract(row, 0, p + 4, u[p][k], lower[p], u[p + 1][k], lower[p + 1], u[p + 2][k], lower[p + 2],
                    u[p + 3][k], lower[p + 3]);
            }
            for (; p < k; p++) {
                subtract(row, 0, p + 1, u[p][k], lower[p]);
            }
            row[k] = 1;
            for (int j = 0; j <= k; j++) {
                row[j] /= u[k][k];
            }
        }
        return lower;
    }
}
