/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;

import com.sun.management.OperatingSystemMXBean;

/**
 * DeepLearning4J's side of {@code benchmarks/peers/compare.py}: reads lines of a task, a way and a number of times, and
 * answers each with the seconds of processor time that one operation took. The tasks are those of the other sides, on random
 * weights and alloys of four elements: time does not depend on which.
 */
final class PeerSide {

    /** As the published network has it. */
    private static final double DROPOUT = 0.11230976899293776;
    private static final int BATCH = 32;
    private static final int ROWS = 673;
    private static final int LARGE = 100_000;
    private static final double NANOS = 1e9;

    private final Network network =
        Networks.random(new Architecture(56, 64, 64, true, AttentionKind.ALL, true, false, 1, 0.99));
    private final Random random = new Random(1);

    public static void main(final String[] arguments) throws IOException {
        // Libraries below write to the standard output when they start; the answers must stand alone there.
        final PrintStream out = System.out;
        System.setOut(System.err);
        final Map<String, Runnable> tasks = new PeerSide().tasks();
        final OperatingSystemMXBean system = (OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean();
        out.println("DeepLearning4J, Java " + Runtime.version());
        final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            final String[] words = line.trim().split(" ");
            final int repeats = Integer.parseInt(words[2]);
            final long start = system.getProcessCpuTime();
            for (int i = 0; i < repeats; i++) {
                tasks.get(words[0]).run();
            }
            out.println((system.getProcessCpuTime() - start) / (NANOS * repeats) + " ok");
        }
    }

    private Map<String, Runnable> tasks() {
        final Engine engine = new Dl4jEngine();
        final Batch batch = Networks.batch(network, BATCH, BATCH, DROPOUT, random);
        final Loss.Factors factors = new Loss.Factors(0.5, 0, 1e-3);
        final Engine.Training training = engine.train(network.copy(), 1e-3, BATCH);
        final Engine.Evaluation evaluation = engine.evaluate(network);
        final float[][] rows = Networks.fractions(ROWS, 56, random);
        final float[] loads = Networks.numbers(ROWS, random);
        final List<Masks> passes = Networks.passes(network, 100, DROPOUT, random);
        final float[][] starts = Networks.fractions(200, 56, random);
        final List<Masks> few = Networks.passes(network, 24, DROPOUT, random);
        final float[][] weights = new float[200][24];
        Arrays.stream(weights).forEach(row -> Arrays.fill(row, 1f / 24));
        return Map.of("train", () -> training.step(batch, factors, 1, 0), //
            "mc", () -> evaluation.passes(rows, loads, passes, DROPOUT), //
            "large", () -> {
                for (int from = 0; from < LARGE; from += ROWS) {
                    final int some = Math.min(ROWS, LARGE - from);
                    evaluation.passes(Arrays.copyOf(rows, some), Arrays.copyOf(loads, some), passes, DROPOUT);
                }
            }, //
            "design", () -> evaluation.passes(starts, new float[200], few, DROPOUT).inputGradient(weights));
    }
}
