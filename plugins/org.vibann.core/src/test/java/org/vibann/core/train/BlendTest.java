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

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.calibration.BlendWeights;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.calibration.Errors;
import org.vibann.core.calibration.HeldOutFigures;
import org.vibann.core.calibration.TrainingDomain;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Splits;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.McPasses;
import org.vibann.core.model.ModelParts;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A model whose networks have the kernel head and the neighbours beside them. */
class BlendTest {

    private static final VibannConfig CONFIG = SmallData.config(Preset.DEFAULT).withKernelTrials(6);
    private static final AlloyDataset DATA = SmallData.of(200, true);
    private static final AlloyDataset TRAIN = DATA.select(IntStream.range(0, 100).toArray());
    private static final AlloyDataset TEST = DATA.select(IntStream.range(100, 200).toArray());
    private static TrainedModel model;

    @BeforeAll
    static void train() throws Exception {
        model = VibannTrainer.train(TRAIN, CONFIG, Progress.NONE);
    }

    @Test
    void sharesSumToOneAndTheSummarySaysHowTheyWereFound() {
        final BlendWeights w = model.weights().orElseThrow();
        assertThat(w.network() + w.kernel() + w.neighbours()).isCloseTo(1, within(1e-12));
        assertThat(w.network()).isPositive();
        assertThat(model.summary().protocol()).contains("5 folds", "families", "network, kernel and neighbours");
        assertThat(model.summary().validationRows()).isEqualTo(100);
        final HeldOutFigures figures = model.summary().crossValidation().orElseThrow();
        assertThat(figures.folds()).isEqualTo(5);
        assertThat(figures.unit()).isEqualTo("families");
        assertThat(figures.mae()).isEqualTo(model.summary().mae());
        assertThat(figures.coverage()).isBetween(0.7, 1.0);
    }

    @Test
    void predictsBetterThanItsNetwork() {
        final TrainedModel network = new TrainedModel(ModelParts.ofNetworks(model.config(), model.elements(),
            model.scalers(), model.parts().members(), model.parts().training()));
        final double blended = Errors.of(TEST.targets(), model.predict(TEST.alloys())).mae();
        assertThat(blended).isLessThan(Errors.of(TEST.targets(), network.predict(TEST.alloys())).mae()).isLessThan(60);
    }

    @Test
    void aResultIsAFunctionOfItsRowAlone() {
        final McPasses passes = model.passes(7, 5);
        final double[][] all = passes.predict(TEST.alloys());
        for (int i = 0; i < 10; i++) {
            final Alloys one = TEST.alloys().select(new int[]{i});
            assertThat(model.passes(7, 5).predict(one)[0]).isEqualTo(all[i]);
            assertThat(passes.evaluate(new double[][]{one.fractions(0)}, one.load(0)).values()[0]).isEqualTo(all[i]);
        }
    }

    @Test
    void aTablePredictedInPiecesOrInAnotherOrderGivesTheSameBits() throws Exception {
        final Predictor predictor = new Predictor(model, new PredictorSettings(12, 3, 0.9, 1.645));
        final List<Prediction> all = predictor.predict(TEST.alloys(), Progress.NONE);
        final int[] order = IntStream.range(0, 100).map(i -> i * 37 % 100).toArray();
        for (int from = 0; from < 100; from += 9) {
            final int[] rows = Arrays.copyOfRange(order, from, Math.min(100, from + 9));
            final List<Prediction> piece = predictor.predict(TEST.alloys().select(rows), Progress.NONE);
            for (int i = 0; i < rows.length; i++) {
                assertThat(piece.get(i)).isEqualTo(all.get(rows[i]));
            }
        }
    }

    @Test
    void spreadAddsNoBias() {
        final ModelParts p = model.parts();
        final TrainedModel still = new TrainedModel(new ModelParts(p.config().withShape(s -> s.withDropout(0)),
            p.elements(), p.scalers(), p.members(), p.training(), p.blend(), p.calibration(), p.doubt(), p.anchors()));
        final double[] expected = still.predict(TEST.alloys());
        final double[][] passes = still.passes(9, 3).predict(TEST.alloys());
        for (int i = 0; i < expected.length; i++) {
            assertThat(Arrays.stream(passes[i]).average().orElseThrow()).isCloseTo(expected[i], within(0.01));
            assertThat(Arrays.stream(passes[i]).distinct().count()).isGreaterThan(1);
        }
    }

    @Test
    void theGradientOfMeanAndSpreadIsThatOfFiniteDifferences() {
        PassGradient.assertThatOfFiniteDifferences(model);
    }

