/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A block of alloys on its way through all {@link ThinnedPasses}, with a unit's values of all alloys of the block in one row:
 * the longer the rows, the nearer HotSpot's vector code comes to what the processor can do, and nothing has to be looked
 * up. Values and gradients are those of {@link PassValues} row by row, to the last bit.
 */
final class UnitPasses {

    /** Alloys in a block: with fewer, short rows cost more than silent units save; more do not stay in the cache. */
    static final int LEAST = 40;
    private static final int MOST = 256;

    /** What a block may keep for the way back, in numbers; beyond it they are computed again. */
    private static final int MOST_KEPT = 1 << 22;

    private final ThinnedPasses owner;
    private final int first;
    private final int size;
    /** Outputs of both first layers behind their ReLU. */
    private final float[][] enc;
    private final float[][] pair;
    /** The alloys' loads, encoded, each once, and which of them an alloy has. */
    private final float[][] loads;
    private final int[] loadOf;
    private final Layers[] kept;

    /** Units behind the ReLU, units x alloys. */
    private record Layers(float[][] fuseIn, float[][] second, float[][] fused, float[][] trunk) {

        static Layers of(final float[][] enc, final int size) {
            final int width = enc.length;
            final float[][] second = new float[width][size];
            final float[][] fuseIn = Arrays.copyOf(enc, 2 * width);
            System.arraycopy(second, 0, fuseIn, width, width);
            return new Layers(fuseIn, second, new float[width][size], new float[width][size]);
        }
    }

    UnitPasses(final ThinnedPasses owner, final int first, final int size, final float[][] enc, final float[][] pair,
        final float[] loads) {
        this.owner = owner;
        this.first = first;
        this.size = size;
        this.enc = Kernels.transpose(Arrays.copyOfRange(enc, first, first + size));
        this.pair = Kernels.transpose(Arrays.copyOfRange(pair, first, first + size));
        loadOf = new int[size];
        this.loads = owner.usesLoad() ? encode(Arrays.copyOfRange(loads, first, first + size)) : new float[0][];
        kept = (long)owner.passes() * 3 * this.enc.length * size <= MOST_KEPT ? new Layers[owner.passes()] : null;
    }

    /** Numbers of blocks for n alloys: as few as there can be. */
    static int blocks(final int n) {
        return (n + MOST - 1) / MOST;
    }

    private float[][] encode(final float[] values) {
        final float[] distinct = new float[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int at = 0;
            while (at < count && distinct[at] != values[i]) {
                at++;
            }
            distinct[at] = values[i];
            count = Math.max(count, at + 1);
            loadOf[i] = at;
        }
        final float[][] encoded = new float[count][];
        for (int k = 0; k < count; k++) {
            encoded[k] = owner.encodeLoad(distinct[k]);
        }
        return encoded;
    }

    /** Sets the values and, where there are any, the second read-outs of the block's alloys, alloys x passes. */
    void forward(final float[][] values, final float[][] readouts) {
        final Layers shared = kept == null ? Layers.of(enc, size) : null;
        final float[][] y = new float[owner.outputs()][size];
        final float[][] parts = new float[loads.length][enc.length];
        for (int t = 0; t < owner.passes(); t++) {
            final Layers layers = shared == null ? Layers.of(enc, size) : shared;
            pass(t, layers, parts);
            if (kept != null) {
                kept[t] = layers;
            }
            owner.out.forwardAll(t, layers.trunk, y);
            for (int i = 0; i < size; i++) {
                values[first + i][t] = y[0][i];
                if (y.length > 1) {
                    readouts[first + i][t] = y[1][i];
                }
            }
        }
    }

    private void pass(final int t, final Layers layers, final float[][] parts) {
        owner.pair.forwardAll(t, pair, layers.second);
        relu(layers.second);
        owner.fuse.forwardAll(t, layers.fuseIn, layers.fused);
        relu(layers.fused);
        owner.head.forwardAll(t, layers.fused, layers.trunk);
        for (int k = 0; k < loads.length; k++) {
            owner.addLoad(t, loads[k], parts[k]);
        }
        for (int j = 0; loads.length > 0 && j < layers.trunk.length; j++) {
            addLoads(layers.trunk[j], parts, j);
        }
        relu(layers.trunk);
    }

