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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.calibration.Errors;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.calibration.TrainingDomain;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.file.ModelFile;
import org.vibann.core.math.Moments;
import org.vibann.core.model.Anchors;
import org.vibann.core.model.ModelParts;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.Progress;

/** The preset Compact: a network that heads taught, alone. */
class CompactModelTest {

    private static final VibannConfig CONFIG = SmallData.config(Preset.COMPACT).withShape(s -> s.withWidth(16))
        .withOptimisation(o -> o.withEpochs(25))
        .withKernelTrials(6).withTaughtAlloys(600).withHeads(h -> h.withCompact(true)).withShape(s -> s.withDropout(0));
    private static final AlloyDataset DATA = SmallData.of(200, true);
    private static final AlloyDataset TRAIN = DATA.select(IntStream.range(0, 100).toArray());
    private static final AlloyDataset TEST = DATA.select(IntStream.range(100, 200).toArray());
    private static TrainedModel model;

    @BeforeAll
    static void train() throws Exception {
        model = VibannTrainer.train(TRAIN, CONFIG, Progress.NONE);
    }

    private static byte[] bytes(final TrainedModel model) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    @Test
    void predictsBetterThanTheSameNetworkWithoutTeacher() throws Exception {
        final TrainedModel untaught = VibannTrainer.train(TRAIN, CONFIG.withKernelTrials(0), Progress.NONE);
        assertThat(Errors.of(TEST.targets(), model.predict(TEST.alloys())).mae())
            .isLessThan(0.8 * Errors.of(TEST.targets(), untaught.predict(TEST.alloys())).mae());
    }

    @Test
    void holdsNoTrainingRow() throws Exception {
        assertThat(model.weights()).isEmpty();
        assertThat(model.parts().blend()).isEmpty();
        final byte[] file = bytes(model);
        final String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("heads.bin");
        for (int i = 0; i < TRAIN.size(); i++) {
            for (final double number : new double[]{TRAIN.target(i), TRAIN.alloys().fractions(i)[0]}) {
                if (number != 0) {
                    assertThat(text).doesNotContain(Double.toString(number)).doesNotContain(binary(number));
                }
            }
        }
    }

    private static String binary(final double number) {
        return new String(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(number).array(),
            StandardCharsets.ISO_8859_1);
    }

    @Test
    void anchorsAreNearTheRowsButNoneOfThem() {
        final Anchors anchors = model.parts().anchors().orElseThrow();
        assertThat(anchors.size()).isEqualTo(TRAIN.size());
        for (int k = 0; k < anchors.size(); k++) {
            final double[] row = TRAIN.alloys().fractions(k);
            double distance = 0;
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                distance += Math.abs(anchors.fractions()[k][j] - row[j]);
                sum += anchors.fractions()[k][j];
                assertThat(anchors.fractions()[k][j] == 0).isEqualTo(row[j] == 0);
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
            assertThat(distance).isBetween(0.001, 0.5);
        }
    }

    /** Fitted to what the network leaves, they leave less of the measurements. */
    @Test
    void withAnchorsTheModelRemembersMoreOfTheRows() {
        final ModelParts p = model.parts();
        final TrainedModel without = new TrainedModel(new ModelParts(p.config(), p.elements(), p.scalers(), p.members(),
            p.training(), p.blend(), p.calibration(), p.doubt(), Optional.empty()));
        assertThat(Errors.of(TRAIN.targets(), model.predict(TRAIN.alloys())).mae())
            .isLessThan(0.8 * Errors.of(TRAIN.targets(), without.predict(TRAIN.alloys())).mae());
    }

    @Test
    void aFileKeepsEveryBit() throws Exception {
        final byte[] file = bytes(model);
        final TrainedModel again = ModelFile.read(new ByteArrayInputStream(file));
        assertThat(again.passes(5, 1).predict(TEST.alloys())).isEqualTo(model.passes(5, 1).predict(TEST.alloys()));
        assertThat(again.calibration()).isPresent();
        assertThat(again.calibration().orElseThrow().halfWidth(0.8, 3, 2))
            .isEqualTo(model.calibration().orElseThrow().halfWidth(0.8, 3, 2));
        assertThat(again.parts().anchors()).isEqualTo(model.parts().anchors()).isPresent();
        assertThat(again.parts().doubt()).isEqualTo(model.parts().doubt()).isPresent();
        assertThat(bytes(again)).isEqualTo(file);
        assertThat(bytes(VibannTrainer.train(TRAIN, CONFIG, Progress.NONE))).isEqualTo(file);
    }

