/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.List;

/** VIBANN's own engine: row arrays, derivatives written out by hand, no native code. */
public final class RowArrayEngine implements Engine {

    @Override
    public String name() {
        return "VIBANN";
    }

    @Override
    public Training train(final Network network, final double learningRate, final int capacity) {
        final Adam adam = new Adam(network.parameters().values(), learningRate);
        final Tape tape = network.tape(capacity);
        return new Training() {
            @Override
            public Loss step(final Batch b, final Loss.Factors factors, final double schedule, final double decay) {
                tape.decoding = factors.reconstruction() != 0;
                network.forward(tape, b.x(), b.load(), b.size(), b.eps(), b.masks(), true);
                final Loss loss = Loss.seed(tape, b.y(), b.weight(), b.measured(), factors);
                network.backward(tape, false);
                adam.step(schedule, decay);
                return loss;
            }

            @Override
            public void close() {
                // Nothing but memory is held.
            }
        };
    }

    @Override
    public DecoderTraining trainDecoder(final Network network, final double learningRate, final int capacity) {
        final Adam adam = new Adam(network.decoder(), learningRate);
        final Tape tape = network.tape(capacity);
        return new DecoderTraining() {
            @Override
            public double step(final float[][] z, final float[][] x, final Masks masks, final double schedule) {
                network.decode(tape, z, z.length, masks, true);
                final double loss = Loss.seedReconstruction(tape, x);
                network.backwardDecoder(tape);
                adam.step(schedule, 0);
                return loss;
            }

            @Override
            public void close() {
                // Nothing but memory is held.
            }
        };
    }

    @Override
    public Evaluation evaluate(final Network network) {
        return new Evaluation() {
            @Override
            public Outputs forward(final float[][] x, final float[] load) {
                final Tape t = network.tape(x.length);
                network.forward(t, x, load, x.length, null, Masks.NONE, false);
                final float[] y = new float[x.length];
                for (int i = 0; i < y.length; i++) {
                    y[i] = t.y()[i][0];
                }
                return new Outputs(y, t.mu(), t.logvar(), t.attention(), t.reconstruction());
            }

            @Override
            public Passes passes(final float[][] x, final float[] load, final List<Masks> masks, final double rate) {
                final PassValues passes = new ThinnedPasses(network, masks, rate).evaluate(x, load);
                return new Passes() {
                    @Override
                    public float[][] values() {
                        return passes.values();
                    }

                    @Override
                    public float[][] inputGradient(final float[][] weights) {
                        return passes.inputGradient(weights);
                    }
                };
            }

            @Override
            public void close() {
                // Nothing but memory is held.
            }
        };
    }
}
