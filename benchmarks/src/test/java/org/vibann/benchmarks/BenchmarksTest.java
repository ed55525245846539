/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.design.DesignResult;
import org.vibann.core.design.search.TracePoint;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;

/** The benchmarks measure what they say: each runs, and its result is checked. */
class BenchmarksTest {

    @Test
    void theTrainingStepLearns() {
        final TrainingStep step = new TrainingStep();
        step.prepare();
        final double first = mean(step, 21);
        mean(step, 4 * 21);
        assertThat(mean(step, 21)).as("mean loss of the sixth epoch").isLessThan(0.8 * first).isPositive();
    }

    private static double mean(final TrainingStep step, final int steps) {
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += step.batch32();
        }
        return sum / steps;
    }

    @Test
    void bothWaysToPredictAgree() throws Exception {
        final McDropout benchmark = new McDropout();
        final double[][] passes = benchmark.oneThread();
        final List<Prediction> predictions = benchmark.allProcessors();
        assertThat(passes).hasDimensions(673, 100);
        assertThat(predictions).hasSize(673);
        for (int i = 0; i < passes.length; i++) {
            assertThat(predictions.get(i).mean()).isEqualTo(Arrays.stream(passes[i]).average().orElseThrow(),
                within(1e-9 * Math.abs(predictions.get(i).mean()) + 1e-9));
            assertThat(predictions.get(i).sd()).isPositive();
        }
    }

    @Test
    void aTableIsPredictedByTheWholeModel() throws Exception {
        final PredictTable table = new PredictTable();
        table.rows = 2100;
        table.epochs = 1;
        table.prepare();
        final double perRow = table.predict() / table.rows;
        // Mean of each row and, at the loads of the bulk samples, upper bound: hardness once or twice, and half a width.
        assertThat(perRow).isBetween(1000.0, 5000.0);
        assertThat(table.predict() / table.rows).isEqualTo(perRow);
    }

    @Test
    void theDesignStepGivesTheGradientOfTheBound() {
        final double[][] gradient = new DesignStep().starts200Passes24();
        assertThat(gradient).hasDimensions(200, 56);
        for (final double[] row : gradient) {
            assertThat(Arrays.stream(row).map(Math::abs).max().orElseThrow()).isPositive().isFinite();
        }
    }

    @Test
    void theWholeDesignEndsAboveItsStarts() throws Exception {
        final WholeDesign benchmark = new WholeDesign();
        benchmark.model = "PUBLISHED_NETWORK";
        benchmark.prepare();
        final DesignResult result = benchmark.design();
        assertThat(result.candidates()).hasSize(10);
        assertThat(result.trace().stream().map(TracePoint::start).distinct()).hasSize(200);
        assertThat(result.candidates().get(0).merit().objective()).isGreaterThan(result.trace().stream()
            .filter(point -> point.iteration() == 0).mapToDouble(TracePoint::objective).max().orElseThrow());
    }

    @Test
    void withoutPublishedWeightsRandomOnesOfTheSameShapeServe() {
        final PublishedNetwork random = PublishedNetwork.random();
        final TrainedModel model = random.model();
        assertThat(random.published()).isFalse();
        assertThat(PublishedNetwork.network(1).size()).isEqualTo(257_907);
        assertThat(model.elements()).hasSize(56);
        assertThat(random.data().size()).isEqualTo(673);
        final double[] predictions = model.predict(random.data().alloys());
        assertThat(Arrays.stream(predictions).distinct().count()).as("different predictions").isGreaterThan(300);
        assertThat(predictions).doesNotContain(Double.NaN);
    }

    @Test
    void thePeerComparisonFindsItsTasks() {
        assertThat(PeerSide.tasks()).containsOnlyKeys("train", "mc", "large", "design");
        // Not the large one: it does many times what "mc" does.
        List.of("train", "mc", "design")
            .forEach(name -> assertThat(PeerSide.tasks().get(name).get()).as(name).isNotNull());
    }
}
