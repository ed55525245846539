/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Standardizer;
import org.vibann.core.nn.Adam;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;

/**
 * One training step of the published network in one thread: draw noise and dropout masks, go forward, evaluate the loss
 * (hardness, reconstruction, KL), go back to all 257 907 numbers' gradients, and one Adam step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class TrainingStep {

    private static final int BATCH = 32;

    private static final Loss.Factors FACTORS = new Loss.Factors(0.5, 0, 1e-3);

    private final Network network = PublishedNetwork.network(1);

    private final Adam adam = new Adam(network.parameters().values(), 1e-3);

    private final Tape tape = network.tape(BATCH);

    private final SeededRandom random = SeededRandom.of(2);

    private float[][] fractions;

    private float[] loads;

    private float[] targets;

    private float[] weights;

    private int next;

    /** Puts the rows in a random order, as they are in training: those of a file are sorted. */
    @Setup
    public void prepare() {
        final AlloyDataset data = PublishedNetwork.load().data();
        final int[] order = new int[data.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        random.shuffle(order);
        final AlloyDataset shuffled = data.select(order);
        final Standardizer load = Standardizer.fit(shuffled.alloys().loads());
        final Standardizer target = Standardizer.fit(shuffled.targets());
        fractions = new float[order.length][PublishedNetwork.ARCHITECTURE.elements()];
        loads = new float[order.length];
        targets = new float[order.length];
        weights = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < fractions[i].length; j++) {
                fractions[i][j] = (float)shuffled.alloys().fraction(i, j);
            }
            loads[i] = (float)load.scale(shuffled.alloys().load(i));
            targets[i] = (float)target.scale(shuffled.target(i));
            weights[i] = 1;
        }
    }

    /** @return the loss before the step */
    @Benchmark
    public double batch32() {
        final float[][] x = new float[BATCH][];
        final float[] load = new float[BATCH];
        final float[] y = new float[BATCH];
        final float[] w = new float[BATCH];
        final float[][] eps = new float[BATCH][PublishedNetwork.ARCHITECTURE.latent()];
        for (int i = 0; i < BATCH; i++) {
            final int row = next++ % targets.length;
            x[i] = fractions[row];
            load[i] = loads[row];
            y[i] = targets[row];
            w[i] = weights[row];
            for (int k = 0; k < eps[i].length; k++) {
                eps[i][k] = (float)random.nextGaussian();
            }
        }
        next %= targets.length;
        final Masks masks = Masks.draw(network, BATCH, PublishedNetwork.DROPOUT, random::nextDouble);
        network.forward(tape, x, load, BATCH, eps, masks, true);
        final Loss loss = Loss.seed(tape, y, w, FACTORS);
        network.backward(tape, false);
        adam.step();
        return loss.total();
    }
}
