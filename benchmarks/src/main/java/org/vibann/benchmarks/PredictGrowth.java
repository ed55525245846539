/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

import org.vibann.core.run.CanceledException;

import com.sun.management.OperatingSystemMXBean;

/**
 * How time and memory grow with the rows of {@link PredictTable}: wall clock, processor time of all threads, which other
 * programs lengthen less, and the most heap that was in use. Arguments are numbers of rows.
 */
public final class PredictGrowth {

    private static final double NANOS = 1e9;

    private static final double MICROS = 1e6;

    private static final long MEBIBYTE = 1 << 20;

    private PredictGrowth() {
    }

    /**
     * Measures and prints a line a table.
     *
     * @param arguments numbers of rows
     * @throws CanceledException never
     */
    public static void main(final String[] arguments) throws CanceledException {
        final PredictTable table = new PredictTable();
        table.epochs = 30;
        table.prepare();
        for (final String rows : arguments) {
            table.rows = Integer.parseInt(rows);
            print(table, System.out);
        }
    }

    private static void print(final PredictTable table, final PrintStream out) throws CanceledException {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        final OperatingSystemMXBean system = (OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean();
        final long wall = System.nanoTime();
        final long processor = system.getProcessCpuTime();
        table.predict();
        final double seconds = (System.nanoTime() - wall) / NANOS;
        final double busy = (system.getProcessCpuTime() - processor) / NANOS;
        final long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf(Locale.ROOT, "%8d rows  %7.1f s  %6.0f rows/s  %5.0f us of processor time a row  %d MiB heap%n",
            table.rows, seconds, table.rows / seconds, busy * MICROS / table.rows, peak / MEBIBYTE);
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
