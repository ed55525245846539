/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;

/**
 * A few alloys on their way through all {@link ThinnedPasses}, one after the other: units that a ReLU silences are left out,
 * forwards and backwards. Of each alloy and pass it keeps which units were active.
 */
final class RowPasses {

    private final ThinnedPasses owner;
    private final float[][] enc;
    private final float[][] pair;
    private final float[] loads;
    private final int words;
    private final long[][] patterns;

    RowPasses(final ThinnedPasses owner, final float[][] enc, final float[][] pair, final float[] loads) {
        this.owner = owner;
        this.enc = enc;
        this.pair = pair;
        this.loads = loads;
        words = (owner.width() + 63) / 64;
        patterns = new long[enc.length][owner.passes() * 3 * words];
    }

    /** Sets the values and, where there are any, the second read-outs, alloys x passes. */
    void forward(final float[][] values, final float[][] readouts) {
        final int width = owner.width();
        final float[][] parts = new float[owner.passes()][width];
        final float[] fuseIn = new float[2 * width];
        final float[] second = new float[width];
        final float[] fused = new float[width];
        final float[] trunk = new float[width];
        final float[] y = new float[owner.outputs()];
        for (int i = 0; i < enc.length; i++) {
            if (owner.usesLoad() && (i == 0 || loads[i] != loads[i - 1])) {
                final float[] encoded = owner.encodeLoad(loads[i]);
                for (int t = 0; t < owner.passes(); t++) {
                    owner.addLoad(t, encoded, parts[t]);
                }
            }
            System.arraycopy(enc[i], 0, fuseIn, 0, width);
            for (int t = 0; t < owner.passes(); t++) {
                owner.pair.forward(t, pair[i], second);
                Kernels.relu(second);
                System.arraycopy(second, 0, fuseIn, width, width);
                owner.fuse.forward(t, fuseIn, fused);
                Kernels.relu(fused);
                owner.head.forward(t, fused, trunk);
                if (owner.usesLoad()) {
                    Kernels.add(trunk, 1, parts[t]);
                }
                Kernels.relu(trunk);
                owner.out.forward(t, trunk, y);
                values[i][t] = y[0];
                if (y.length > 1) {
                    readouts[i][t] = y[1];
                }
                remember(i, t, second, fused, trunk);
            }
        }
    }

    private void remember(final int row, final int pass, final float[] second, final float[] fused, final float[] trunk) {
        final int at = pass * 3 * words;
        pack(second, patterns[row], at);
        pack(fused, patterns[row], at + words);
        pack(trunk, patterns[row], at + 2 * words);
    }

    private static void pack(final float[] r, final long[] bits, final int at) {
        for (int from = 0; from < r.length; from += 64) {
            long word = 0;
            final int to = Math.min(r.length, from + 64);
            for (int j = from; j < to; j++) {
                word |= (r[j] > 0 ? 1L : 0L) << j - from;
            }
            bits[at + from / 64] = word;
        }
    }

    /** Lists the units that are active in a row and pass and kept by the mask (from offset on). */
    private int unpack(final int row, final int pass, final int layer, final boolean[] keep, final int offset,
        final int[] units) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            long word = patterns[row][(pass * 3 + layer) * words + w];
            while (word != 0) {
                final int unit = w * 64 + Long.numberOfTrailingZeros(word);
                word &= word - 1;
                units[count] = unit;
                count += keep[offset + unit] ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * Goes back from dObjective/dvalue and dObjective/dreadout, alloys x passes, and adds to the gradients by both first
     * layers behind their ReLU.
     */
    void backward(final float[][] byValue, final float[][] byReadout, final float[][] gEnc, final float[][] gPair) {
        final Back back = new Back(owner.width());
        for (int i = 0; i < enc.length; i++) {
            for (int t = 0; t < owner.passes(); t++) {
                if (byValue[i][t] != 0 || byReadout[i][t] != 0) {
                    backward(i, t, byValue[i][t], byReadout[i][t], back, gEnc[i], gPair[i]);
                }
            }
        }
    }

    private void backward(final int row, final int pass, final float weight, final float more, final Back b,
        final float[] gEnc, final float[] gPair) {
        final int width = gEnc.length;
        final int trunk = unpack(row, pass, 2, owner.out.keep[pass], 0, b.trunkUnits);
        for (int k = 0; k < trunk; k++) {
            final int unit = b.trunkUnits[k];
            b.trunk[unit] = weight * owner.outWeight(unit, 0);
            if (owner.outputs() > 1) {
                b.trunk[unit] = Math.fma(owner.outWeight(unit, 1), more, b.trunk[unit]);
            }
        }
        Arrays.fill(b.fused, 0);
        owner.head.backward(b.trunk, b.trunkUnits, trunk, b.fused);
        final int fused = unpack(row, pass, 1, owner.head.keep[pass], 0, b.fusedUnits);
        Arrays.fill(b.fuseIn, 0);
        owner.fuse.backward(b.fused, b.fusedUnits, fused, b.fuseIn);
        final boolean[] keepFuseIn = owner.fuse.keep[pass];
        for (int k = 0; k < width; k++) {
            gEnc[k] += keepFuseIn[k] ? b.fuseIn[k] : 0;
        }
        System.arraycopy(b.fuseIn, width, b.second, 0, width);
        final int second = unpack(row, pass, 0, keepFuseIn, width, b.secondUnits);
        Arrays.fill(b.first, 0);
        owner.pair.backward(b.second, b.secondUnits, second, b.first);
        final boolean[] keepPair = owner.pair.keep[pass];
        for (int k = 0; k < 2 * width; k++) {
            gPair[k] += keepPair[k] ? b.first[k] : 0;
        }
    }

    /** Rows of one way back. */
    private static final class Back {
        private final float[] trunk;
        private final float[] fused;
        private final float[] fuseIn;
        private final float[] second;
        private final float[] first;
        private final int[] trunkUnits;
        private final int[] fusedUnits;
        private final int[] secondUnits;

        Back(final int width) {
            trunk = new float[width];
            fused = new float[width];
            fuseIn = new float[2 * width];
            second = new float[width];
            first = new float[2 * width];
            trunkUnits = new int[width + 1];
            fusedUnits = new int[width + 1];
            secondUnits = new int[width + 1];
        }
    }
}