    private void addLoads(final float[] row, final float[][] parts, final int unit) {
        if (parts.length == 1) {
            final float part = parts[0][unit];
            for (int i = 0; i < row.length; i++) {
                row[i] += part;
            }
            return;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] += parts[loadOf[i]][unit];
        }
    }

    private static void relu(final float[][] rows) {
        for (final float[] row : rows) {
            Kernels.relu(row);
        }
    }

    /**
     * Goes back from dObjective/dvalue and dObjective/dreadout, alloys x passes, and sets the rows of the block in the
     * gradients by both first layers behind their ReLU.
     */
    void backward(final float[][] byValue, final float[][] byReadout, final float[][] gEnc, final float[][] gPair) {
        final Back back = new Back(enc.length, size);
        final Layers shared = kept == null ? Layers.of(enc, size) : null;
        final float[][] parts = new float[loads.length][enc.length];
        final float[] value = new float[size];
        final float[] readout = new float[size];
        for (int t = 0; t < owner.passes(); t++) {
            boolean any = false;
            for (int i = 0; i < size; i++) {
                value[i] = byValue[first + i][t];
                readout[i] = byReadout[first + i][t];
                any |= value[i] != 0 || readout[i] != 0;
            }
            if (any) {
                if (shared != null) {
                    pass(t, shared, parts);
                }
                backward(t, shared == null ? kept[t] : shared, value, readout, back);
            }
        }
        write(back.enc, gEnc);
        write(back.pair, gPair);
    }

    private void write(final float[][] units, final float[][] rows) {
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < units.length; k++) {
                rows[first + i][k] = units[k][i];
            }
        }
    }

    private void backward(final int t, final Layers layers, final float[] value, final float[] readout, final Back b) {
        final int width = enc.length;
        for (final int unit : owner.out.kept[t]) {
            Arrays.fill(b.trunk[unit], 0);
            Kernels.add(b.trunk[unit], owner.outWeight(unit, 0), value);
            if (owner.outputs() > 1) {
                Kernels.add(b.trunk[unit], owner.outWeight(unit, 1), readout);
            }
            Kernels.silence(b.trunk[unit], layers.trunk[unit]);
        }
        owner.head.backwardAll(t, b.trunk, owner.out.kept[t], b.fused);
        for (final int unit : owner.head.kept[t]) {
            Kernels.silence(b.fused[unit], layers.fused[unit]);
        }
        owner.fuse.backwardAll(t, b.fused, owner.head.kept[t], b.fuseIn);
        for (final int input : owner.fuse.kept[t]) {
            if (input < width) {
                Kernels.add(b.enc[input], 1, b.fuseIn[input]);
            } else {
                Kernels.silence(b.second[input - width], layers.second[input - width]);
            }
        }
        final int[] second =
            IntStream.of(owner.fuse.kept[t]).filter(k -> k >= width).map(k -> k - width).toArray();
        owner.pair.backwardAll(t, b.second, second, b.first);
        for (final int input : owner.pair.kept[t]) {
            Kernels.add(b.pair[input], 1, b.first[input]);
        }
    }

    /** Gradients by the units of one pass, and, by those of both first layers, of all passes. */
    private static final class Back {
        private final float[][] trunk;
        private final float[][] fused;
        private final float[][] fuseIn;
        private final float[][] second;
        private final float[][] first;
        private final float[][] enc;
        private final float[][] pair;

        Back(final int width, final int size) {
            trunk = new float[width][size];
            fused = new float[width][size];
            fuseIn = new float[2 * width][size];
            second = Arrays.copyOfRange(fuseIn, width, 2 * width);
            first = new float[2 * width][size];
            enc = new float[width][size];
            pair = new float[2 * width][size];
        }
    }
}
