/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One linear layer of {@link ThinnedPasses} together with the batch normalisation and dropout before it: from the
 * ReLU outputs r of one or two blocks, side by side, {@code W'ᵀ(r ⊙ keep_t) + b_t}, where {@code W' = diag(s/(1−p))·W},
 * s = gamma/√(var + ε), and b_t has the batch normalisation's shift of the kept units. For one alloy, whose silent units
 * are left out, or for many with a unit's values of all alloys in one row; the sums are the same to the last bit.
 */
final class Stage {

    /** Input x output. */
    final float[][] weights;
    final float[][] transposed;
    /** Pass x input: whether the mask keeps the unit. */
    final boolean[][] keep;
    /** Of each pass the inputs that the mask keeps, ascending. */
    final int[][] kept;
    private final float[][] biases;
    private final float[] zeros;
    private final int[] outputs;

    Stage(final ThinnedPasses owner, final double rate, final List<Masks> masks, final float[][] w,
        final float[] bias, final Site... inputs) {
        final float[] scale = new float[w.length];
        final float[] shift = new float[w.length];
        keep = new boolean[masks.size()][w.length];
        int offset = 0;
        for (final Site site : inputs) {
            final BatchNorm norm = owner.network().blocks.get(site).norm;
            final int units = owner.network().widthOf(site);
            final float[] inverse = new float[units];
            BatchNorm.inverseDeviation(norm.variance.value()[0], inverse);
            for (int k = 0; k < units; k++) {
                final float s = norm.gamma.value()[0][k] * inverse[k];
                scale[offset + k] = s;
                shift[offset + k] = norm.beta.value()[0][k] - norm.mean.value()[0][k] * s;
                for (int t = 0; t < keep.length; t++) {
                    final float[][] mask = masks.get(t).at(site);
                    keep[t][offset + k] = mask == null || mask[0][k] != 0;
                }
            }
            offset += units;
        }
        kept = Arrays.stream(keep)
            .map(mask -> IntStream.range(0, mask.length).filter(k -> mask[k]).toArray()).toArray(int[][]::new);
        final boolean dropped = masks.stream().anyMatch(m -> m.at(inputs[0]) != null);
        final float factor = dropped ? (float)(1 / (1 - rate)) : 1;
        weights = new float[w.length][bias.length];
        biases = new float[masks.size()][];
        for (int t = 0; t < biases.length; t++) {
            biases[t] = bias.clone();
            for (final int k : kept[t]) {
                Kernels.add(biases[t], factor * shift[k], w[k]);
            }
        }
        for (int k = 0; k < w.length; k++) {
            Kernels.add(weights[k], factor * scale[k], w[k]);
        }
        transposed = Kernels.transpose(weights);
        zeros = new float[w.length];
        outputs = IntStream.range(0, bias.length).toArray();
    }

    /** y = W'ᵀ(r ⊙ keep_t) + b_t of one alloy. */
    void forward(final int pass, final float[] r, final float[] y) {
        System.arraycopy(biases[pass], 0, y, 0, y.length);
        final int[] index = new int[r.length + 1];
        int count = 0;
        for (final int k : kept[pass]) {
            index[count] = k;
            count += r[k] != 0 ? 1 : 0;
        }
        Kernels.addRows(y, r, weights, index, count);
    }

    /** dr += W'·d of one alloy over the units of d that are listed; the caller drops what the mask drops. */
    void backward(final float[] d, final int[] units, final int count, final float[] dr) {
        Kernels.addRows(dr, d, transposed, units, count);
    }

    /** The same of many alloys: row k of r has the k-th input of all, row j of y will have the j-th output of all. */
    void forwardAll(final int pass, final float[][] r, final float[][] y) {
        Kernels.combine(weights, r, kept[pass], biases[pass], outputs, y);
    }

    /** W'·d of many alloys, over the listed units of d, for the inputs that the mask keeps; the other rows of dr stay. */
    void backwardAll(final int pass, final float[][] d, final int[] units, final float[][] dr) {
        Kernels.combine(transposed, d, units, zeros, kept[pass], dr);
    }
}
