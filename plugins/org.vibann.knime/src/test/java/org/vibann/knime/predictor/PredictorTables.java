/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyReader;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.Anchors;
import org.vibann.core.run.Progress;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.table.Columns;

/**
 * Says how large the model is, runs the predictor node on tables of growing length and prints a line for each: rows,
 * seconds, processor seconds, rows a second, and the heap in MB that is in use, garbage collected, for the input alone,
 * with the output beside it, and at most while the node runs. Started by {@code benchmarks/predictor-node}; the rows
 * are mixtures of two alloys of the synthetic example, which the model was trained on.
 */
public final class PredictorTables {

    private static final String CSV = "example-workflows/01-hardness-to-design/data/synthetic-alloys.csv";

    private static final double NANOS = 1e9;

    private static final double MEGA = 1 << 20;

    /** Time between two looks at the heap, in ms; each look is a collection. */
    private static final long LOOK = 1000;

    private final AlloyDataset m_alloys;

    private final VibannModelPortObject m_model;

    private final int m_passes;

    PredictorTables(final String preset, final int epochs, final int passes) throws Exception {
        m_passes = passes;
        m_alloys = AlloyReader.read(Path.of(System.getProperty("vibann.root", ""), CSV),
            AlloyReaderSettings.elementColumns(), Progress.NONE).accepted();
        final var learner = new NodeHarness(new VibannLearnerNodeFactory(), null);
        final NodeSettings settings = learner.saved();
        settings.addString("preset", preset);
        settings.addInt("epochs", epochs);
        settings.addBoolean("epochs_is_present", true);
        m_model = new NodeHarness(new VibannLearnerNodeFactory(), settings).run(training()).output(0);
    }

    private static DataTableSpec spec(final Alloys alloys, final String... others) {
        return new DataTableSpec(Stream.concat(alloys.elements().stream().map(element -> element.symbol()),
            Stream.of(others)).map(Columns::number).toArray(DataColumnSpec[]::new));
    }

    private BufferedDataTable training() {
        final Alloys alloys = m_alloys.alloys();
        final BufferedDataContainer container = TestTables.context().createDataContainer(spec(alloys, "Load", "HV"));
        for (int row = 0; row < m_alloys.size(); row++) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)row),
                cells(alloys.fractions(row), alloys.load(row), m_alloys.target(row))));
        }
        container.close();
        return container.getTable();
    }

    /** Mixtures of two alloys at the load of the first. */
    BufferedDataTable mixtures(final long rows) {
        final Alloys alloys = m_alloys.alloys();
        final SeededRandom random = SeededRandom.of(1);
        final BufferedDataContainer container = TestTables.context().createDataContainer(spec(alloys, "Load"));
        final double[] mixture = new double[alloys.elements().size()];
        for (long row = 0; row < rows; row++) {
            final int first = random.nextInt(alloys.size());
            final double[] a = alloys.fractions(first);
            final double[] b = alloys.fractions(random.nextInt(alloys.size()));
            final double share = random.nextDouble();
            Arrays.setAll(mixture, i -> share * a[i] + (1 - share) * b[i]);
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row), cells(mixture, alloys.load(first))));
        }
        container.close();
        return container.getTable();
    }

    private static DataCell[] cells(final double[] fractions, final double... others) {
        return Stream.of(fractions, others).flatMapToDouble(Arrays::stream).mapToObj(DoubleCell::new)
            .toArray(DataCell[]::new);
    }

    BufferedDataTable predict(final BufferedDataTable table) throws Exception {
        return predictor().run(m_model, table).output(0);
    }

    private NodeHarness predictor() throws Exception {
        final var parameters = new VibannPredictorNodeParameters();
        parameters.m_passes = m_passes;
        return NodeHarness.of(new VibannPredictorNodeFactory(), parameters);
    }

    void measure(final long rows, final PrintStream out) throws Exception {
        final BufferedDataTable table = mixtures(rows);
        final double input = heap();
        final long processor = processorTime();
        final long start = System.nanoTime();
        predict(table);
        final double seconds = (System.nanoTime() - start) / NANOS;
        final double used = (processorTime() - processor) / NANOS;
        final var most = new AtomicLong();
        final var looking = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet((long)(heap() * MEGA), Math::max);
                try {
                    Thread.sleep(LOOK);
                } catch (final InterruptedException e) {
                    return;
                }
            }
        });
        looking.start();
        final BufferedDataTable result = predict(table);
        looking.interrupt();
        looking.join();
        final double both = heap();
        out.printf(Locale.ROOT, "%9d %9.1f %9.1f %10.0f %8.0f %8.0f %8.0f%n", result.size(), seconds, used,
            rows / seconds, input, both, most.get() / MEGA);
    }

    /** What the model is made of, and how much its file takes. */
    String size() throws IOException {
        final var file = new ByteArrayOutputStream();
        ModelFile.write(m_model.model(), file);
        return String.format(Locale.ROOT, "model of %d rows: %d anchors, file of %d kB", m_alloys.size(),
            m_model.model().parts().anchors().map(Anchors::size).orElse(0), file.size() / 1000);
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }

    /** MB in use after a collection. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }

    /**
     * Measures.
     *
     * @param args preset of the model, number of Monte Carlo passes, then numbers of rows
     * @throws Exception if a node fails
     */
    public static void main(final String[] args) throws Exception {
        final var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
            StandardCharsets.UTF_8);
        final var tables = new PredictorTables(args[0], 30, Integer.parseInt(args[1]));
        tables.measure(2048, new PrintStream(java.io.OutputStream.nullOutputStream())); // warms up
        out.println(tables.size());
        out.println("     rows   seconds processor     rows/s    MB in  MB both  MB most");
        for (int i = 2; i < args.length; i++) {
            tables.measure(Long.parseLong(args[i]), out);
        }
    }
}
