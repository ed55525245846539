/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;

/**
 * The values of T thinned networks at n compositions, and their gradient. Of each row and pass only the pattern of
 * active units is kept, one bit a unit: all else is linear.
 */
public final class PassValues {

    private static final int CHUNK = 32;

    private final ThinnedPasses owner;
    private final Network network;
    private final float[][] x;
    private final float[][] values;
    /** n x 0 without a read-out. */
    private final float[][] readouts;
    private final float[][] enc;
    private final float[][] pair;
    private final int words;
    private final long[][] patterns;

    PassValues(final ThinnedPasses owner, final float[][] x) {
        this.owner = owner;
        this.x = x;
        network = owner.network();
        final int n = x.length;
        final int width = network.architecture().width();
        values = new float[n][owner.passes()];
        readouts = new float[n][owner.outputs() > 1 ? owner.passes() : 0];
        enc = new float[n][width];
        pair = new float[n][2 * width];
        words = (width + 63) / 64;
        patterns = new long[n][owner.passes() * 3 * words];
        final Tape tape = network.tape(Math.min(CHUNK, n));
        for (int from = 0; from < n; from += CHUNK) {
            final int to = Math.min(n, from + CHUNK);
            attend(tape, from, to);
            network.blocks.get(Site.COMP_ENC).linear.forward(to - from, tape.attended,
                Arrays.copyOfRange(enc, from, to));
            network.blocks.get(Site.COMP_PAIR_1).linear.forward(to - from, tape.x,
                Arrays.copyOfRange(pair, from, to));
        }
        for (int i = 0; i < n; i++) {
            ThinnedPasses.relu(enc[i]);
            ThinnedPasses.relu(pair[i]);
        }
    }

    private void attend(final Tape tape, final int from, final int to) {
        tape.n = to - from;
        tape.training = false;
        tape.masks = Masks.NONE;
        network.attend(tape, Arrays.copyOfRange(x, from, to));
    }

    float[] enc(final int row) {
        return enc[row];
    }

    float[] pair(final int row) {
        return pair[row];
    }

    void remember(final int row, final int pass, final float[] second, final float[] fused, final float[] trunk) {
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

    /** @return the number of passes T */
    public int passes() {
        return owner.passes();
    }

    /** @return n x T values in scaled units; live */
    public float[][] values() {
        return values;
    }

    /** @return n x T values of the second read-out, n x 0 where there is none; live */
    public float[][] readouts() {
        return readouts;
    }

    /**
     * The gradient of an objective by the raw, un-normalised fractions.
     *
     * @param weights n x T: dObjective/dvalue
     * @return n x m: dObjective/dfraction; at a fraction of 0 the derivative from the right
     */
    public float[][] inputGradient(final float[][] weights) {
        return inputGradient(weights, new float[weights.length][owner.passes()]);
    }

    /**
     * As above, for an objective of values and second read-outs.
     *
     * @param weights n x T: dObjective/dvalue
     * @param more n x T: dObjective/dreadout; zeros where there is none
     * @return n x m: dObjective/dfraction
     */
    public float[][] inputGradient(final float[][] weights, final float[][] more) {
        final int n = x.length;
        final int width = network.architecture().width();
        final float[][] gEnc = new float[n][width];
        final float[][] gPair = new float[n][2 * width];
        final Back back = new Back(width);
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < owner.passes(); t++) {
                if (weights[i][t] != 0 || more[i][t] != 0) {
                    backward(i, t, weights[i][t], more[i][t], back, gEnc[i], gPair[i]);
                }
            }
        }
        return toInput(gEnc, gPair);
    }

    private void backward(final int row, final int pass, final float weight, final float more, final Back b,
        final float[] gEnc, final float[] gPair) {
        final int width = gEnc.length;
        final int trunk = unpack(row, pass, 2, owner.keepTrunk(pass), 0, b.trunkUnits);
        for (int k = 0; k < trunk; k++) {
            final int unit = b.trunkUnits[k];
            b.trunk[unit] = weight * owner.outWeight(unit, 0) + (more == 0 ? 0 : more * owner.outWeight(unit, 1));
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

    /** Through both first layers, the attention and the simplex layer. */
    private float[][] toInput(final float[][] gEnc, final float[][] gPair) {
        final int n = x.length;
        silence(enc, gEnc);
        silence(pair, gPair);
        final float[][] gradient = new float[n][];
        final PairDense pairs = (PairDense)network.blocks.get(Site.COMP_PAIR_1).linear;
        final Tape tape = network.tape(Math.min(CHUNK, n));
        for (int from = 0; from < n; from += CHUNK) {
            final int to = Math.min(n, from + CHUNK);
            attend(tape, from, to);
            pairs.backwardInput(tape.n, tape.x, Arrays.copyOfRange(gPair, from, to), owner.pairTransposed(), tape.gX);
            Kernels.multiply(tape.n, Arrays.copyOfRange(gEnc, from, to), owner.encTransposed(), tape.gAttended);
            network.unattend(tape, true);
            Simplex.backward(tape.n, tape.input, tape.x, tape.sums, tape.gX);
            for (int i = from; i < to; i++) {
                gradient[i] = tape.gX[i - from].clone();
            }
        }
        return gradient;
    }

    private static void silence(final float[][] active, final float[][] g) {
        for (int i = 0; i < g.length; i++) {
            for (int j = 0; j < g[i].length; j++) {
                g[i][j] = active[i][j] > 0 ? g[i][j] : 0;
            }
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
