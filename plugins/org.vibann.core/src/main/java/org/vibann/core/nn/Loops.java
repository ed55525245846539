/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;

/**
 * The loops that nearly all multiplications happen in, as HotSpot makes vector code of them by itself. A subclass that is
 * compiled against the vector API takes their place where the Java virtual machine was started with that API's module. Every
 * element is one sum in a fixed order, each term added by a fused multiply-add: whoever computes it, the bits are the same.
 */
class Loops {

    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR_LOOPS = "org.vibann.core.nn.VectorLoops";

    /** Rows and columns that no loop by the vector API finds too few. */
    private static final int TRIED_ROWS = 8;
    private static final int TRIED_COLUMNS = 256;

    /** @return the fastest loops of this Java virtual machine */
    static Loops fastest() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return new Loops();
        }
        try {
            final Loops loops = (Loops)Class.forName(VECTOR_LOOPS).getDeclaredConstructor().newInstance();
            loops.tryAll();
            return loops;
        } catch (final ReflectiveOperationException | LinkageError e) {
            // The API is an incubating one, and a bundle may be cut off from it: what it gives is speed, nothing else.
            return new Loops();
        }
    }

    /** Runs every loop once: classes that a loop needs are looked for when it first runs, too late to fall back. */
    private void tryAll() {
        final float[][] x = new float[TRIED_ROWS][TRIED_ROWS];
        final float[][] y = new float[TRIED_ROWS][TRIED_COLUMNS];
        final float[][] z = new float[TRIED_ROWS][TRIED_COLUMNS];
        affine(TRIED_ROWS, x, y, new float[TRIED_COLUMNS], z);
        outer(TRIED_ROWS, x, y, z);
    }

    /** {@code y = x·w + bias} for the first {@code n} rows. */
    void affine(final int n, final float[][] x, final float[][] w, final float[] bias, final float[][] y) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(bias, 0, y[i], 0, bias.length);
            Kernels.addRows(y[i], x[i], w, w.length);
        }
    }

    /** {@code g = xᵀ·d} over the first {@code n} rows: the gradient of a weight matrix. */
    void outer(final int n, final float[][] x, final float[][] d, final float[][] g) {
        for (final float[] row : g) {
            Arrays.fill(row, 0);
        }
        int i = 0;
        for (; i + 3 < n; i += 4) {
            for (int k = 0; k < g.length; k++) {
                // An element that none of the four alloys holds costs nothing.
                if (x[i][k] != 0 || x[i + 1][k] != 0 || x[i + 2][k] != 0 || x[i + 3][k] != 0) {
                    Kernels.add4(g[k], x[i][k], d[i], x[i + 1][k], d[i + 1], x[i + 2][k], d[i + 2], x[i + 3][k],
                        d[i + 3]);
                }
            }
        }
        for (; i < n; i++) {
            for (int k = 0; k < g.length; k++) {
                Kernels.add(g[k], x[i][k], d[i]);
            }
        }
    }

    /**
     * {@code y[j] = start[j] + Σ_k w[k][j]·r[k]} for the listed j over the listed k: rows j of Wᵀ·R.
     *
     * @param w weights
     * @param r rows, all as long as those of y
     * @param terms the k of the sums
     * @param start what the rows start from
     * @param outputs the j, ascending
     * @param y where the sums go
     */
    void combine(final float[][] w, final float[][] r, final int[] terms, final float[] start, final int[] outputs,
        final float[][] y) {
        for (final int j : outputs) {
            final float[] c = y[j];
            Arrays.fill(c, start[j]);
            int k = 0;
            for (; k + 3 < terms.length; k += 4) {
                final int k0 = terms[k];
                final int k1 = terms[k + 1];
                final int k2 = terms[k + 2];
                final int k3 = terms[k + 3];
                Kernels.add4(c, w[k0][j], r[k0], w[k1][j], r[k1], w[k2][j], r[k2], w[k3][j], r[k3]);
            }
            for (; k < terms.length; k++) {
                Kernels.add(c, w[terms[k]][j], r[terms[k]]);
            }
        }
    }
}
