/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.data.SeededRandom;

/**
 * The fastest loops give the bits of the plain ones. The build runs this class with the module of the vector API, too; without
 * it both are the plain ones.
 */
class LoopsTest {

    private static final float UNTOUCHED = 7;

    private final SeededRandom random = SeededRandom.of(11);
    private final Loops plain = new Loops();
    private final Loops fastest = Loops.fastest();

    @Test
    void vectorApiIsUsedWhereItsModuleIs() {
        final boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertThat(fastest.getClass().getSimpleName()).isEqualTo(module ? "VectorLoops" : "Loops");
        assertThat(module).as("as the build has started this").isEqualTo(Boolean.getBoolean("vibann.vector"));
    }

    /** Rows; terms; columns: multiples of the vectors, tails of all kinds, and less than a tile. */
    @ParameterizedTest
    @CsvSource({"32, 64, 128", "32, 128, 64", "31, 17, 56", "5, 9, 33", "3, 64, 64", "4, 1, 32", "33, 56, 63", "8, 3, 1",
        "7, 12, 31", "9, 8, 100", "1, 5, 70", "12, 40, 48"})
    void allLoopsGiveTheSameBits(final int n, final int terms, final int columns) {
        final float[][] x = matrix(n, terms);
        final float[][] w = matrix(terms, columns);
        final float[] bias = matrix(1, columns)[0];
        final float[][] expected = new float[n][columns];
        final float[][] actual = new float[n][columns];
        plain.affine(n, x, w, bias, expected);
        fastest.affine(n, x, w, bias, actual);
        same(actual, expected);

        final float[][] gradient = filled(terms, columns);
        final float[][] other = filled(terms, columns);
        plain.outer(n, x, expected, gradient);
        fastest.outer(n, x, expected, other);
        same(other, gradient);
    }

    @ParameterizedTest
    @CsvSource({"64, 128, 225", "128, 64, 256", "64, 64, 40", "13, 21, 57", "9, 5, 33", "2, 64, 100", "1, 64, 100", "8, 1, 31",
        "3, 3, 64"})
    void combinationsGiveTheSameBits(final int outputs, final int terms, final int columns) {
        final float[][] w = matrix(terms, outputs);
        final float[][] r = matrix(terms, columns);
        final float[] start = matrix(1, outputs)[0];
        for (final double kept : new double[]{1, 0.8}) {
            final int[] some = some(terms, kept);
            final int[] wanted = some(outputs, kept);
            final float[][] expected = filled(outputs, columns);
            final float[][] actual = filled(outputs, columns);
            plain.combine(w, r, some, start, wanted, expected);
            fastest.combine(w, r, some, start, wanted, actual);
            same(actual, expected);
            for (int j = 0; j < outputs; j++) {
                final boolean untouched = actual[j][0] == UNTOUCHED;
                assertThat(untouched).isEqualTo(Arrays.binarySearch(wanted, j) < 0);
            }
        }
    }

    /** The plain loops against the definition, in double precision. */
    @Test
    void plainLoopsFollowTheDefinition() {
        final float[][] x = matrix(6, 10);
        final float[][] w = matrix(10, 7);
        final float[] bias = matrix(1, 7)[0];
        final float[][] y = new float[6][7];
        plain.affine(6, x, w, bias, y);
        final float[][] g = filled(10, 7);
        plain.outer(6, x, y, g);
        final float[][] c = filled(7, 6);
        plain.combine(w, Kernels.transpose(x), some(10, 1), bias, some(7, 1), c);
        for (int j = 0; j < 7; j++) {
            for (int i = 0; i < 6; i++) {
                double sum = bias[j];
                for (int k = 0; k < 10; k++) {
                    sum += (double)x[i][k] * w[k][j];
                }
                assertThat((double)y[i][j]).isCloseTo(sum, within(1e-5));
                assertThat(c[j][i]).isEqualTo(y[i][j]);
            }
            for (int k = 0; k < 10; k++) {
                double sum = 0;
                for (int i = 0; i < 6; i++) {
                    sum += (double)x[i][k] * y[i][j];
                }
                assertThat((double)g[k][j]).isCloseTo(sum, within(1e-5));
            }
        }
    }

    private int[] some(final int count, final double kept) {
        final int[] chosen = IntStream.range(0, count).filter(k -> random.nextDouble() < kept).toArray();
        return chosen.length == 0 ? new int[]{0} : chosen;
    }

    /** Numbers of which a third are zeros, as behind ReLUs and dropout. */
    private float[][] matrix(final int rows, final int columns) {
        final float[][] matrix = new float[rows][columns];
        for (final float[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(3) == 0 ? 0 : (float)random.nextGaussian();
            }
        }
        return matrix;
    }

    private static float[][] filled(final int rows, final int columns) {
        final float[][] matrix = new float[rows][columns];
        for (final float[] row : matrix) {
            Arrays.fill(row, UNTOUCHED);
        }
        return matrix;
    }

    private static void same(final float[][] actual, final float[][] expected) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(Float.floatToRawIntBits(actual[i][j])).as("%d, %d", i, j)
                    .isEqualTo(Float.floatToRawIntBits(expected[i][j]));
            }
        }
    }
}
