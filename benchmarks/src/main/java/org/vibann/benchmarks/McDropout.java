/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.McPasses;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Monte Carlo dropout of 673 rows with T = 100 passes by the published network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class McDropout {

    private static final int LARGE = 100_000;
    private static final int PIECE = 2048;

    private final PublishedNetwork published = PublishedNetwork.load();

    private final McPasses passes =
        published.model().passes(PredictorSettings.DEFAULT.passes(), PredictorSettings.DEFAULT.seed());

    private final Predictor predictor = new Predictor(published.model(), PredictorSettings.DEFAULT);

    /** @return the values of all passes, 673 x 100, computed in one thread */
    @Benchmark
    public double[][] oneThread() {
        return passes.predict(published.data().alloys());
    }

    /** 100 000 rows in one thread, in pieces of 2048, as a predictor takes them. It takes seconds: no benchmark of its own. */
    List<double[][]> oneThreadLarge() {
        final Alloys alloys = published.data().alloys();
        final List<double[][]> values = new ArrayList<>();
        for (int from = 0; from < LARGE; from += PIECE) {
            final int[] rows = IntStream.range(from, Math.min(LARGE, from + PIECE)).map(i -> i % alloys.size()).toArray();
            values.add(passes.predict(alloys.select(rows)));
        }
        return values;
    }

    /**
     * As the predictor node does it: with all processors, and mean, sd and quantiles of each row.
     *
     * @return 673 predictions
     * @throws CanceledException never
     */
    @Benchmark
    public List<Prediction> allProcessors() throws CanceledException {
        return predictor.predict(published.data().alloys(), Progress.NONE);
    }
}
