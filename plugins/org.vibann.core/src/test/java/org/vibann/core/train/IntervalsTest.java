/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.calibration.HeldOutFigures;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.calibration.IntervalPromise;
import org.vibann.core.calibration.Intervals;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.design.DesignResult;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.InverseDesigner;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.Progress;

/** Intervals promise what the held-out groups allow, and no more. */
class IntervalsTest {

    private static final VibannConfig CONFIG = SmallData.config(Preset.DEFAULT).withKernelTrials(6);

    /** So many families of so many rows each. */
    private static AlloyDataset families(final int families, final int rows) {
        return SmallData.of(20 * rows, true)
            .select(IntStream.range(0, 20 * rows).filter(i -> i % 20 < families).toArray());
    }

    private static List<Prediction> predict(final TrainedModel model, final Alloys alloys, final double level)
        throws Exception {
        return new Predictor(model, new PredictorSettings(20, 1, level, 1.645)).predict(alloys, Progress.NONE);
    }

    @Test
    void threeFamiliesCannotPromiseNinetyPercentHoweverManyRowsTheyHave() throws Exception {
        final AlloyDataset data = families(3, 20);
        final TrainingResult result = VibannTrainer.trainAndForecast(data, CONFIG, Progress.NONE);
        final TrainedModel model = result.model();
        for (final Prediction prediction : predict(model, data.alloys(), 0.9)) {
            assertThat(prediction.bounded()).isFalse();
            assertThat(prediction.upper()).isInfinite();
            assertThat(prediction.mean()).isFinite();
        }
        assertThat(predict(model, data.alloys(), 0.75)).allMatch(Prediction::bounded);
        assertThat(predict(model, data.alloys(), 0.76)).noneMatch(Prediction::bounded);
        assertThat(IntervalPromise.warning(model.calibration(), 0.75)).isEmpty();
        assertThat(IntervalPromise.warning(model.calibration(), 0.9)).hasValueSatisfying(
            text -> assertThat(text)
                .contains("90 %", "needs 9", "families", "there are 3", "75 % at most", "hold out alloys"));
        assertThat(result.heldOut()).noneMatch(HeldOutForecast::bounded);
        final HeldOutFigures figures = model.summary().crossValidation().orElseThrow();
        assertThat(figures.coverage()).as("of bounded intervals, of which there is none").isNaN();
        assertThat(figures.width()).isNaN();
        assertThat(figures.mae()).isPositive();
        final DesignResult designs = InverseDesigner.design(model, data,
            DesignSettings.DEFAULT.withEffort(4, 20).withCandidates(2, 5), Progress.NONE);
        assertThat(designs.candidates()).isNotEmpty().noneMatch(candidate -> candidate.prediction().bounded());
        assertThat(designs.notes()).contains(IntervalPromise.warning(model.calibration(), 0.9).orElseThrow());
    }

    @Test
    void aLevelThatTheAlloysCannotGiveIsUnboundedAndNotTheWidestThatIs() throws Exception {
        final AlloyDataset data = families(2, 13).select(IntStream.range(0, 25).toArray());
        final TrainedModel model = VibannTrainer.train(data,
            CONFIG.withValidation(v -> v.withGrouping(Grouping.ALLOY)), Progress.NONE);
        final Prediction at95 = predict(model, data.alloys(), 0.95).get(0);
        assertThat(at95.bounded()).isTrue();
        for (final double level : new double[]{0.99, 0.999}) {
            assertThat(predict(model, data.alloys(), level)).noneMatch(Prediction::bounded);
            assertThat(IntervalPromise.warning(model.calibration(), level)).hasValueSatisfying(
                text -> assertThat(text)
                    .contains("needs " + Math.round(level / (1 - level)), "there are 25", "96 % at most"));
        }
        assertThat(IntervalPromise.warning(model.calibration(), 0.95)).isEmpty();
        assertThat(predict(model, data.alloys(), 0.96).get(0).upper()).isGreaterThanOrEqualTo(at95.upper());
    }

