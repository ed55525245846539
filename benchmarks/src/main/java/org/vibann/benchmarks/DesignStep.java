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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vibann.core.data.Alloys;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;

/**
 * One step of the designer's gradient ascent in one thread: for 200 alloys at a load of 0.5 N, mean and standard
 * deviation of T = 24 passes and the gradient of mean - 1.645 sd by all 56 fractions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class DesignStep {

    private static final int STARTS = 200;

    private static final double KAPPA = 1.645;

    private final PredictionSurface surface;

    private final double[][] starts = new double[STARTS][];

    private final double[] byMean = new double[STARTS];

    private final double[] bySd = new double[STARTS];

    /** Starts from alloys of the data, spread over the file. */
    public DesignStep() {
        final PublishedNetwork published = PublishedNetwork.load();
        surface = new Predictor(published.model(), new PredictorSettings(24, 1, 0.9, KAPPA)).surface(0.5);
        final Alloys alloys = published.data().alloys();
        for (int i = 0; i < STARTS; i++) {
            starts[i] = alloys.fractions(i * alloys.size() / STARTS);
        }
        Arrays.fill(byMean, 1);
        Arrays.fill(bySd, -KAPPA);
    }

    /** @return the gradient, 200 x 56 */
    @Benchmark
    public double[][] starts200Passes24() {
        return surface.evaluate(starts).gradient(byMean, bySd);
    }
}
