/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of {@link Loops#combine}: eight rows, or four where registers are few, by two vectors of columns. The weights of a
 * tile lie one after the other, so that no index need be checked within its loop.
 */
final class CombineTiles {

    private static final VectorSpecies<Float> S = VectorLoops.SPECIES;
    private static final int L = S.length();

    private CombineTiles() {
    }

    /** The weights of so many rows of a tile, term after term. */
    static float[] pack(final float[][] w, final int[] terms, final int[] outputs, final int j, final int rows) {
        final float[] packed = new float[rows * terms.length];
        for (int k = 0; k < terms.length; k++) {
            final float[] row = w[terms[k]];
            for (int i = 0; i < rows; i++) {
                packed[rows * k + i] = row[outputs[j + i]];
            }
        }
        return packed;
    }

    static void combine8x2(final float[] weights, final float[][] r, final float[] start, final int[] outputs,
        final int j, final int at, final float[][] y) {
        FloatVector a0 = FloatVector.broadcast(S, start[outputs[j]]);
        FloatVector a1 = a0;
        FloatVector b0 = FloatVector.broadcast(S, start[outputs[j + 1]]);
        FloatVector b1 = b0;
        FloatVector c0 = FloatVector.broadcast(S, start[outputs[j + 2]]);
        FloatVector c1 = c0;
        FloatVector d0 = FloatVector.broadcast(S, start[outputs[j + 3]]);
        FloatVector d1 = d0;
        FloatVector e0 = FloatVector.broadcast(S, start[outputs[j + 4]]);
        FloatVector e1 = e0;
        FloatVector f0 = FloatVector.broadcast(S, start[outputs[j + 5]]);
        FloatVector f1 = f0;
        FloatVector g0 = FloatVector.broadcast(S, start[outputs[j + 6]]);
        FloatVector g1 = g0;
        FloatVector h0 = FloatVector.broadcast(S, start[outputs[j + 7]]);
        FloatVector h1 = h0;
        for (int k = 0; k < r.length; k++) {
            final FloatVector r0 = FloatVector.fromArray(S, r[k], at);
            final FloatVector r1 = FloatVector.fromArray(S, r[k], at + L);
            FloatVector u = FloatVector.broadcast(S, weights[8 * k]);
            a0 = u.fma(r0, a0);
            a1 = u.fma(r1, a1);
            u = FloatVector.broadcast(S, weights[8 * k + 1]);
            b0 = u.fma(r0, b0);
            b1 = u.fma(r1, b1);
            u = FloatVector.broadcast(S, weights[8 * k + 2]);
            c0 = u.fma(r0, c0);
            c1 = u.fma(r1, c1);
            u = FloatVector.broadcast(S, weights[8 * k + 3]);
            d0 = u.fma(r0, d0);
            d1 = u.fma(r1, d1);
            u = FloatVector.broadcast(S, weights[8 * k + 4]);
            e0 = u.fma(r0, e0);
            e1 = u.fma(r1, e1);
            u = FloatVector.broadcast(S, weights[8 * k + 5]);
            f0 = u.fma(r0, f0);
            f1 = u.fma(r1, f1);
            u = FloatVector.broadcast(S, weights[8 * k + 6]);
            g0 = u.fma(r0, g0);
            g1 = u.fma(r1, g1);
            u = FloatVector.broadcast(S, weights[8 * k + 7]);
            h0 = u.fma(r0, h0);
            h1 = u.fma(r1, h1);
        }
        a0.intoArray(y[outputs[j]], at);
        a1.intoArray(y[outputs[j]], at + L);
        b0.intoArray(y[outputs[j + 1]], at);
        b1.intoArray(y[outputs[j + 1]], at + L);
        c0.intoArray(y[outputs[j + 2]], at);
        c1.intoArray(y[outputs[j + 2]], at + L);
        d0.intoArray(y[outputs[j + 3]], at);
        d1.intoArray(y[outputs[j + 3]], at + L);
        e0.intoArray(y[outputs[j + 4]], at);
        e1.intoArray(y[outputs[j + 4]], at + L);
        f0.intoArray(y[outputs[j + 5]], at);
        f1.intoArray(y[outputs[j + 5]], at + L);
        g0.intoArray(y[outputs[j + 6]], at);
        g1.intoArray(y[outputs[j + 6]], at + L);
        h0.intoArray(y[outputs[j + 7]], at);
        h1.intoArray(y[outputs[j + 7]], at + L);
    }

    static void combine4x2(final float[] weights, final float[][] r, final float[] start, final int[] outputs,
        final int j, final int at, final float[][] y) {
        FloatVector a0 = FloatVector.broadcast(S, start[outputs[j]]);
        FloatVector a1 = a0;
        FloatVector b0 = FloatVector.broadcast(S, start[outputs[j + 1]]);
        FloatVector b1 = b0;
        FloatVector c0 = FloatVector.broadcast(S, start[outputs[j + 2]]);
        FloatVector c1 = c0;
        FloatVector d0 = FloatVector.broadcast(S, start[outputs[j + 3]]);
        FloatVector d1 = d0;
        for (int k = 0; k < r.length; k++) {
            final FloatVector r0 = FloatVector.fromArray(S, r[k], at);
            final FloatVector r1 = FloatVector.fromArray(S, r[k], at + L);
            FloatVector u = FloatVector.broadcast(S, weights[4 * k]);
            a0 = u.fma(r0, a0);
            a1 = u.fma(r1, a1);
            u = FloatVector.broadcast(S, weights[4 * k + 1]);
            b0 = u.fma(r0, b0);
            b1 = u.fma(r1, b1);
            u = FloatVector.broadcast(S, weights[4 * k + 2]);
            c0 = u.fma(r0, c0);
            c1 = u.fma(r1, c1);
            u = FloatVector.broadcast(S, weights[4 * k + 3]);
            d0 = u.fma(r0, d0);
            d1 = u.fma(r1, d1);
        }
        a0.intoArray(y[outputs[j]], at);
        a1.intoArray(y[outputs[j]], at + L);
        b0.intoArray(y[outputs[j + 1]], at);
        b1.intoArray(y[outputs[j + 1]], at + L);
        c0.intoArray(y[outputs[j + 2]], at);
        c1.intoArray(y[outputs[j + 2]], at + L);
        d0.intoArray(y[outputs[j + 3]], at);
        d1.intoArray(y[outputs[j + 3]], at + L);
    }
}