    @Test
    void twoFamiliesAreLearntAndOneFamilyOrAlloyIsRefusedWithAWayOut() throws Exception {
        final AlloyDataset two = families(2, 25);
        final TrainedModel model = VibannTrainer.train(two, CONFIG, Progress.NONE);
        assertThat(model.predict(two.alloys())).doesNotContain(Double.NaN);
        assertThat(IntervalPromise.warning(model.calibration(), 0.9)).hasValueSatisfying(
            text -> assertThat(text).contains("there are 2", "66 % at most"));
        assertThatThrownBy(() -> VibannTrainer.train(families(1, 25), CONFIG, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Hold out = Alloys");
        assertThat(VibannTrainer
            .train(families(1, 25), CONFIG.withValidation(v -> v.withGrouping(Grouping.ALLOY)), Progress.NONE)
            .weights())
            .isPresent();
        final AlloyDataset one = new AlloyDataset(two.alloys().select(new int[30]), "HV",
            IntStream.range(0, 30).mapToDouble(i -> 1000 + i).toArray());
        for (final Grouping grouping : new Grouping[]{Grouping.ALLOY, Grouping.FAMILY}) {
            assertThatThrownBy(() -> VibannTrainer
                .train(one, CONFIG.withValidation(v -> v.withGrouping(grouping)), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("All 30 rows are one alloy (");
        }
    }

    @Test
    void anAlloysIntervalHoldsItsOwnReplicatesWhoseScatterIsKnown() throws Exception {
        final AlloyDataset good = families(3, 12);
        final int[] rows = IntStream.range(0, 46).map(i -> i < 36 ? i : 0).toArray();
        final double[] targets = IntStream.range(0, 46).mapToDouble(i -> i > 0 && i < 36 ? good.target(i)
            : i % 2 == 0 ? 500 : 1500).toArray();
        final AlloyDataset data = new AlloyDataset(good.alloys().select(rows), "HV", targets);
        final TrainedModel model = VibannTrainer.train(data,
            CONFIG.withValidation(v -> v.withGrouping(Grouping.ALLOY)), Progress.NONE);
        final Calibration calibration = model.calibration().orElseThrow();
        final Prediction contradicted = predict(model, data.alloys(), 0.9).get(0);
        assertThat(contradicted.lower()).isLessThanOrEqualTo(500);
        assertThat(contradicted.upper()).isGreaterThanOrEqualTo(1500);
        assertThat(calibration.halfWidth(0.9, contradicted.sd(), data.alloys().load(0)))
            .as("what held-out errors alone would give").isLessThan(490);
        // Measured once, or at a tenth of the load: nothing is known of the scatter.
        for (final Alloys once : List.of(data.alloys().select(new int[]{5}), Alloys.of(data.alloys().elements(),
            new double[][]{data.alloys().fractions(0)}, new double[]{data.alloys().load(0) / 10}))) {
            final Prediction prediction = predict(model, once, 0.9).get(0);
            assertThat(prediction.upper() - prediction.mean())
                .isCloseTo(calibration.halfWidth(0.9, prediction.sd(), once.load(0)), within(1e-9));
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        final TrainedModel again = ModelFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(predict(again, data.alloys(), 0.9).get(0)).isEqualTo(contradicted);
    }

    @Test
    void aTargetThatIsPositiveHasNoNegativePredictionOrBound() throws Exception {
        final AlloyDataset linear = SmallData.of(120, true);
        final double[] targets =
            Arrays.stream(linear.targets()).map(y -> 10 * StrictMath.pow(Math.max(y, 10) / 1800, 4)).toArray();
        final AlloyDataset data = new AlloyDataset(linear.alloys(), "GPa", targets);
        final int[] half = IntStream.range(0, 60).toArray();
        final AlloyDataset training = data.select(half);
        final Alloys others = data.alloys().select(IntStream.range(60, 120).toArray());
        final TrainingResult free = VibannTrainer.trainAndForecast(training, CONFIG.withPositive(false), Progress.NONE);
        final TrainingResult kept = VibannTrainer.trainAndForecast(training, CONFIG, Progress.NONE);
        assertThat(kept.model().config().positive()).isTrue();
        assertThat(Arrays.stream(free.model().predict(others)).min().orElseThrow()).isNegative();
        assertThat(Arrays.stream(kept.model().predict(others)).min().orElseThrow()).isZero();
        assertThat(Arrays.stream(kept.model().predictLatents(new double[][]{{9, 9, 9}, {-9, -9, -9}}, 1)).min()
            .orElseThrow()).isNotNegative();
        final List<Prediction> before = predict(free.model(), others, 0.9);
        final List<Prediction> after = predict(kept.model(), others, 0.9);
        assertThat(before.stream().filter(p -> p.lower() < 0).count()).isGreaterThan(10);
        assertThat(before.stream().filter(p -> p.mean() < 0).count()).isPositive();
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).mean()).isEqualTo(Math.max(0, before.get(i).mean()));
            assertThat(after.get(i).sd()).isEqualTo(before.get(i).sd());
            assertThat(after.get(i).lower()).isNotNegative();
            assertThat(after.get(i).lcb()).isNotNegative();
        }
        final PredictorSettings ofPasses = new PredictorSettings(20, 1, 0.9, 1.645, false);
        assertThat(new Predictor(kept.model(), ofPasses).predict(others, Progress.NONE))
            .allMatch(p -> p.lower() >= 0 && p.upper() >= 0);
        assertThat(kept.heldOut()).allMatch(f -> f.mean() >= 0 && f.lower() >= 0);
        assertThat(free.heldOut()).anyMatch(f -> f.lower() < 0);
    }

    @Test
    void aTargetWithValuesBelowZeroIsLeftAsItIs() throws Exception {
        final AlloyDataset linear = SmallData.of(60, true);
        final AlloyDataset data = new AlloyDataset(linear.alloys(), "kJ/mol",
            Arrays.stream(linear.targets()).map(y -> y - 900).toArray());
        final TrainedModel model = VibannTrainer.train(data, CONFIG, Progress.NONE);
        assertThat(model.config().positive()).isFalse();
        assertThat(Arrays.stream(model.predict(data.alloys())).min().orElseThrow()).isNegative();
    }

    @Test
    void modelsWithoutCalibrationSaySo() throws Exception {
        final TrainedModel networks = VibannTrainer.train(families(4, 10), SmallData.config(Preset.PUBLISHED),
            Progress.NONE);
        assertThat(IntervalPromise.warning(networks.calibration(), 0.5)).hasValueSatisfying(
            text -> assertThat(text).contains("not calibrated", "too narrow", "preset Default"));
        assertThat(networks.intervals()).isEmpty();
    }
}
