/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

/** What ridge and lasso share: centred data, and the value at a vector. */
final class LinearModel {

    private LinearModel() {
    }

    /**
     * Columns and target less their means. Columns keep their scales, which the features have made comparable: brought to
     * the same deviation, an element that hardly occurs would get as large a coefficient as any other, and throw far off
     * the first alloy that is rich in it.
     *
     * @param x N centred vectors
     * @param y N centred targets
     * @param mean mean of each column
     * @param intercept mean of the target
     */
    record Centred(double[][] x, double[] y, double[] mean, double intercept) {

        static Centred of(final double[][] rows, final double[] targets) {
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

        /** The linear function with these coefficients. */
        VectorLearner.Function function(final double[] coefficients) {
            return row -> intercept + dot(less(row, mean), coefficients);
        }
    }

    private static double[] less(final double[] row, final double[] mean) {
        final double[] difference = new double[row.length];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = row[j] - mean[j];
        }
        return difference;
    }

    static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
