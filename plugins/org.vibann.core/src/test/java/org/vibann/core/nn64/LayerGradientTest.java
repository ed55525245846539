/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.data.SeededRandom;

/** Every layer's derivative against central differences, in double precision. */
class LayerGradientTest {

    private static final double STEP = 1e-6;
    private static final int N = 5;

    private final SeededRandom random = SeededRandom.of(7);

    private double[][] gaussian(final int n, final int m) {
        final double[][] x = new double[n][m];
        for (final double[] row : x) {
            for (int j = 0; j < m; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return x;
    }

    /** Compositions with an absent element each, not normalised. */
    private double[][] amounts(final int m) {
        final double[][] x = new double[N][m];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < m; j++) {
                x[i][j] = j == i % m ? 0 : 0.2 + random.nextDouble();
            }
        }
        return x;
    }

    private static double dot(final double[][] a, final double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }

    /** Compares a gradient by {@code at} with differences of {@code value}; one-sided at 0 where asked. */
    static void check(final double[][] at, final double[][] gradient, final Supplier<Double> value,
        final boolean rightAtZero) {
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at[i].length; j++) {
                final double here = at[i][j];
                final double difference;
                if (rightAtZero && here == 0) { // second order, one-sided
                    final double f0 = value.get();
                    at[i][j] = STEP;
                    final double f1 = value.get();
                    at[i][j] = 2 * STEP;
                    difference = (4 * f1 - value.get() - 3 * f0) / (2 * STEP);
                } else {
                    at[i][j] = here + STEP;
                    final double up = value.get();
                    at[i][j] = here - STEP;
                    difference = (up - value.get()) / (2 * STEP);
                }
                at[i][j] = here;
                assertThat(gradient[i][j]).as("entry %d, %d", i, j)
                    .isCloseTo(difference, within(2e-7 * Math.max(1, Math.abs(difference))));
            }
        }
    }

    private void checkLinear(final Linear layer, final double[][] x, final int width) {
        layer.parameters().forEach(p -> {
            for (final double[] row : p.value()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextGaussian();
                }
            }
        });
        final double[][] d = gaussian(N, width);
        final double[][] y = new double[N][width];
        final Supplier<Double> value = () -> {
            layer.forward(N, x, y);
            return dot(y, d);
        };
        final double[][] dx = new double[N][x[0].length];
        layer.backwardWeights(N, x, d);
        layer.backwardInput(N, x, d, dx);
        check(x, dx, value, false);
        layer.parameters().forEach(p -> check(p.value(), p.gradient(), value, false));
    }

    @Test
    void dense() {
        checkLinear(new Dense("dense", 7, 6), gaussian(N, 7), 6);
    }

    @Test
    void pairs() {
        checkLinear(new PairDense("pairs", 6, 5, 4), amounts(6), 5);
    }

    @Test
    void sparsePairsEqualTheDenseProduct() {
        final double[][] x = amounts(6);
        final double[][] products = new double[N][15];
        for (int i = 0; i < N; i++) {
            for (int a = 0, k = 0; a < 6; a++) {
                for (int b = a + 1; b < 6; b++, k++) {
                    assertThat(PairDense.index(a, b, 6)).isEqualTo(k);
                    products[i][k] = 4 * x[i][a] * x[i][b];
                }
            }
        }
        final PairDense pairs = new PairDense("pairs", 6, 5, 4);
        final Dense dense = new Dense("dense", 15, 5);
        final double[] weights = gaussian(1, 75)[0];
        pairs.kernel.set(weights);
        dense.kernel.set(weights);
        final double[][] sparse = new double[N][5];
        final double[][] full = new double[N][5];
        pairs.forward(N, x, sparse);
        dense.forward(N, products, full);
        for (int i = 0; i < N; i++) {
            assertThat(sparse[i]).containsExactly(full[i], within(1e-12));
        }
    }

    @Test
    void simplex() {
        final double[][] x = amounts(6);
        final double[][] y = new double[N][6];
        final double[] sums = new double[N];
        final double[][] d = gaussian(N, 6);
        Simplex.forward(N, x, y, sums);
        final double[][] dx = new double[N][];
        for (int i = 0; i < N; i++) {
            dx[i] = d[i].clone();
        }
        Simplex.backward(N, x, y, sums, dx);
        check(x, dx, () -> {
            Simplex.forward(N, x, y, sums);
            return dot(y, d);
        }, true);
        Simplex.forward(1, new double[][]{{0, -1, 0}}, new double[][]{y[0]}, sums);
        assertThat(y[0]).as("nothing stays nothing").startsWith(0, 0, 0);
    }

    @Test
    void softmax() {
        final double[][] l = gaussian(N, 6);
        final double[][] y = new double[N][6];
        final double[][] d = gaussian(N, 6);
        final double[][] dl = new double[N][6];
        Softmax.forward(N, l, y);
        Softmax.backward(N, y, d, dl);
        check(l, dl, () -> {
            Softmax.forward(N, l, y);
            return dot(y, d);
        }, false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blockOfDenseReluNormAndDropout(final boolean training) {
        final Block block = new Block(new Dense("dense", 4, 6), new BatchNorm("norm", 6, 0.9));
        block.parameters().forEach(p -> p.set(gaussian(1, p.size())[0]));
        final double[] variance = block.norm.variance.value()[0];
        for (int j = 0; j < variance.length; j++) {
            variance[j] = 0.5 + Math.abs(variance[j]);
        }
        final double[][] x = gaussian(N, 4);
        final double[][] d = gaussian(N, 6);
        final double[][] mask = new double[N][6];
        for (final double[] row : mask) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextDouble() < 0.3 ? 0 : 1 / 0.7;
            }
        }
        final Block.Tape t = new Block.Tape(N, 6);
        final Supplier<Double> value = () -> {
            block.forward(N, x, training, mask, t);
            return dot(t.out, d);
        };
        value.get();
        for (int i = 0; i < N; i++) {
            System.arraycopy(d[i], 0, t.gradient[i], 0, 6);
        }
        final double[][] dx = new double[N][4];
        block.backward(N, x, training, mask, t, dx);
        check(x, dx, value, false);
        if (training) {
            block.parameters().stream().filter(Parameter::trainable)
                .forEach(p -> check(p.value(), p.gradient(), value, false));
        }
    }

    @ParameterizedTest
    @EnumSource(AttentionKind.class)
    void attention(final AttentionKind kind) {
        final Network network = new Network(new Architecture(6, 2, 4, false, kind, false, false, 1, 0.9));
        network.attention.parameters().forEach(p -> p.set(gaussian(1, p.size())[0]));
        final Tape t = network.tape(N);
        t.n = N;
        final double[][] d = gaussian(N, 6);
        final double[][] x = amounts(6);
        final Supplier<Double> value = () -> {
            Kernels.copy(N, x, t.x);
            network.attention.forward(N, t);
            return dot(t.attended, d);
        };
        value.get();
        Kernels.copy(N, d, t.gAttended);
        network.attention.backward(N, true, true, t);
        final double[][] dx = new double[N][];
        for (int i = 0; i < N; i++) {
            dx[i] = t.gX[i].clone();
        }
        check(x, dx, value, true);
        network.attention.parameters().forEach(p -> check(p.value(), p.gradient(), value, false));
    }
}
