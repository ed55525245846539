/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;

import org.vibann.core.data.RowColumns;

/** Feature vectors of the training rows and the distances between them and other vectors, block by block. */
final class Geometry {

    private final Features features;
    private final double[][] rows;
    private final RowColumns columns;
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
        columns = new RowColumns(rows, features.start(Features.BLOCKS));
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
            distances(vector, b, distances[b]);
            products(vector, b, products[b]);
        }
        return new View(vector, distances, products);
    }

    /** Writes the distances of a vector within a block to all training rows. */
    void distances(final double[] vector, final int block, final double[] distances) {
        Arrays.fill(distances, 0);
        columns.addSquares(vector, features.start(block), features.start(block + 1), distances);
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.sqrt(distances[i]);
        }
    }

    /** Writes the inner products of a vector within a block with all training rows. */
    void products(final double[] vector, final int block, final double[] products) {
        Arrays.fill(products, 0);
        columns.addProducts(vector, features.start(block), features.start(block + 1), products);
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
