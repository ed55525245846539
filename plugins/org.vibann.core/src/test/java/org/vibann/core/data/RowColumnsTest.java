/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowColumnsTest {

    @Test
    void sumsHaveTheBitsOfPlainLoopsWhereverZerosAre() {
        final SeededRandom random = SeededRandom.of(4);
        final double[][] rows = new double[70][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = sparse(random);
        }
        final RowColumns columns = new RowColumns(rows, 12);
        for (int trial = 0; trial < 40; trial++) {
            final double[] vector = sparse(random);
            final double[] differences = columns.differences(vector);
            final double[] squares = new double[rows.length];
            final double[] products = new double[rows.length];
            columns.addSquares(vector, 2, 9, squares);
            columns.addProducts(vector, 2, 9, products);
            for (int i = 0; i < rows.length; i++) {
                double difference = 0;
                double square = 0;
                double product = 0;
                for (int k = 0; k < 12; k++) {
                    difference += Math.abs(vector[k] - rows[i][k]);
                    if (k >= 2 && k < 9) {
                        square += (vector[k] - rows[i][k]) * (vector[k] - rows[i][k]);
                        product += vector[k] * rows[i][k];
                    }
                }
                assertThat(differences[i]).isEqualTo(difference);
                assertThat(squares[i]).isEqualTo(square);
                assertThat(products[i]).isEqualTo(product);
            }
        }
    }

    private static double[] sparse(final SeededRandom random) {
        final double[] vector = new double[12];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = random.nextInt(3) == 0 ? random.nextGaussian() : 0;
        }
        return vector;
    }
}
