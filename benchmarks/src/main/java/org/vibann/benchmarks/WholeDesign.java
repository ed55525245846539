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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.design.DesignResult;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.InverseDesigner;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/**
 * A whole design with the designer's defaults on all processors: 200 starts climb with T = 24 passes until none rises any
 * more, the exchange search ends on local optima of the grid, ten alloys are chosen and predicted with all passes. The
 * first operation counts too: a design is done once, not in a loop.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class WholeDesign {

    /** The published network on the published rows, or the preset Default trained on them. */
    @Param({"PUBLISHED_NETWORK", "DEFAULT_PRESET"})
    public String model;

    private TrainedModel trained;

    private AlloyDataset reference;

    /**
     * Loads or trains the model.
     *
     * @throws CanceledException never
     */
    @Setup
    public void prepare() throws CanceledException {
        final PublishedNetwork published = PublishedNetwork.load();
        reference = published.data();
        trained = "PUBLISHED_NETWORK".equals(model) ? published.model()
            : VibannTrainer.train(reference, VibannConfig.of(Preset.DEFAULT), Progress.NONE);
    }

    /**
     * @return candidates and trace
     * @throws CanceledException never
     */
    @Benchmark
    public DesignResult design() throws CanceledException {
        return InverseDesigner.design(trained, reference, DesignSettings.DEFAULT, Progress.NONE);
    }
}
