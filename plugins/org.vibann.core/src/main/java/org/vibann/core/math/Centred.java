/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/**
 * Rows and targets less their means, from which linear models are fitted. Columns keep their scales: brought to the same
 * deviation, an element that hardly occurs would get as large a coefficient as any other, and throw far off the first
 * alloy that is rich in it.
 *
 * @param x n centred rows
 * @param y n centred targets
 * @param mean mean of each column
 * @param intercept mean of the targets
 */
public record Centred(double[][] x, double[] y, double[] mean, double intercept) {

    /**
     * @param rows n rows of the same length, at least one
     * @param targets n targets
     * @return both, centred
     */
    public static Centred of(final double[][] rows, final double[] targets) {
        final double[] mean = new double[rows[0].length];
        double intercept = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += rows[i][j] / rows.length;
            }
            intercept += targets[i] / rows.length;
        }
        final double[][] x = new double[rows.length][];
        final double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = less(rows[i], mean);
            y[i] = targets[i] - intercept;
        }
        return new Centred(x, y, mean, intercept);
    }

    /**
     * Ridge regression (A. E. Hoerl and R. W. Kennard, Technometrics 12 (1970) 55).
     *
     * @param lambda λ, positive
     * @return the slopes b that solve (XᵀX + λ n I) b = Xᵀ y
     * @throws IllegalArgumentException when there is no solution, because a number is not finite or λ is 0
     */
    public double[] ridge(final double lambda) {
        final int p = mean.length;
        final double[][] a = new double[p][p];
        final double[] b = new double[p];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < p; j++) {
                b[j] += x[i][j] * y[i];
                for (int k = 0; k < p; k++) {
                    a[j][k] += x[i][j] * x[i][k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            a[j][j] += lambda * x.length;
        }
        return PositiveDefinite.of(a).orElseThrow(() -> new IllegalArgumentException(
            "Ridge regression has no solution with lambda " + lambda + ".")).solve(b);
    }

    /**
     * @param slopes a slope for each column
     * @param row a row, not centred
     * @return what the linear model with these slopes says of the row
     */
    public double at(final double[] slopes, final double[] row) {
        return intercept + Vectors.dot(less(row, mean), slopes);
    }

    private static double[] less(final double[] row, final double[] mean) {
        final double[] difference = new double[row.length];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = row[j] - mean[j];
        }
        return difference;
    }
}
