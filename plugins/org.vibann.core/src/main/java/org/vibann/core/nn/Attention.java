/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.List;

import org.vibann.core.math.Exp;

/** Element attention; see {@link AttentionKind} for the two forms. */
final class Attention {

    /** Keeps exp() of an absent element finite in single precision. */
    private static final float LARGEST_EXPONENT = 60f;

    final Dense dense;
    private final AttentionKind kind;

    Attention(final String name, final int elements, final AttentionKind kind) {
        this.kind = kind;
        dense = new Dense(name, elements, elements);
    }

    List<Parameter> parameters() {
        return dense.parameters();
    }

    /** From the fractions t.x sets t.logits, t.attention and the attended composition t.attended. */
    void forward(final int n, final Tape t) {
        dense.forward(n, t.x, t.logits);
        if (kind == AttentionKind.ALL) {
            Softmax.forward(n, t.logits, t.attention);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < t.x[i].length; j++) {
                    t.attended[i][j] = t.attention[i][j] * t.x[i][j];
                }
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            final float[] x = t.x[i];
            final float[] l = t.logits[i];
            final float max = largestPresent(x, l);
            float sum = 0;
            for (int j = 0; j < x.length; j++) {
                t.attention[i][j] = x[j] > 0 ? x[j] * (float)Exp.of(l[j] - max) : 0;
                sum += t.attention[i][j];
            }
            for (int j = 0; j < x.length; j++) {
                t.attention[i][j] = sum > 0 ? t.attention[i][j] / sum : 0;
                t.attended[i][j] = t.attention[i][j];
            }
        }
    }

    private static float largestPresent(final float[] x, final float[] l) {
        float max = 0;
        boolean none = true;
        for (int j = 0; j < x.length; j++) {
            if (x[j] > 0 && (none || l[j] > max)) {
                max = l[j];
                none = false;
            }
        }
        return max;
    }

    /**
     * From t.gAttended = dLoss/dattended adds the parameters' gradients (training) and, where wanted, adds to t.gX.
     */
    void backward(final int n, final boolean training, final boolean wantInput, final Tape t) {
        for (int i = 0; i < n; i++) {
            final float[] x = t.x[i];
            final float[] a = t.attention[i];
            final float[] d = t.gAttended[i];
            if (kind == AttentionKind.ALL) {
                for (int j = 0; j < x.length; j++) {
                    t.gX[i][j] += d[j] * a[j];
                    t.gLogits[i][j] = d[j] * x[j];
                }
            } else {
                System.arraycopy(d, 0, t.gLogits[i], 0, x.length);
                if (wantInput) {
                    addDirect(x, a, t.logits[i], d, t.gX[i]);
                }
            }
        }
        Softmax.backward(n, t.attention, t.gLogits, t.gLogits);
        if (training) {
            dense.backwardWeights(n, t.x, t.gLogits);
        }
        if (wantInput) {
            dense.backwardInput(n, t.x, t.gLogits, t.gScratch);
            for (int i = 0; i < n; i++) {
                Kernels.add(t.gX[i], 1, t.gScratch[i]);
            }
        }
    }

    /** The direct dependence of the restricted softmax on x: da_i/dx_k = (δ_ik − a_i) exp(l_k)/Σ_j x_j exp(l_j). */
    private static void addDirect(final float[] x, final float[] a, final float[] l, final float[] d,
        final float[] gX) {
        final float max = largestPresent(x, l);
        float sum = 0;
        float mean = 0;
        for (int j = 0; j < x.length; j++) {
            if (x[j] > 0) {
                sum += x[j] * (float)Exp.of(l[j] - max);
                mean += a[j] * d[j];
            }
        }
        for (int j = 0; sum > 0 && j < x.length; j++) {
            final float exponent = Math.min(l[j] - max, LARGEST_EXPONENT);
            gX[j] += (d[j] - mean) * (float)Exp.of(exponent) / sum;
        }
    }
}
