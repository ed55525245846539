/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/** Feature vectors of the training rows and the distances between them and other vectors, block by block. */
final class Geometry {

    private final Features features;
    private final double[][] rows;
    /** The rows turned round: loops over training rows then run as vector code. */
    private final double[][] columns;

    Geometry(final Features features, final double[][] rows) {
        this.features = features;
        this.rows = rows;
        columns = new double[features.start(Features.BLOCKS)][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = rows[i][k];
            }
        }
    }

    int size() {
        return rows.length;
    }

    Features features() {
        return features;
    }

    double[] row(final int i) {
        return rows[i];
    }

    /** Distances of a vector from training row i, one a block. */
    double[] distances(final double[] vector, final int i) {
        final double[] d = new double[Features.BLOCKS];
        final double[] row = rows[i];
        for (int b = 0; b < d.length; b++) {
            double sum = 0;
            for (int k = features.start(b); k < features.start(b + 1); k++) {
                final double difference = vector[k] - row[k];
                sum += difference * difference;
            }
            d[b] = Math.sqrt(sum);
        }
        return d;
    }

    double product(final double[] vector, final int i) {
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * rows[i][k];
        }
        return sum;
    }

    /** How a vector lies to all training rows, computed once for all kernels. */
    View view(final double[] vector) {
        final double[][] distances = new double[Features.BLOCKS][rows.length];
        final double[] products = new double[rows.length];
        for (int b = 0; b < distances.length; b++) {
            for (int k = features.start(b); k < features.start(b + 1); k++) {
                addSquares(vector[k], columns[k], distances[b]);
                addProducts(vector[k], columns[k], products);
            }
            for (int i = 0; i < rows.length; i++) {
                distances[b][i] = Math.sqrt(distances[b][i]);
            }
        }
        return new View(vector, distances, products);
    }

    private static void addSquares(final double value, final double[] column, final double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (value - column[i]) * (value - column[i]);
        }
    }

    private static void addProducts(final double value, final double[] column, final double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += value * column[i];
        }
    }

    /** A vector, its blocks x n distances and its n inner products. */
    record View(double[] vector, double[][] distances, double[] products) {
    }

    /** The kernel matrix of the training rows, without noise. */
    double[][] gram(final KernelParameters parameters) {
        final double[][] gram = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = parameters.kernel(distances(rows[i], j), product(rows[i], j));
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }
}
