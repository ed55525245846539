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
    /** Null where there are blocks. */
    private final RowPasses rows;
    private final UnitPasses[] blocks;

    PassValues(final ThinnedPasses owner, final float[][] x, final float[] loads) {
        this.owner = owner;
        this.x = x;
        network = owner.network();
        final int n = x.length;
        final int width = network.architecture().width();
        values = new float[n][owner.passes()];
        readouts = new float[n][owner.outputs() > 1 ? owner.passes() : 0];
        enc = new float[n][width];
        pair = new float[n][2 * width];
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
            Kernels.relu(enc[i]);
            Kernels.relu(pair[i]);
        }
        rows = n < UnitPasses.LEAST ? new RowPasses(owner, enc, pair, loads) : null;
        blocks = new UnitPasses[rows == null ? UnitPasses.blocks(n) : 0];
        if (rows != null) {
            rows.forward(values, readouts);
        }
        for (int b = 0; b < blocks.length; b++) {
            final int from = (int)((long)n * b / blocks.length);
            final int to = (int)((long)n * (b + 1) / blocks.length);
            blocks[b] = new UnitPasses(owner, from, to - from, enc, pair, loads);
            blocks[b].forward(values, readouts);
        }
    }

    private void attend(final Tape tape, final int from, final int to) {
        tape.n = to - from;
        tape.training = false;
        tape.masks = Masks.NONE;
        network.attend(tape, Arrays.copyOfRange(x, from, to));
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
        if (rows != null) {
            rows.backward(weights, more, gEnc, gPair);
        }
        for (final UnitPasses block : blocks) {
            block.backward(weights, more, gEnc, gPair);
        }
        return toInput(gEnc, gPair);
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
}
