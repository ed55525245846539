/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

/** What ridge and lasso share: standardised columns, and the value at a vector. */
final class LinearModel {

    private LinearModel() {
    }

    /**
     * Columns brought to mean 0 and standard deviation 1 over the training rows, and a target of mean 0. A column that
     * is constant there stays at 0.
     *
     * @param x N scaled vectors
     * @param y N targets less their mean
     * @param mean mean of each column
     * @param sd standard deviation of each column, infinite for a constant one
     * @param intercept mean of the target
     */
    record Scaled(double[][] x, double[] y, double[] mean, double[] sd, double intercept) {

        static Scaled of(final double[][] rows, final double[] targets) {
            final int p = rows[0].length;
            final double[] mean = new double[p];
            final double[] sd = new double[p];
            for (int j = 0; j < p; j++) {
                for (final double[] row : rows) {
                    mean[j] += row[j] / rows.length;
                }
                double squares = 0;
                for (final double[] row : rows) {
                    squares += (row[j] - mean[j]) * (row[j] - mean[j]);
                }
                final double deviation = Math.sqrt(squares / rows.length);
                sd[j] = deviation > 1e-12 * Math.max(1e-3, Math.abs(mean[j])) ? deviation : Double.POSITIVE_INFINITY;
            }
            double intercept = 0;
            for (final double target : targets) {
                intercept += target / targets.length;
            }
            final double[][] x = new double[rows.length][];
            final double[] y = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                x[i] = scale(rows[i], mean, sd);
                y[i] = targets[i] - intercept;
            }
            return new Scaled(x, y, mean, sd, intercept);
        }

        /** The linear function with these coefficients of the scaled columns. */
        VectorLearner.Function function(final double[] coefficients) {
            return row -> intercept + dot(scale(row, mean, sd), coefficients);
        }
    }

    private static double[] scale(final double[] row, final double[] mean, final double[] sd) {
        final double[] scaled = new double[row.length];
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = (row[j] - mean[j]) / sd[j];
        }
        return scaled;
    }

    static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
