/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/**
 * A large table through the preset Default, trained on 673 rows: kernels, neighbours and T = 100 passes of all
 * networks, on all processors, in pieces of 2048 rows as the predictor node hands them on. The rows are mixtures of two measured
 * alloys, at one of the measured loads. The first operation counts too: a table is predicted once, not in a loop.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx600m")
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class PredictTable {

    private static final int PIECE = 2048;

    /** Rows of the table: time grows with them, memory does not. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    /** Epochs of the networks; more do not change the time of a prediction. */
    @Param("30")
    public int epochs;

    private Predictor predictor;

    private Alloys alloys;

    /**
     * Trains the model.
     *
     * @throws CanceledException never
     */
    @Setup
    public void prepare() throws CanceledException {
        final AlloyDataset data = PublishedNetwork.load().data();
        final TrainedModel model = VibannTrainer.train(data,
            VibannConfig.of(Preset.DEFAULT).withOptimisation(o -> o.withEpochs(epochs))
                .withReconstruction(r -> r.withDecoderEpochs(0)), Progress.NONE);
        predictor = new Predictor(model, PredictorSettings.DEFAULT);
        alloys = data.alloys();
    }

    /** A piece of the table, drawn when it is due: a large table is nowhere as a whole. */
    private Alloys mixtures(final int piece, final int size) {
        final SeededRandom random = SeededRandom.of(1, piece);
        final double[][] fractions = new double[size][];
        final double[] loads = new double[size];
        for (int i = 0; i < size; i++) {
            final double[] a = alloys.fractions(random.nextInt(alloys.size()));
            final double[] b = alloys.fractions(random.nextInt(alloys.size()));
            final double share = random.nextDouble();
            fractions[i] = new double[a.length];
            Arrays.setAll(fractions[i], j -> share * a[j] + (1 - share) * b[j]);
            loads[i] = alloys.load(random.nextInt(alloys.size()));
        }
        return Alloys.of(alloys.elements(), fractions, loads);
    }

    /**
     * @return sum of all means and, where the held-out families can promise them, upper bounds, so that nothing is left
     *         out
     * @throws CanceledException never
     */
    @Benchmark
    public double predict() throws CanceledException {
        double sum = 0;
        for (int first = 0; first < rows; first += PIECE) {
            final Alloys piece = mixtures(first / PIECE, Math.min(PIECE, rows - first));
            for (final Prediction prediction : predictor.predict(piece, Progress.NONE)) {
                sum += prediction.mean() + (Double.isFinite(prediction.upper()) ? prediction.upper() : 0);
            }
        }
        return sum;
    }
}
