/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Moments;
import org.vibann.core.math.OrderStatistics;
import org.vibann.core.model.McPasses;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class PredictorTest {

    private static final TrainedModel MODEL = SmallModel.train();

    private static final Alloys ALLOYS = SmallModel.dataset().alloys();

    private static final PredictorSettings SETTINGS = new PredictorSettings(40, 5, 0.8, 2);

    @Test
    void summarizesThePasses() throws CanceledException {
        final List<Prediction> predictions = new Predictor(MODEL, SETTINGS).predict(ALLOYS, Progress.NONE);
        final double[][] passes = MODEL.passes(40, 5).predict(ALLOYS);
        assertThat(predictions).hasSize(ALLOYS.size());
        for (int i = 0; i < passes.length; i++) {
            final double mean = Arrays.stream(passes[i]).sum() / 40;
            final double sd = Math.sqrt(Arrays.stream(passes[i]).map(v -> (v - mean) * (v - mean)).sum() / 39);
            final Prediction prediction = predictions.get(i);
            assertThat(prediction.mean()).isCloseTo(mean, within(1e-9 * Math.abs(mean)));
            assertThat(prediction.sd()).isPositive().isCloseTo(sd, within(1e-9 * sd));
            assertThat(prediction.lcb()).isEqualTo(prediction.mean() - 2 * prediction.sd());
            final int row = i;
            assertThat(IntStream.range(0, 40).filter(t -> passes[row][t] < prediction.lower()).count()).isEqualTo(4);
            assertThat(IntStream.range(0, 40).filter(t -> passes[row][t] > prediction.upper()).count()).isEqualTo(4);
        }
    }

    /** As for every number of passes that can be held: the very bits that they give one by one. */
    @Test
    void theMostPassesThatAreHeldAreSummarizedAsOne() throws CanceledException {
        final int most = McPasses.MOST;
        final Alloys some = ALLOYS.select(new int[]{3, 40});
        final double[][] passes = MODEL.passes(most, 5).predict(some);
        final List<Prediction> predictions =
            new Predictor(MODEL, new PredictorSettings(most, 5, 0.8, 2, false)).predict(some, Progress.NONE);
        for (int i = 0; i < 2; i++) {
            final double mean = Moments.mean(passes[i]);
            Arrays.sort(passes[i]);
            assertThat(predictions.get(i).mean()).isEqualTo(mean);
            assertThat(predictions.get(i).lower()).isEqualTo(OrderStatistics.quantile(passes[i], (1 - 0.8) / 2));
        }
        assertThatThrownBy(() -> MODEL.passes(most + 1, 5)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("1 to 1000");
    }

    @Test
    void morePassesAreTakenInBlocks() throws CanceledException {
        final int most = McPasses.MOST;
        final int all = 2 * most + 300;
        final Alloys some = ALLOYS.select(new int[]{3, 40, 41});
        final List<Prediction> predictions =
            new Predictor(MODEL, new PredictorSettings(all, 5, 0.9, 2, false)).predict(some, Progress.NONE);
        final double[][][] blocks = {MODEL.passes(most, 5).predict(some), MODEL.passes(most, most, 5).predict(some),
            MODEL.passes(2 * most, 300, 5).predict(some)};
        for (int i = 0; i < 3; i++) {
            final int row = i;
            final double[] values =
                Arrays.stream(blocks).flatMapToDouble(block -> Arrays.stream(block[row])).toArray();
            final double mean = Moments.mean(values);
            final double sd = Moments.sd(values, mean);
            assertThat(values).hasSize(all);
            assertThat(predictions.get(i).mean()).isCloseTo(mean, within(1e-9 * mean));
            assertThat(predictions.get(i).sd()).isCloseTo(sd, within(1e-9 * sd));
            Arrays.sort(values);
            assertThat(predictions.get(i).lower()).as("from a third of the passes")
                .isCloseTo(OrderStatistics.quantile(values, 0.05), within(0.2 * sd));
        }
        assertThat(MODEL.passes(most, most, 5).predict(some)).isNotEqualTo(blocks[0]);
    }

    /** The masks of a pass are its own, in whatever block it is. */
    @Test
    void aPassIsTheSameInEveryBlock() {
        final double[][] all = MODEL.passes(9, 5).predict(ALLOYS);
        final double[][] last = MODEL.passes(6, 3, 5).predict(ALLOYS);
        for (int i = 0; i < all.length; i++) {
            assertThat(last[i]).containsExactly(Arrays.copyOfRange(all[i], 6, 9));
        }
    }

    @Test
    void givesIntervalsOfSeveralLevelsFromTheSamePasses() throws CanceledException {
        final List<Double> levels = List.of(0.5, 0.8, 0.95);
        final List<List<Prediction>> together =
            new Predictor(MODEL, SETTINGS).predict(ALLOYS, levels, Progress.NONE);
        for (int l = 0; l < levels.size(); l++) {
            final int level = l;
            assertThat(together.stream().map(row -> row.get(level)).toList())
                .isEqualTo(new Predictor(MODEL, SETTINGS.withLevel(levels.get(l))).predict(ALLOYS, Progress.NONE));
        }
    }

    @Test
    void predictsARowAlikeInAnyCompany() throws CanceledException {
        final Predictor predictor = new Predictor(MODEL, SETTINGS);
        final int[] many = IntStream.range(0, 400).map(i -> i * 37 % ALLOYS.size()).toArray();
        final List<Prediction> all = predictor.predict(ALLOYS, Progress.NONE);
        final List<Prediction> shuffled = predictor.predict(ALLOYS.select(many), Progress.NONE);
        final List<Prediction> chunks = new ArrayList<>();
        for (int from = 0; from < many.length; from += 7) {
            chunks.addAll(predictor.predict(
                ALLOYS.select(Arrays.copyOfRange(many, from, Math.min(many.length, from + 7))), Progress.NONE));
        }
        assertThat(chunks).isEqualTo(shuffled);
        for (int i = 0; i < many.length; i++) {
            assertThat(shuffled.get(i)).isEqualTo(all.get(many[i]));
        }
        final List<Element> reversed = new ArrayList<>(ALLOYS.elements());
        java.util.Collections.reverse(reversed);
        assertThat(predictor.predict(ALLOYS.withElements(reversed), Progress.NONE)).isEqualTo(all);
    }

    @Test
    void predictsACompositionLikeATableOfOne() throws Exception {
        final Composition alloy = Formula.parse("Fe60B25Nb15");
        final Predictor predictor = new Predictor(MODEL, SETTINGS);
        assertThat(predictor.predict(alloy, 0.5)).isEqualTo(predictor
            .predict(Alloys.of(List.of(alloy, Formula.parse("Cu50Zr50")), new double[]{0.5, 3}), Progress.NONE).get(0));
    }

    @Test
    void hasTheSurfaceThatItReports() throws Exception {
        final Predictor predictor = new Predictor(MODEL, SETTINGS);
        final Alloys alloys = Alloys.of(List.of(Formula.parse("Fe50B25Nb25"), Formula.parse("Cu50Zr50")),
            new double[]{0.5, 0.5}).withElements(MODEL.elements());
        final PredictionSurface.Evaluation surface = predictor.surface(0.5).evaluate(alloys.fractions());
        assertThat(predictor.surface(0.5).moments(alloys.fractions())).isEqualTo(surface.moments());
        final List<Prediction> predictions = predictor.predict(alloys, Progress.NONE);
        for (int i = 0; i < 2; i++) {
            assertThat(surface.mean(i)).isEqualTo(predictions.get(i).mean());
            assertThat(surface.sd(i)).isEqualTo(predictions.get(i).sd());
        }
    }

    @Test
    void differentiatesMeanAndSd() {
        final PredictionSurface surface = new Predictor(MODEL, SETTINGS).surface(0.5);
        final SeededRandom random = SeededRandom.of(2);
        int smooth = 0;
        for (int trial = 0; trial < 40; trial++) {
            final double[] alloy = new double[8];
            Arrays.setAll(alloy, j -> 0.05 + random.nextDouble());
            final double sum = Arrays.stream(alloy).sum();
            Arrays.setAll(alloy, j -> alloy[j] / sum);
            final double[] gradient =
                surface.evaluate(new double[][]{alloy}).gradient(new double[]{1}, new double[]{-2})[0];
            double scale = 0;
            double along = 0;
            for (int j = 0; j < 8; j++) {
                scale = Math.max(scale, Math.abs(gradient[j]));
                along += gradient[j] * alloy[j];
            }
            assertThat(along).as("no change along the composition itself").isCloseTo(0, within(1e-3 * scale));
            final int element = random.nextInt(8);
            final double step = 2e-3;
            final double right = value(surface, alloy, element, step);
            final double left = value(surface, alloy, element, -step);
            final double here = value(surface, alloy, element, 0);
            // A ReLU that switches between the points bends the curve; there finite differences prove nothing.
            if (Math.abs(right - 2 * here + left) < 1e-2 * step * scale) {
                smooth++;
                assertThat((right - left) / (2 * step)).isCloseTo(gradient[element], within(2e-2 * scale));
            }
        }
        assertThat(smooth).isGreaterThan(10);
    }

    private static double value(final PredictionSurface surface, final double[] alloy, final int element,
        final double step) {
        final double[] moved = alloy.clone();
        moved[element] += step;
        final PredictionSurface.Evaluation evaluation = surface.evaluate(new double[][]{moved});
        return evaluation.mean(0) - 2 * evaluation.sd(0);
    }

    @Test
    void saysWhatIsMissing() {
        final Predictor predictor = new Predictor(MODEL, SETTINGS);
        assertThatThrownBy(() -> predictor.predict(Alloys.of(List.of(Formula.parse("Fe80B20")), null), Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("load");
        assertThatThrownBy(() -> predictor.predict(Formula.parse("Fe80Au20"), 1))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Au");
        assertThatThrownBy(() -> new PredictorSettings(1, 1, 0.9, 1)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> new PredictorSettings(10, 1, 1, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new PredictorSettings(10, 1, 0.9, Double.NaN)).hasMessageContaining("Kappa");
    }

    @Test
    void stopsWhenCancelled() {
        final AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> new Predictor(MODEL, SETTINGS).predict(ALLOYS, (fraction, message) -> {
            calls.incrementAndGet();
            throw new CanceledException();
        })).isInstanceOf(CanceledException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void isUncertainAboutThePublishedAlloysAtThePublishedScale() throws CanceledException {
        final TrainedModel published = GoldenData.model();
        final List<Prediction> predictions =
            new Predictor(published, PredictorSettings.DEFAULT).predict(GoldenData.dataset().alloys(), Progress.NONE);
        final double[] plain = published.predict(GoldenData.dataset().alloys());
        double difference = 0;
        double sd = 0;
        for (int i = 0; i < plain.length; i++) {
            difference += Math.abs(predictions.get(i).mean() - plain[i]) / plain.length;
            sd += predictions.get(i).sd() / plain.length;
        }
        assertThat(sd).as("mean spread, HV").isBetween(50.0, 200.0);
        assertThat(difference).as("thinning shifts the mean less than it spreads").isLessThan(sd);
    }
}
