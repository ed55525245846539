/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.ManyAlloys;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * How learning grows with the rows of {@link ManyAlloys}: a line a preset and number of rows, with seconds, processor
 * seconds of all threads, the most heap, the size of the model's file, and what the model then says of 2000 fresh rows
 * of families that the table can have and of 2000 of new families: mean absolute error, share of the rows within the 90
 * % intervals and mean width of these, and the processor time of a prediction. Started by {@code
 * benchmarks/learn-growth}.
 */
public final class LearnGrowth {

    private static final double NANOS = 1e9;

    private static final double MICROS = 1e6;

    private static final long MEBIBYTE = 1 << 20;

    private static final double LEVEL = 0.9;

    private final ManyAlloys alloys = new ManyAlloys();

    private final int fresh;

    private final PrintStream out;

    /** Over rows that were predicted. */
    private record Score(double mae, double cover, double width, double microseconds) {
    }

    LearnGrowth(final int fresh, final PrintStream out) {
        this.fresh = fresh;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments preset, then numbers of rows
     * @throws CanceledException never
     * @throws IOException never
     */
    public static void main(final String[] arguments) throws CanceledException, IOException {
        final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        final LearnGrowth growth = new LearnGrowth(2000, out);
        out.printf(Locale.ROOT, "Mean absolute noise of the fresh rows: %.1f of known families, %.1f of new ones%n",
            ManyAlloys.noise(growth.alloys.test(growth.fresh, false)), ManyAlloys.noise(growth.alloys.test(growth.fresh, true)));
        out.println("                                                   |  fresh rows of known families  |  of new families");
        out.println("preset     rows  seconds processor  MiB heap   kB file |  MAE  cover  width  us a row  |  MAE  cover  width");
        for (int i = 1; i < arguments.length; i++) {
            growth.measure(VibannConfig.of(Preset.valueOf(arguments[0])), arguments[0], Integer.parseInt(arguments[i]));
        }
    }

    void measure(final VibannConfig config, final String name, final int rows) throws CanceledException, IOException {
        final AlloyDataset data = alloys.training(rows);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        final long wall = System.nanoTime();
        final long processor = processorTime();
        final TrainedModel model = VibannTrainer.train(data, config, Progress.NONE);
        final double busy = (processorTime() - processor) / NANOS;
        final double seconds = (System.nanoTime() - wall) / NANOS;
        final long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(model, file);
        final Score known = score(model, alloys.test(fresh, false));
        final Score other = score(model, alloys.test(fresh, true));
        out.printf(Locale.ROOT,
            "%-8s %6d %8.1f %9.1f %9d %9d | %5.1f %5.3f %6.0f %8.0f   | %5.1f %5.3f %6.0f   %s%n", name, rows, seconds,
            busy, peak / MEBIBYTE, file.size() / 1000, known.mae, known.cover, known.width, known.microseconds, other.mae,
            other.cover, other.width, model.weights().map(Object::toString).orElse("network alone"));
    }

    private static Score score(final TrainedModel model, final AlloyDataset test) throws CanceledException {
        final Predictor predictor = new Predictor(model, PredictorSettings.DEFAULT.withLevel(LEVEL));
        final long processor = processorTime();
        final List<Prediction> said = predictor.predict(test.alloys(), Progress.NONE);
        final double busy = (processorTime() - processor) / NANOS;
        return new Score(
            IntStream.range(0, test.size()).mapToDouble(i -> Math.abs(said.get(i).mean() - test.target(i))).average()
                .orElseThrow(),
            IntStream.range(0, test.size()).mapToDouble(i -> said.get(i).lower() <= test.target(i)
                && test.target(i) <= said.get(i).upper() ? 1 : 0).average().orElseThrow(),
            said.stream().mapToDouble(p -> p.upper() - p.lower()).average().orElseThrow(), busy * MICROS / test.size());
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
    }
}
