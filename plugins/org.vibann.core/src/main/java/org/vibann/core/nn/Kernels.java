/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/**
 * Dense linear algebra on row arrays. Every product is a sum of scaled rows, four rows at a time, each term added by a fused
 * multiply-add: the form that C2 vectorises without reassociating a sum, so that the bits are the same on every machine,
 * in the interpreter, and however many rows are taken at once. {@link Math#fma} is exact everywhere, but slow on the few
 * processors without such an instruction (x86 before 2013). A term that is zero changes nothing and may be left out.
 */
final class Kernels {

    private static final Loops LOOPS = Loops.fastest();

    private Kernels() {
    }

    /** {@code c += a·b}. */
    static void add(final float[] c, final float a, final float[] b) {
        for (int j = 0; j < c.length; j++) {
            c[j] = Math.fma(a, b[j], c[j]);
        }
    }

    /** {@code c += a0·b0 + a1·b1 + a2·b2 + a3·b3}. */
    static void add4(final float[] c, final float a0, final float[] b0, final float a1, final float[] b1,
        final float a2, final float[] b2, final float a3, final float[] b3) {
        for (int j = 0; j < c.length; j++) {
            c[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], c[j]))));
        }
    }

    /** {@code c += Σ_k x[k]·rows[k]} over the first {@code k} entries. */
    static void addRows(final float[] c, final float[] x, final float[][] rows, final int count) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            if (x[k] != 0 || x[k + 1] != 0 || x[k + 2] != 0 || x[k + 3] != 0) {
                add4(c, x[k], rows[k], x[k + 1], rows[k + 1], x[k + 2], rows[k + 2], x[k + 3], rows[k + 3]);
            }
        }
        for (; k < count; k++) {
            add(c, x[k], rows[k]);
        }
    }

    /**
     * {@code c += Σ x[index[k]]·rows[index[k]]} over the first {@code count} indices: the product with a vector whose
     * non-zero entries are known, as after a ReLU or a dropout.
     */
    static void addRows(final float[] c, final float[] x, final float[][] rows, final int[] index, final int count) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            final int i0 = index[k];
            final int i1 = index[k + 1];
            final int i2 = index[k + 2];
            final int i3 = index[k + 3];
            add4(c, x[i0], rows[i0], x[i1], rows[i1], x[i2], rows[i2], x[i3], rows[i3]);
        }
        for (; k < count; k++) {
            add(c, x[index[k]], rows[index[k]]);
        }
    }

    /** {@code y = x·w + bias} for the first {@code n} rows. */
    static void affine(final int n, final float[][] x, final float[][] w, final float[] bias, final float[][] y) {
        LOOPS.affine(n, x, w, bias, y);
    }

    /** {@code y = x·w} for the first {@code n} rows. */
    static void multiply(final int n, final float[][] x, final float[][] w, final float[][] y) {
        LOOPS.affine(n, x, w, new float[y[0].length], y);
    }

    /** {@code g = xᵀ·d} over the first {@code n} rows: the gradient of a weight matrix. */
    static void outer(final int n, final float[][] x, final float[][] d, final float[][] g) {
        LOOPS.outer(n, x, d, g);
    }

    /** As {@link Loops#combine}. */
    static void combine(final float[][] w, final float[][] r, final int[] terms, final float[] start,
        final int[] outputs, final float[][] y) {
        LOOPS.combine(w, r, terms, start, outputs, y);
    }

    /** {@code c += Σ_i d[i]} over the first {@code n} rows. */
    static void addSum(final int n, final float[][] d, final float[] c) {
        int i = 0;
        for (; i + 3 < n; i += 4) {
            add4(c, 1, d[i], 1, d[i + 1], 1, d[i + 2], 1, d[i + 3]);
        }
        for (; i < n; i++) {
            add(c, 1, d[i]);
        }
    }

    /** {@code max(x, 0)}, without a branch: half of all units are silent, and which ones cannot be foreseen. */
    static void relu(final float[] x) {
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.max(x[j], 0);
        }
    }

    /** 1 for an active unit, 0 for a silent one (below 1e-30 something between), without a branch. */
    static float gate(final float active) {
        return Math.min(active * 1e30f, 1);
    }

    /** Silences in d what is silent behind the ReLU. */
    static void silence(final float[] d, final float[] active) {
        for (int j = 0; j < d.length; j++) {
            d[j] *= gate(active[j]);
        }
    }

    static float[][] transpose(final float[][] w) {
        final float[][] t = new float[w.length == 0 ? 0 : w[0].length][w.length];
        transpose(w, t);
        return t;
    }

    static void transpose(final float[][] w, final float[][] t) {
        int k = 0;
        for (; k + 3 < w.length; k += 4) {
            final float[] w0 = w[k];
            final float[] w1 = w[k + 1];
            final float[] w2 = w[k + 2];
            final float[] w3 = w[k + 3];
            for (int j = 0; j < t.length; j++) {
                final float[] row = t[j];
                row[k] = w0[j];
                row[k + 1] = w1[j];
                row[k + 2] = w2[j];
                row[k + 3] = w3[j];
            }
        }
        for (; k < w.length; k++) {
            for (int j = 0; j < t.length; j++) {
                t[j][k] = w[k][j];
            }
        }
    }

    static void copy(final int n, final float[][] from, final float[][] to) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }
}
