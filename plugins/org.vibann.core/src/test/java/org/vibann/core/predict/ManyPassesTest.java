/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallModel;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Any number of passes: memory does not grow with them, progress comes at once, and so does the end after a cancel. */
class ManyPassesTest {

    private static final TrainedModel MODEL = SmallModel.train();

    private static final Alloys ALLOYS = SmallModel.dataset().alloys();

    private static final PredictorSettings ENDLESS = new PredictorSettings(Integer.MAX_VALUE, 1, 0.9, 1.645, false);

    /** 300 000 passes with 32 MB. */
    @Test
    void memoryDoesNotGrowWithThePasses() throws IOException, InterruptedException, CanceledException {
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m", "-cp", System.getProperty("java.class.path"), ManyPasses.class.getName(), "300000")
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        final double[] many = Arrays.stream(output.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
        final Prediction few = new Predictor(MODEL, new PredictorSettings(1000, 1, 0.9, 1.645, false))
            .predict(ALLOYS.select(new int[]{5}), Progress.NONE).get(0);
        assertThat(many[0]).isCloseTo(few.mean(), within(0.15 * few.sd()));
        assertThat(many[1]).isCloseTo(few.sd(), within(0.15 * few.sd()));
        assertThat(many[2]).isCloseTo(few.lower(), within(0.3 * few.sd()));
    }

    @Test
    void quantilesAreOfABoundedNumberOfPasses() {
        final PassSummary.Sum sum = new PassSummary.Sum(10_500, 1000);
        for (int block = 0; block < 21; block++) {
            final double[] values = new double[500];
            final int first = 500 * block;
            Arrays.setAll(values, t -> first + t);
            sum.add(values);
        }
        final PassSummary summary = sum.done();
        assertThat(summary.sorted()).hasSize(955).startsWith(0, 11, 22).endsWith(10_494);
        assertThat(summary.mean()).isCloseTo(10_499 / 2.0, within(1e-9));
        assertThat(summary.sd()).isCloseTo(Math.sqrt(10_500.0 * 10_501 / 12), within(1e-8));
    }

    @Test
    void progressComesAtOnceAndACancelEndsItWithinASecond() throws InterruptedException {
        final long start = System.nanoTime();
        final AtomicLong first = new AtomicLong();
        final AtomicLong canceled = new AtomicLong();
        final Progress progress = (fraction, message) -> {
            first.compareAndSet(0, System.nanoTime());
            if (System.nanoTime() - start > 500_000_000L) {
                canceled.compareAndSet(0, System.nanoTime());
                throw new CanceledException();
            }
        };
        assertThatThrownBy(() -> new Predictor(MODEL, ENDLESS).predict(ALLOYS, progress))
            .isInstanceOf(CanceledException.class);
        final long end = System.nanoTime();
        assertThat((first.get() - start) / 1e9).as("seconds to the first progress").isLessThan(1);
        assertThat((end - canceled.get()) / 1e9).as("seconds from the cancel to the end").isLessThan(1);
        Thread.sleep(1000);
        assertThat(Thread.getAllStackTraces().keySet()).as("threads left")
            .noneMatch(thread -> thread.getName().startsWith("vibann-worker"));
    }

    /** The surface that a designer climbs, too. */
    @Test
    void aSurfaceIsOfTheFirstPasses() {
        final double[][] alloys = ALLOYS.withElements(MODEL.elements()).select(new int[]{2}).fractions();
        final PredictionSurface.Evaluation endless = new Predictor(MODEL, ENDLESS).surface(1).evaluate(alloys);
        final PredictionSurface.Evaluation most =
            new Predictor(MODEL, new PredictorSettings(1000, 1, 0.9, 1.645)).surface(1).evaluate(alloys);
        assertThat(endless.mean(0)).isEqualTo(most.mean(0));
        assertThat(endless.sd(0)).isEqualTo(most.sd(0));
    }
}
