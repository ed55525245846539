/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.RowArrayEngine;

/**
 * A program that measures both engines side by side, one thread each, by processor time, on a network of the default preset's size: the table
 * in docs/dl4j.md. Argument: rows of the large table (100000).
 */
final class EngineSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double DROPOUT = 0.05;
    private static final int CHUNK = 2048;

    private final Network network =
        Networks.random(new Architecture(56, 32, 64, true, AttentionKind.PRESENT, false, false, 1, 0.9, 6));
    private final Random random = new Random(1);
    private final List<Engine> engines = List.of(new RowArrayEngine(), new Dl4jEngine());
    private final PrintStream out;

    private EngineSpeed(final PrintStream out) {
        this.out = out;
    }

    public static void main(final String[] arguments) {
        final EngineSpeed speed = new EngineSpeed(System.out);
        speed.trainingStep(64);
        speed.trainingStep(512);
        speed.passes(673, 100, 3);
        speed.designStep(200, 24);
        speed.passes(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000, 100, 1);
    }

    private void trainingStep(final int rows) {
        final Batch batch = Networks.batch(network, rows, rows, DROPOUT, random);
        final Loss.Factors factors = new Loss.Factors(0.3, 0, 0.01);
        report("training step, " + rows + " rows, ms", engine -> {
            try (Engine.Training training = engine.train(network.copy(), 1e-3, rows)) {
                return best(Math.max(8, 2048 / rows), () -> training.step(batch, factors, 1, 0.3));
            }
        });
    }

    private void passes(final int rows, final int passes, final int times) {
        final float[][] x = Networks.fractions(rows, 56, random);
        final float[] load = Networks.numbers(rows, random);
        final List<Masks> masks = Networks.passes(network, passes, DROPOUT, random);
        report(passes + " passes of " + rows + " rows, ms", engine -> {
            try (Engine.Evaluation evaluation = engine.evaluate(network)) {
                return best(times, () -> {
                    for (int from = 0; from < rows; from += CHUNK) {
                        final int to = Math.min(rows, from + CHUNK);
                        evaluation.passes(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(load, from, to), masks,
                            DROPOUT);
                    }
                });
            }
        });
    }

    private void designStep(final int alloys, final int passes) {
        final float[][] x = Networks.fractions(alloys, 56, random);
        final float[] load = new float[alloys];
        final List<Masks> masks = Networks.passes(network, passes, DROPOUT, random);
        final float[][] weights = new float[alloys][passes];
        for (final float[] row : weights) {
            Arrays.fill(row, 1f / passes);
        }
        report("design step, " + alloys + " alloys, " + passes + " passes with gradient, ms", engine -> {
            try (Engine.Evaluation evaluation = engine.evaluate(network)) {
                return best(10, () -> evaluation.passes(x, load, masks, DROPOUT).inputGradient(weights));
            }
        });
    }

    private interface Measured {
        double milliseconds(Engine engine);
    }

    private void report(final String what, final Measured measured) {
        final StringBuilder line = new StringBuilder(what);
        for (final Engine engine : engines) {
            line.append(String.format(" | %s %.1f", engine.name(), measured.milliseconds(engine)));
        }
        out.println(line);
    }

    /** The least processor time of this thread, in which both engines do all their work; first as often to warm up. */
    private static double best(final int times, final Runnable work) {
        for (int i = 0; i < times && times > 1; i++) {
            work.run();
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < times; i++) {
            final long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best;
    }
}
