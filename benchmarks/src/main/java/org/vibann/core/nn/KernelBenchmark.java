/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vibann.core.data.SeededRandom;

/**
 * Why the kernels are as they are: a dense layer 128 to 64 for 64 rows with every row an array of its own, and the same
 * sums in the same order on flat arrays with offsets; and the first pair layer, 1540 products of 56 fractions to 128
 * units, of 64 alloys of four elements, as a sparse sum and as the dense layer that it replaces.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class KernelBenchmark {

    static final int ROWS = 64;

    static final int IN = 128;

    static final int OUT = 64;

    static final int ELEMENTS = 56;

    private static final int PAIRS = ELEMENTS * (ELEMENTS - 1) / 2;

    private static final int PAIR_UNITS = 128;

    private final SeededRandom random = SeededRandom.of(1);

    private final float[][] x = matrix(ROWS, IN);

    private final float[][] w = matrix(IN, OUT);

    private final float[] bias = matrix(1, OUT)[0];

    private final float[][] y = new float[ROWS][OUT];

    private final float[] flatX = flat(x);

    private final float[] flatW = flat(w);

    private final float[] flatY = new float[ROWS * OUT];

    private final PairDense pair = new PairDense("pair", ELEMENTS, PAIR_UNITS, 1);

    private final float[][] alloys = new float[ROWS][ELEMENTS];

    private final float[][] products = new float[ROWS][PAIRS];

    private final float[][] sparse = new float[ROWS][PAIR_UNITS];

    private final float[][] dense = new float[ROWS][PAIR_UNITS];

    /** Draws weights and alloys. */
    public KernelBenchmark() {
        pair.kernel.set(flat(matrix(PAIRS, PAIR_UNITS)));
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < 4; k++) {
                alloys[i][(i + 13 * k) % ELEMENTS] = 0.25f;
            }
            for (int a = 0, k = 0; a < ELEMENTS; a++) {
                for (int b = a + 1; b < ELEMENTS; b++, k++) {
                    products[i][k] = alloys[i][a] * alloys[i][b];
                }
            }
        }
    }

    private float[][] matrix(final int rows, final int columns) {
        final float[][] matrix = new float[rows][columns];
        for (final float[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float)(random.nextDouble() - 0.5);
            }
        }
        return matrix;
    }

    private static float[] flat(final float[][] matrix) {
        final int columns = matrix[0].length;
        final float[] flat = new float[matrix.length * columns];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, flat, i * columns, columns);
        }
        return flat;
    }

    /** @return 64 x 64, every row an array */
    @Benchmark
    public float[][] denseRowArrays() {
        Kernels.affine(ROWS, x, w, bias, y);
        return y;
    }

    /** @return the same, row-major in one array */
    @Benchmark
    public float[] denseFlatArrays() {
        for (int i = 0; i < ROWS; i++) {
            final int row = i * OUT;
            System.arraycopy(bias, 0, flatY, row, OUT);
            for (int k = 0; k < IN; k += 4) {
                final int at = i * IN + k;
                final float a0 = flatX[at];
                final float a1 = flatX[at + 1];
                final float a2 = flatX[at + 2];
                final float a3 = flatX[at + 3];
                final int b = k * OUT;
                for (int j = 0; j < OUT; j++) {
                    flatY[row + j] = Math.fma(a3, flatW[b + 3 * OUT + j], Math.fma(a2, flatW[b + 2 * OUT + j],
                        Math.fma(a1, flatW[b + OUT + j], Math.fma(a0, flatW[b + j], flatY[row + j]))));
                }
            }
        }
        return flatY;
    }

    /** @return 64 x 128: products of the elements present only */
    @Benchmark
    public float[][] pairLayerSparse() {
        pair.forward(ROWS, alloys, sparse);
        return sparse;
    }

    /** @return the same as a plain dense layer on all 1540 products, the zeros included */
    @Benchmark
    public float[][] pairLayerDense() {
        final float[][] kernel = pair.kernel.value();
        for (int i = 0; i < ROWS; i++) {
            System.arraycopy(pair.bias.value()[0], 0, dense[i], 0, PAIR_UNITS);
            for (int k = 0; k < PAIRS; k += 4) {
                Kernels.add4(dense[i], products[i][k], kernel[k], products[i][k + 1], kernel[k + 1], products[i][k + 2],
                    kernel[k + 2], products[i][k + 3], kernel[k + 3]);
            }
        }
        return dense;
    }
}
