/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import org.vibann.core.math.Exp;

/** {@code softmax(l)_i = exp(l_i)/Σ exp(l_j)}, row by row. */
final class Softmax {

    private Softmax() {
    }

    static void forward(final int n, final float[][] logits, final float[][] out) {
        for (int i = 0; i < n; i++) {
            final float[] l = logits[i];
            float max = l[0];
            for (int j = 1; j < l.length; j++) {
                max = Math.max(max, l[j]);
            }
            float sum = 0;
            for (int j = 0; j < l.length; j++) {
                out[i][j] = (float)Exp.of(l[j] - max);
                sum += out[i][j];
            }
            for (int j = 0; j < l.length; j++) {
                out[i][j] /= sum;
            }
        }
    }

    /** Sets dl = dLoss/dlogits from d = dLoss/dout; both may be the same array. */
    static void backward(final int n, final float[][] out, final float[][] d, final float[][] dl) {
        for (int i = 0; i < n; i++) {
            float mean = 0;
            for (int j = 0; j < out[i].length; j++) {
                mean += d[i][j] * out[i][j];
            }
            for (int j = 0; j < out[i].length; j++) {
                dl[i][j] = out[i][j] * (d[i][j] - mean);
            }
        }
    }
}
