/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Tiles of {@code x·w + bias}: four rows by two or four vectors of columns. */
final class AffineTiles {

    private static final VectorSpecies<Float> S = VectorLoops.SPECIES;
    private static final int L = S.length();

    private AffineTiles() {
    }

    static void affine4x4(final float[][] x, final int i, final float[][] w, final float[] bias, final int at,
        final float[][] y) {
        final float[] x0 = x[i];
        final float[] x1 = x[i + 1];
        final float[] x2 = x[i + 2];
        final float[] x3 = x[i + 3];
        FloatVector a0 = FloatVector.fromArray(S, bias, at);
        FloatVector a1 = FloatVector.fromArray(S, bias, at + L);
        FloatVector a2 = FloatVector.fromArray(S, bias, at + 2 * L);
        FloatVector a3 = FloatVector.fromArray(S, bias, at + 3 * L);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector b2 = a2;
        FloatVector b3 = a3;
        FloatVector c0 = a0;
        FloatVector c1 = a1;
        FloatVector c2 = a2;
        FloatVector c3 = a3;
        FloatVector d0 = a0;
        FloatVector d1 = a1;
        FloatVector d2 = a2;
        FloatVector d3 = a3;
        for (int k = 0; k < w.length; k++) {
            final float[] row = w[k];
            final FloatVector w0 = FloatVector.fromArray(S, row, at);
            final FloatVector w1 = FloatVector.fromArray(S, row, at + L);
            final FloatVector w2 = FloatVector.fromArray(S, row, at + 2 * L);
            final FloatVector w3 = FloatVector.fromArray(S, row, at + 3 * L);
            FloatVector u = FloatVector.broadcast(S, x0[k]);
            a0 = u.fma(w0, a0);
            a1 = u.fma(w1, a1);
            a2 = u.fma(w2, a2);
            a3 = u.fma(w3, a3);
            u = FloatVector.broadcast(S, x1[k]);
            b0 = u.fma(w0, b0);
            b1 = u.fma(w1, b1);
            b2 = u.fma(w2, b2);
            b3 = u.fma(w3, b3);
            u = FloatVector.broadcast(S, x2[k]);
            c0 = u.fma(w0, c0);
            c1 = u.fma(w1, c1);
            c2 = u.fma(w2, c2);
            c3 = u.fma(w3, c3);
            u = FloatVector.broadcast(S, x3[k]);
            d0 = u.fma(w0, d0);
            d1 = u.fma(w1, d1);
            d2 = u.fma(w2, d2);
            d3 = u.fma(w3, d3);
        }
        a0.intoArray(y[i], at);
        a1.intoArray(y[i], at + L);
        a2.intoArray(y[i], at + 2 * L);
        a3.intoArray(y[i], at + 3 * L);
        b0.intoArray(y[i + 1], at);
        b1.intoArray(y[i + 1], at + L);
        b2.intoArray(y[i + 1], at + 2 * L);
        b3.intoArray(y[i + 1], at + 3 * L);
        c0.intoArray(y[i + 2], at);
        c1.intoArray(y[i + 2], at + L);
        c2.intoArray(y[i + 2], at + 2 * L);
        c3.intoArray(y[i + 2], at + 3 * L);
        d0.intoArray(y[i + 3], at);
        d1.intoArray(y[i + 3], at + L);
        d2.intoArray(y[i + 3], at + 2 * L);
        d3.intoArray(y[i + 3], at + 3 * L);
    }

    static void affine4x2(final float[][] x, final int i, final float[][] w, final float[] bias, final int at,
        final float[][] y) {
        final float[] x0 = x[i];
        final float[] x1 = x[i + 1];
        final float[] x2 = x[i + 2];
        final float[] x3 = x[i + 3];
        FloatVector a0 = FloatVector.fromArray(S, bias, at);
        FloatVector a1 = FloatVector.fromArray(S, bias, at + L);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector c0 = a0;
        FloatVector c1 = a1;
        FloatVector d0 = a0;
        FloatVector d1 = a1;
        for (int k = 0; k < w.length; k++) {
            final FloatVector w0 = FloatVector.fromArray(S, w[k], at);
            final FloatVector w1 = FloatVector.fromArray(S, w[k], at + L);
            FloatVector u = FloatVector.broadcast(S, x0[k]);
            a0 = u.fma(w0, a0);
            a1 = u.fma(w1, a1);
            u = FloatVector.broadcast(S, x1[k]);
            b0 = u.fma(w0, b0);
            b1 = u.fma(w1, b1);
            u = FloatVector.broadcast(S, x2[k]);
            c0 = u.fma(w0, c0);
            c1 = u.fma(w1, c1);
            u = FloatVector.broadcast(S, x3[k]);
            d0 = u.fma(w0, d0);
            d1 = u.fma(w1, d1);
        }
        a0.intoArray(y[i], at);
        a1.intoArray(y[i], at + L);
        b0.intoArray(y[i + 1], at);
        b1.intoArray(y[i + 1], at + L);
        c0.intoArray(y[i + 2], at);
        c1.intoArray(y[i + 2], at + L);
        d0.intoArray(y[i + 3], at);
        d1.intoArray(y[i + 3], at + L);
    }
}