    /** With as many anchors as there can be, and the history of all epochs. */
    @Test
    void ofFiftySixElementsTakesLessThanHalfAMegabyte() throws Exception {
        final AlloyDataset many = SmallData.of(600, true);
        final List<Element> elements = new ArrayList<>(SmallData.ELEMENTS);
        for (int z = 1; elements.size() < 56; z++) {
            final Element next = Element.values()[z];
            if (!elements.contains(next)) {
                elements.add(next);
            }
        }
        final AlloyDataset wide = new AlloyDataset(many.alloys().withElements(elements), "HV", many.targets());
        final VibannConfig quick = VibannConfig.of(Preset.COMPACT)
            .withReconstruction(r -> r.withPretrainingSteps(0).withDecoderEpochs(0)).withKernelTrials(2)
            .withTaughtAlloys(10);
        final TrainedModel large = VibannTrainer.train(wide, quick, Progress.NONE);
        assertThat(large.parts().anchors().orElseThrow().size()).isEqualTo(500);
        assertThat(large.history()).hasSize(75);
        assertThat(bytes(large).length).isLessThan(500_000);
    }

    @Test
    void doubtGrowsAwayFromTheRows() {
        final double[][] near = model.passes(20, 1).predict(TRAIN.alloys());
        // Of six elements in equal parts, where the rows have three.
        final double[] even = {1, 1, 1, 1, 1, 1};
        final double far = sd(model.passes(20, 1).evaluate(new double[][]{even}, 1).values()[0]);
        int less = 0;
        for (final double[] values : near) {
            assertThat(sd(values)).isPositive();
            less += sd(values) < far ? 1 : 0;
        }
        assertThat(less).isGreaterThan(60);
    }

    private static double sd(final double[] values) {
        return Moments.sd(values, Moments.mean(values));
    }

    @Test
    void aResultIsAFunctionOfItsRowAloneAndPassesAddNoBias() {
        final double[][] all = model.passes(7, 5).predict(TEST.alloys());
        final double[] expected = model.predict(TEST.alloys());
        for (int i = 0; i < 10; i++) {
            assertThat(model.passes(7, 5).predict(TEST.alloys().select(new int[]{i}))[0]).isEqualTo(all[i]);
            assertThat(Moments.mean(all[i])).isCloseTo(expected[i], within(0.01));
        }
    }

    @Test
    void theGradientOfMeanAndSpreadIsThatOfFiniteDifferences() {
        PassGradient.assertThatOfFiniteDifferences(model);
    }

    @Test
    void intervalsOfTheirLevelCoverRowsThatWereNotTrainedOn() {
        final Calibration calibration = model.calibration().orElseThrow();
        final double[][] passes = model.passes(50, 1).predict(TEST.alloys());
        int inside = 0;
        for (int i = 0; i < passes.length; i++) {
            final double mean = Moments.mean(passes[i]);
            inside += Math.abs(TEST.target(i) - mean)
                <= calibration.halfWidth(0.9, sd(passes[i]), TEST.alloys().load(i)) ? 1 : 0;
        }
        // Families of the test rows were trained on; calibration left them out, so more than 90 % must be covered.
        assertThat(inside).isGreaterThanOrEqualTo(90);
        assertThat(model.summary().crossValidation().orElseThrow().coverage()).isBetween(0.7, 1.0);
        assertThat(model.summary().protocol()).contains("taught the network and are not part of the model");
    }

    /** From anchors alone: alloys like the training rows are inside, others are not. */
    @Test
    void alloysLikeTheRowsAreInTheDomainAndStrangersAreNot() throws Exception {
        final TrainedModel again = ModelFile.read(new ByteArrayInputStream(bytes(model)));
        final TrainingDomain domain = again.domain().orElseThrow();
        assertThat(domain.limit()).isEqualTo(model.domain().orElseThrow().limit()).isPositive();
        assertThat(inside(domain, TRAIN.alloys())).isEqualTo(1);
        assertThat(inside(domain, TEST.alloys())).isGreaterThan(0.95);
        final double[][] pure = new double[6][6];
        final double[] loads = new double[6];
        for (int j = 0; j < 6; j++) {
            pure[j][j] = 1;
            loads[j] = 1e-4;
        }
        assertThat(inside(domain, Alloys.of(model.elements(), pure, loads))).isZero();
    }

    /** The limit is where 90 % of the rows lay from the anchors of the folds that left them out, families held out whole. */
    @Test
    void theHeldOutForecastsSayWhatIsInTheDomain() throws Exception {
        final List<HeldOutForecast> heldOut = VibannTrainer.trainAndForecast(TRAIN, CONFIG, Progress.NONE).heldOut();
        assertThat(heldOut.stream().filter(f -> f.distance() <= model.domain().orElseThrow().limit()).count()).isEqualTo(90);
        assertThat(heldOut.stream().filter(HeldOutForecast::inDomain).count()).isBetween(80L, 98L);
    }

    private static double inside(final TrainingDomain domain, final Alloys alloys) {
        return Arrays.stream(domain.distances(alloys)).filter(d -> d <= domain.limit()).count() / (double)alloys.size();
    }

    @Test
    void needsATeacher() {
        final VibannConfig untaught = VibannConfig.of(Preset.COMPACT).withKernelTrials(0);
        assertThat(untaught.heads().compact()).isFalse();
        assertThat(untaught.shape().dropout()).as("or its passes would all be the same").isPositive();
        assertThatThrownBy(() -> CONFIG.withTaughtAlloys(0).withHeads(h -> h.withCompact(true)))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("taught alloys");
    }
}
