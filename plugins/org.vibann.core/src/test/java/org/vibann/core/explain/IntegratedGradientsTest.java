/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.McPasses;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

class IntegratedGradientsTest {

    private static final TrainedModel MODEL = SmallModel.train();

    private static final AlloyDataset DATA = SmallModel.dataset();

    @Test
    void attributesThePublishedPredictionsCompletely() throws CanceledException {
        final TrainedModel published = GoldenData.model();
        final Alloys alloys = GoldenData.dataset().alloys();
        final int[] some = {0, 50, 100, 300, 500, 672};
        for (final IntegratedGradients one : IntegratedGradients.of(published, 24, 1, alloys.select(some), 128,
            Progress.NONE)) {
            final double difference = one.prediction() - one.baseline();
            assertThat(Arrays.stream(one.contributions()).sum() - difference).isCloseTo(one.error(), within(1e-6));
            assertThat(Math.abs(one.error())).as("completeness").isLessThan(0.02 * Math.abs(difference) + 2);
            assertThat(one.contributions()[alloys.elements().indexOf(Element.Pb)]).as("in none of them").isZero();
        }
    }

    /** Gradients alone would miss what the nearest alloys add: their prediction jumps. */
    @Test
    void attributesTheJumpsOfTheNeighboursToo() throws CanceledException {
        final TrainedModel blended = VibannTrainer
            .train(DATA, VibannConfig.of(Preset.DEFAULT).withShape(s -> s.withWidth(8)
            .withLatentSize(4)).withOptimisation(o -> o.withEpochs(10)).withKernelTrials(4), Progress.NONE);
        assertThat(blended.weights().orElseThrow().neighbours()).isPositive();
        double jumps = 0;
        for (final IntegratedGradients one : IntegratedGradients.of(blended, 4, 1, DATA.alloys(), 64, Progress.NONE)) {
            final double difference = one.prediction() - one.baseline();
            assertThat(Math.abs(one.error())).as("completeness").isLessThan(0.02 * Math.abs(difference) + 2);
            jumps = Math.max(jumps, Math.abs(difference));
        }
        assertThat(jumps).as("something was attributed").isGreaterThan(100);
        final double[] from = Alloys.normalised(DATA.alloys().fractions(0));
        final double[] to = Alloys.normalised(DATA.alloys().fractions(33));
        assertThat(Arrays.stream(blended.nearestShares(from, to, 0.5, 16)).map(Math::abs).sum()).isPositive();
        assertThat(MODEL.nearestShares(from, to, 0.5, 16)).as("no neighbours").containsOnly(0);
        isTheGradientWithoutNeighbours(blended, from);
    }

    private static void isTheGradientWithoutNeighbours(final TrainedModel blended, final double[] x) {
        final McPasses passes = blended.passes(4, 1);
        final double[] weights = new double[4];
        Arrays.fill(weights, 0.25);
        final double[] all = passes.evaluate(new double[][]{x}, 0.5).inputGradient(new double[][]{weights})[0];
        final double[] nearest = blended.parts().blend().orElseThrow().neighbours().at(x, 0.5).gradient();
        final double[] smooth = passes.smoothGradient(new double[][]{x}, 0.5)[0];
        final double share = blended.weights().orElseThrow().neighbours();
        for (int j = 0; j < x.length; j++) {
            assertThat(smooth[j]).as("element %s", j).isCloseTo(all[j] - share * nearest[j],
                within(1e-6 * (1 + Math.abs(all[j]))));
        }
    }
}
