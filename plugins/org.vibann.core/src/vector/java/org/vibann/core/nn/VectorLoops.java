/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops by the vector API: a tile of sums stays in registers while all terms are added, instead of being loaded and
 * stored once per four terms. Where rows or columns do not fill the last tile, it is moved back over those of the tile before,
 * which are computed once more: every sum begins afresh, so that they come out the same.
 */
final class VectorLoops extends Loops {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    /** Processors with vectors of 256 bits have sixteen registers, all others of today 32. */
    private static final boolean MANY_REGISTERS = L != 8;
    private static final int AFFINE_ROWS = 4;
    private static final int COLUMNS = 2 * L;
    private static final int ROWS = MANY_REGISTERS ? 8 : 4;

    @Override
    void affine(final int n, final float[][] x, final float[][] w, final float[] bias, final float[][] y) {
        if (n < AFFINE_ROWS || bias.length < COLUMNS) {
            super.affine(n, x, w, bias, y);
            return;
        }
        for (int next = 0; next < n; next += AFFINE_ROWS) {
            final int i = Math.min(next, n - AFFINE_ROWS);
            int at = 0;
            for (; MANY_REGISTERS && at + 2 * COLUMNS <= bias.length; at += 2 * COLUMNS) {
                AffineTiles.affine4x4(x, i, w, bias, at, y);
            }
            for (; at < bias.length; at += COLUMNS) {
                AffineTiles.affine4x2(x, i, w, bias, Math.min(at, bias.length - COLUMNS), y);
            }
        }
    }

    @Override
    void outer(final int n, final float[][] x, final float[][] d, final float[][] g) {
        if (n == 0 || g.length < ROWS || g[0].length < COLUMNS) {
            super.outer(n, x, d, g);
        } else {
            combine(x, d, natural(n), new float[g.length], natural(g.length), g);
        }
    }

    private static int[] natural(final int n) {
        final int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    @Override
    void combine(final float[][] w, final float[][] r, final int[] terms, final float[] start, final int[] outputs,
        final float[][] y) {
        if (terms.length == 0 || outputs.length < ROWS || y[outputs[0]].length < COLUMNS) {
            super.combine(w, r, terms, start, outputs, y);
            return;
        }
        final float[][] rows = new float[terms.length][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = r[terms[k]];
        }
        final float[][] weights = new float[(outputs.length + ROWS - 1) / ROWS][];
        for (int tile = 0; tile < weights.length; tile++) {
            weights[tile] = CombineTiles.pack(w, terms, outputs, first(tile, outputs), ROWS);
        }
        final int columns = y[outputs[0]].length;
        for (int next = 0; next < columns; next += COLUMNS) {
            final int at = Math.min(next, columns - COLUMNS);
            for (int tile = 0; tile < weights.length; tile++) {
                if (MANY_REGISTERS) {
                    CombineTiles.combine8x2(weights[tile], rows, start, outputs, first(tile, outputs), at, y);
                } else {
                    CombineTiles.combine4x2(weights[tile], rows, start, outputs, first(tile, outputs), at, y);
                }
            }
        }
    }

    private static int first(final int tile, final int[] outputs) {
        return Math.min(tile * ROWS, outputs.length - ROWS);
    }
}
