/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.ArrayList;
import java.util.List;

/** The network's building block: linear layer → ReLU → batch normalisation → dropout. */
final class Block {

    final Linear linear;
    final BatchNorm norm;

    Block(final Linear linear, final BatchNorm norm) {
        this.linear = linear;
        this.norm = norm;
    }

    int width() {
        return linear.width();
    }

    List<Parameter> parameters() {
        final List<Parameter> all = new ArrayList<>(linear.parameters());
        all.addAll(norm.parameters());
        return all;
    }

    Tape tape(final int capacity) {
        return new Tape(capacity, width());
    }

    /**
     * Computes {@code t.out} for the first n rows.
     *
     * @param mask n x width factors, 0 or 1/(1−p) each (inverted dropout), or null for no dropout
     */
    void forward(final int n, final float[][] x, final boolean training, final float[][] mask, final Tape t) {
        linear.forward(n, x, t.active);
        for (int i = 0; i < n; i++) {
            Kernels.relu(t.active[i]);
        }
        norm.forward(n, t.active, training, mask, t);
    }

    /**
     * Goes back through the block: overwrites {@code t.gradient} (dLoss/dout on entry), adds the parameters' gradients
     * when training, and sets dx = dLoss/dx unless it is null.
     */
    void backward(final int n, final float[][] x, final boolean training, final float[][] mask, final Tape t,
        final float[][] dx) {
        final float[][] d = t.gradient;
        norm.backward(n, d, training, mask, t);
        if (training) {
            linear.backwardWeights(n, x, d);
        }
        if (dx != null) {
            linear.backwardInput(n, x, d, dx);
        }
    }

    /** What a pass through the block leaves behind for the way back. */
    static final class Tape {
        /** After the ReLU. */
        final float[][] active;
        /** Normalised, before gamma and beta. */
        final float[][] normal;
        /** The block's output. */
        final float[][] out;
        /** dLoss/dout. */
        final float[][] gradient;
        final float[] mean;
        final float[] variance;
        final float[] inverse;
        /** Sums over the rows of the gradient, and of the gradient times {@link #normal}. */
        final float[] sum;
        final float[] moment;

        Tape(final int capacity, final int width) {
            active = new float[capacity][width];
            normal = new float[capacity][width];
            out = new float[capacity][width];
            gradient = new float[capacity][width];
            mean = new float[width];
            variance = new float[width];
            inverse = new float[width];
            sum = new float[width];
            moment = new float[width];
        }
    }
}
