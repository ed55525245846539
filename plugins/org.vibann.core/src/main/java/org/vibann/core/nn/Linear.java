/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.List;

/** A layer {@code y = f(x)·W + b} that is linear in its parameters. */
sealed interface Linear permits Dense, PairDense {

    /** Computes {@code y} for the first {@code n} rows of {@code x}. */
    void forward(int n, float[][] x, float[][] y);

    /** Sets the gradients of W and b, which must be zeros, given {@code d} = dLoss/dy. */
    void backwardWeights(int n, float[][] x, float[][] d);

    /** Sets {@code dx} = dLoss/dx, given {@code d} = dLoss/dy. */
    void backwardInput(int n, float[][] x, float[][] d, float[][] dx);

    /** @return W and b, in this order */
    List<Parameter> parameters();

    /** @return the number of columns of y */
    int width();
}
