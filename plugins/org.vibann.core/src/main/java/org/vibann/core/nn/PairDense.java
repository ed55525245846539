/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;
import java.util.List;

/**
 * The pairwise branch's first layer: a dense layer on all products {@code s·x_i·x_j}, i &lt; j, in the order (0,1), (0,2)
 * … (0,m−1), (1,2) …, where s is a fixed scale (1 in the published network). An alloy has few elements, so only the
 * non-zero products are summed: exact, and some fifty times cheaper than the dense product.
 */
final class PairDense implements Linear {

    final Parameter kernel;
    final Parameter bias;
    private final int elements;
    private final float scale;

    PairDense(final String name, final int elements, final int out, final float scale) {
        this.elements = elements;
        this.scale = scale;
        kernel = Parameter.matrix(name + "/kernel", elements * (elements - 1) / 2, out);
        bias = Parameter.vector(name + "/bias", out, 0);
    }

    /** @return the row of W that the product of the elements i &lt; j has, of m elements */
    static int index(final int i, final int j, final int m) {
        return i * (2 * m - i - 1) / 2 + j - i - 1;
    }

    @Override
    public void forward(final int n, final float[][] x, final float[][] y) {
        final float[][] w = kernel.value();
        final Pairs pairs = new Pairs(elements, scale);
        for (int r = 0; r < n; r++) {
            System.arraycopy(bias.value()[0], 0, y[r], 0, y[r].length);
            pairs.of(x[r]);
            int k = 0;
            for (; k + 3 < pairs.count; k += 4) {
                Kernels.add4(y[r], pairs.value[k], w[pairs.row[k]], pairs.value[k + 1], w[pairs.row[k + 1]],
                    pairs.value[k + 2], w[pairs.row[k + 2]], pairs.value[k + 3], w[pairs.row[k + 3]]);
            }
            for (; k < pairs.count; k++) {
                Kernels.add(y[r], pairs.value[k], w[pairs.row[k]]);
            }
        }
    }

    @Override
    public void backwardWeights(final int n, final float[][] x, final float[][] d) {
        final Pairs pairs = new Pairs(elements, scale);
        for (int r = 0; r < n; r++) {
            pairs.of(x[r]);
            for (int k = 0; k < pairs.count; k++) {
                Kernels.add(kernel.gradientRow(pairs.row[k]), pairs.value[k], d[r]);
            }
        }
        Kernels.addSum(n, d, bias.gradient()[0]);
    }

    /** Also for absent elements: adding one creates its products with all that are present. */
    @Override
    public void backwardInput(final int n, final float[][] x, final float[][] d, final float[][] dx) {
        backwardInput(n, x, d, Kernels.transpose(kernel.value()), dx);
    }

    /** As above, with Wᵀ at hand. Units with a zero gradient (behind an inactive ReLU) cost nothing. */
    void backwardInput(final int n, final float[][] x, final float[][] d, final float[][] transposed,
        final float[][] dx) {
        final float[] products = new float[kernel.value().length];
        final int[] active = new int[width()];
        for (int r = 0; r < n; r++) {
            Arrays.fill(products, 0);
            Kernels.addRows(products, d[r], transposed, active, nonZero(d[r], active));
            Arrays.fill(dx[r], 0);
            for (int i = 0, k = 0; i < elements; i++) {
                for (int j = i + 1; j < elements; j++, k++) {
                    dx[r][i] += scale * x[r][j] * products[k];
                    dx[r][j] += scale * x[r][i] * products[k];
                }
            }
        }
    }

    private static int nonZero(final float[] values, final int[] index) {
        int count = 0;
        for (int j = 0; j < values.length; j++) {
            if (values[j] != 0) {
                index[count++] = j;
            }
        }
        return count;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(kernel, bias);
    }

    @Override
    public int width() {
        return bias.value()[0].length;
    }

    /** The non-zero products of one composition. */
    private static final class Pairs {
        private final float scale;
        private final int[] present;
        private final int[] row;
        private final float[] value;
        private int count;

        Pairs(final int elements, final float scale) {
            this.scale = scale;
            present = new int[elements];
            row = new int[elements * (elements - 1) / 2];
            value = new float[row.length];
        }

        void of(final float[] x) {
            final int m = nonZero(x, present);
            count = 0;
            for (int a = 0; a < m; a++) {
                for (int b = a + 1; b < m; b++) {
                    row[count] = index(present[a], present[b], x.length);
                    value[count++] = scale * x[present[a]] * x[present[b]];
                }
            }
        }
    }
}
