/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;

/**
 * This engine's side of {@code benchmarks/peers/compare.py}: reads lines "task way repeats" from standard input and answers
 * each with the seconds of processor time, of the whole process with its compiler and garbage collector, and of wall-clock
 * time that one operation took. The tasks are those of the JMH benchmarks, each in one thread.
 */
public final class PeerSide {

    private static final double NANOS = 1e9;

    private PeerSide() {
    }

    /**
     * Answers until the input ends.
     *
     * @param args none
     * @throws IOException when the input cannot be read
     */
    public static void main(final String[] args) throws IOException {
        final OperatingSystemMXBean system =
            (OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean();
        final Map<String, Supplier<Object>> tasks = tasks();
        System.out.println("VIBANN, Java " + Runtime.version());
        final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            final String[] words = line.trim().split(" ");
            final Supplier<Object> task = tasks.get(words[0]);
            if (task == null || words.length != 3) {
                throw new IOException("Not a task of " + tasks.keySet() + ", a way and a number: " + line);
            }
            final int repeats = Integer.parseInt(words[2]);
            final long cpu = system.getProcessCpuTime();
            final long wall = System.nanoTime();
            Object last = null;
            for (int i = 0; i < repeats; i++) {
                last = task.get();
            }
            final double perOperation = NANOS * repeats;
            System.out.println((system.getProcessCpuTime() - cpu) / perOperation + " "
                + (System.nanoTime() - wall) / perOperation + (last == null ? " nothing" : ""));
        }
    }

    static Map<String, Supplier<Object>> tasks() {
        final TrainingStep training = new TrainingStep();
        training.prepare();
        final McDropout dropout = new McDropout();
        final DesignStep design = new DesignStep();
        return Map.of("train", training::batch32, "mc", dropout::oneThread, "large", dropout::oneThreadLarge, "design",
            design::starts200Passes24);
    }
}