    @Test
    void intervalsOfTheirLevelCoverRowsThatWereNotTrainedOn() {
        final Calibration calibration = model.calibration().orElseThrow();
        assertThat(calibration.halfWidth(0.95, 10, 1)).isGreaterThan(calibration.halfWidth(0.5, 10, 1)).isPositive();
        assertThat(calibration.halfWidth(0.9, 100, 1)).isGreaterThan(calibration.halfWidth(0.9, 10, 1));
        final double[][] passes = model.passes(50, 1).predict(TEST.alloys());
        int inside = 0;
        for (int i = 0; i < passes.length; i++) {
            final double mean = Arrays.stream(passes[i]).average().orElseThrow();
            final double sd = Math.sqrt(Arrays.stream(passes[i]).map(v -> (v - mean) * (v - mean)).sum() / 49);
            inside += Math.abs(TEST.target(i) - mean) <= calibration.halfWidth(0.9, sd, TEST.alloys().load(i)) ? 1 : 0;
        }
        // Families of the test rows were trained on; calibration left them out, so more than 90 % must be covered.
        assertThat(inside).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aFileKeepsEveryBit() throws Exception {
        final byte[] file = bytes(model);
        final TrainedModel again = ModelFile.read(new ByteArrayInputStream(file));
        assertThat(again.passes(5, 1).predict(TEST.alloys())).isEqualTo(model.passes(5, 1).predict(TEST.alloys()));
        assertThat(again.predict(TEST.alloys())).isEqualTo(model.predict(TEST.alloys()));
        assertThat(again.summary()).isEqualTo(model.summary());
        assertThat(again.calibration().orElseThrow().halfWidth(0.8, 3, 2))
            .isEqualTo(model.calibration().orElseThrow().halfWidth(0.8, 3, 2));
        assertThat(again.domain().orElseThrow().limit()).isEqualTo(model.domain().orElseThrow().limit()).isPositive();
        assertThat(again.calibration().orElseThrow().noise(2)).isEqualTo(model.calibration().orElseThrow().noise(2))
            .isPositive();
        assertThat(bytes(again)).isEqualTo(file);
    }

    @Test
    void sameSeedSameBytes() throws Exception {
        assertThat(bytes(VibannTrainer.train(TRAIN, CONFIG, Progress.NONE))).isEqualTo(bytes(model));
    }

    @Test
    void worksWithoutLoad() throws Exception {
        final AlloyDataset data = SmallData.of(80, false);
        final TrainedModel without = VibannTrainer.train(data, CONFIG, Progress.NONE);
        assertThat(without.passes(3, 1).predict(data.alloys())[0]).doesNotContain(Double.NaN);
        assertThat(without.weights()).isPresent();
    }

    @Test
    void trainingRowsAreInTheDomainAndStrangersAreNot() {
        final TrainingDomain domain = model.domain().orElseThrow();
        assertThat(Arrays.stream(domain.distances(TRAIN.alloys())).max().orElseThrow()).isLessThan(1e-12);
        final double[] one = new double[6];
        one[5] = 1;
        final Alloys far = Alloys.of(model.elements(), new double[][]{one}, new double[]{1e-5});
        assertThat(domain.distances(far)[0]).isGreaterThan(domain.limit());
    }

    @Test
    void noiseIsThatOfNearTwinsAtTheirLoad() {
        final double[][] x = new double[200][];
        final double[] loads = new double[200];
        final double[] targets = new double[200];
        final SeededRandom random = SeededRandom.of(3, 0);
        for (int i = 0; i < 200; i++) {
            x[i] = TRAIN.alloys().fractions(i / 4 % 25);
            loads[i] = i < 100 ? 0.01 : 1;
            targets[i] = 10 * (i / 4 % 25) + (i < 100 ? 60 : 5) * random.nextGaussian();
        }
        final Calibration calibration = Calibration.uncalibrated(
            new AlloyDataset(Alloys.of(TRAIN.alloys().elements(), x, loads), "HV", targets), Grouping.ROWS, 100, 1);
        assertThat(calibration.noise(0.01)).isBetween(40.0, 90.0);
        assertThat(calibration.noise(1)).isBetween(3.0, 8.0);
    }

    @Test
    void loadsOfTwoInstrumentsAreCalibratedApart() {
        final double[] loads = IntStream.range(0, 100).mapToDouble(i -> i < 50 ? 0.01 : 1).toArray();
        final AlloyDataset data = new AlloyDataset(
            Alloys.of(TRAIN.alloys().elements(), TRAIN.alloys().fractions(), loads), "HV", new double[100]);
        final double[] means = IntStream.range(0, 100).mapToDouble(i -> i < 50 ? 100 : 1).toArray();
        final Calibration calibration = Calibration.uncalibrated(data, Grouping.ROWS, 25, 1)
            .scored(data, means, new double[100], IntStream.range(0, 100).toArray());
        assertThat(calibration.ranges()).hasSize(2);
        assertThat(calibration.halfWidth(0.9, 0, 0.01)).isCloseTo(100, within(1e-9));
        assertThat(calibration.halfWidth(0.9, 0, 5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void cancelStopsEveryPart() {
        final VibannConfig slow = CONFIG.withKernelTrials(400)
            .withOptimisation(o -> o.withEpochs(400).withPatience(400));
        for (final String part : new String[]{"Choosing kernels", "Training and cross-validating"}) {
            assertThatThrownBy(() -> VibannTrainer.train(TRAIN, slow, (fraction, message) -> {
                if (message.get().startsWith(part)) {
                    throw new CanceledException();
                }
            })).as(part).isInstanceOf(CanceledException.class);
        }
    }

    @Test
    void ofManyRowsTheHeadsKnowSomeOfEveryGroup() throws Exception {
        final AlloyDataset many = SmallData.of(300, true);
        final AlloyDataset core = CoreRows.inTurn(many, Grouping.FAMILY, 1, 45);
        assertThat(core.size()).isEqualTo(45);
        final List<int[]> groups = Splits.groupsOf(core.alloys(), Grouping.FAMILY);
        assertThat(groups).hasSize(20).allSatisfy(group -> assertThat(group.length).isBetween(2, 3));
        assertThat(CoreRows.inTurn(many, Grouping.FAMILY, 1, 45).targets()).isEqualTo(core.targets());
        assertThat(CoreRows.inTurn(many, Grouping.FAMILY, 2, 45).targets()).isNotEqualTo(core.targets());
        assertThat(CoreRows.inTurn(many, Grouping.FAMILY, 1, many.size())).isSameAs(many);
    }

    private static byte[] bytes(final TrainedModel of) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(of, out);
        return out.toByteArray();
    }
}
