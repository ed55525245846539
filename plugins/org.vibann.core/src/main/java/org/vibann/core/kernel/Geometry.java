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
    private final double[] loads;

    /**
     * @param features what the rows consist of
     * @param rows the training rows
     * @param loads their loads in N; 0 where there are none
     */
    Geometry(final Features features, final double[][] rows, final double[] loads) {
        this.loads = loads;
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

    double load(final int i) {
        return loads[i];
    }

    Features features() {
        return features;
    }

    double[] row(final int i) {
        return rows[i];
    }

    /** How a vector lies to all training rows, computed once for all kernels. */
    View view(final double[] vector) {
        final double[][] distances = new double[Features.BLOCKS][rows.length];
        final double[][] products = new double[Features.BLOCKS][rows.length];
        for (int b = 0; b < distances.length; b++) {
            for (int k = features.start(b); k < features.start(b + 1); k++) {
                addSquares(vector[k], columns[k], distances[b]);
                addProducts(vector[k], columns[k], products[b]);
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

    /** A vector, its blocks x n distances and its blocks x n inner products. */
    record View(double[] vector, double[][] distances, double[][] products) {

        /** Number of training rows. */
        int size() {
            return distances[0].length;
        }
    }

    /** |vector|² of each block. */
    double[] squares(final double[] vector) {
        final double[] squares = new double[Features.BLOCKS];
        for (int b = 0; b < squares.length; b++) {
            for (int k = features.start(b); k < features.start(b + 1); k++) {
                squares[b] += vector[k] * vector[k];
            }
        }
        return squares;
    }

    /** The kernel matrix of the training rows, without noise. */
    double[][] gram(final KernelParameters parameters) {
        final double[][] gram = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            gram[i] = parameters.kernels(view(rows[i])).sum();
        }
        return gram;
    }
}
