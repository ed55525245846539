/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.List;

/** A fully connected layer, {@code y = xW + b}, W of shape [in, out]. */
final class Dense implements Linear {

    final Parameter kernel;
    final Parameter bias;

    Dense(final String name, final int in, final int out) {
        kernel = Parameter.matrix(name + "/kernel", in, out);
        bias = Parameter.vector(name + "/bias", out, 0);
    }

    @Override
    public void forward(final int n, final float[][] x, final float[][] y) {
        Kernels.affine(n, x, kernel.value(), bias.value()[0], y);
    }

    @Override
    public void backwardWeights(final int n, final float[][] x, final float[][] d) {
        Kernels.outer(n, x, d, kernel.gradient());
        Kernels.addSum(n, d, bias.gradient()[0]);
    }

    @Override
    public void backwardInput(final int n, final float[][] x, final float[][] d, final float[][] dx) {
        Kernels.multiply(n, d, Kernels.transpose(kernel.value()), dx);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(kernel, bias);
    }

    @Override
    public int width() {
        return bias.value()[0].length;
    }
}
