/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vibann.core.SmallData;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.EpochRecord;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingSummary;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class VibannTrainerTest {

    private static byte[] bytes(final TrainedModel model) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetTrainsWithAndWithoutLoad(final Preset preset) throws Exception {
        for (final boolean load : new boolean[]{true, false}) {
            final AlloyDataset data = SmallData.of(120, load);
            final TrainedModel model = VibannTrainer.train(data, SmallData.config(preset), Progress.NONE);
            assertThat(model.usesLoad()).isEqualTo(load);
            assertThat(model.predict(data.alloys())).hasSize(120).doesNotContain(Double.NaN);
            assertThat(model.latents(data.alloys())[0]).hasSize(3);
            assertThat(model.history()).hasSize(12);
            assertThat(model.history().stream().filter(EpochRecord::best)).hasSize(1);
            assertThat(model.history().get(11).hardnessLoss()).isLessThan(model.history().get(0).hardnessLoss());
            final boolean loadDecoder = preset == Preset.PREPRINT && load;
            assertThat(model.history().get(0).loadReconstructionLoss() > 0).isEqualTo(loadDecoder);
            assertThat(model.count(SmallData.ELEMENTS.get(0))).isEqualTo(60);
            assertThat(model.count(Element.ofSymbol("Au").orElseThrow())).isZero();
            final TrainingSummary s = model.summary();
            assertThat(s.rows()).isEqualTo(120);
            assertThat(s.families()).isEqualTo(20);
            assertThat(s.validationFamilies() * 6).isEqualTo(s.validationRows());
            assertThat(s.reconstructionL1()).isBetween(0.0, 2.0);
            assertThat(s.heldOutL1()).isBetween(0.0, 2.0);
            assertThat(s.protocol()).contains(
                preset == Preset.DEFAULT || preset == Preset.COMPACT ? "Nothing was chosen by them" : "optimistic",
                String.format(Locale.ROOT, "a mean L1 error of %.3f", s.heldOutL1()));
            assertThat(s.rmse()).isCloseTo(model.history().get(s.bestEpoch() - 1).validationRmse(), within(1e-3));
        }
    }

    @Test
    void defaultLearnsTheSmallProblem() throws Exception {
        final TrainedModel model = VibannTrainer.train(SmallData.of(400, true),
            VibannConfig.of(Preset.DEFAULT).withMembers(1).withOptimisation(o -> o.withEpochs(150)), Progress.NONE);
        assertThat(model.summary().r2()).isGreaterThan(0.9);
    }

    @Test
    void sameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        final AlloyDataset data = SmallData.of(100, true);
        final VibannConfig config = SmallData.config(Preset.DEFAULT).withMembers(3);
        final byte[] first = bytes(VibannTrainer.train(data, config, Progress.NONE));
        assertThat(bytes(VibannTrainer.train(data, config, Progress.NONE))).isEqualTo(first);
        assertThat(bytes(VibannTrainer.train(data, config.withSeed(2), Progress.NONE))).isNotEqualTo(first);
        // a member is trained in one thread: alone it gets the bits that it gets beside others
        final TrainedModel one = VibannTrainer.train(data, config.withMembers(1), Progress.NONE);
        final TrainedModel three = VibannTrainer.train(data, config, Progress.NONE);
        assertThat(three.latents(data.alloys())).isEqualTo(one.latents(data.alloys()));
        assertThat(three.predict(data.alloys())).isNotEqualTo(one.predict(data.alloys()));
    }

    @Test
    void decoderEpochsImproveTheReconstructionAndNothingElse() throws Exception {
        final AlloyDataset data = SmallData.of(200, true);
        final VibannConfig config = SmallData.config(Preset.DEFAULT).withShape(s -> s.withWidth(16))
            .withBottleneck(b -> b.withBetaStart(1e-6));
        final TrainedModel without = VibannTrainer.train(data,
            config.withReconstruction(r -> r.withDecoderEpochs(0)), Progress.NONE);
        final TrainedModel with = VibannTrainer.train(data,
            config.withReconstruction(r -> r.withDecoderEpochs(60)), Progress.NONE);
        assertThat(with.predict(data.alloys())).isEqualTo(without.predict(data.alloys()));
        assertThat(with.latents(data.alloys())).isEqualTo(without.latents(data.alloys()));
        assertThat(with.passes(3, 1).predict(data.alloys())).isEqualTo(without.passes(3, 1).predict(data.alloys()));
        assertThat(with.summary().reconstructionL1()).isLessThan(0.9 * without.summary().reconstructionL1());
        assertThat(with.decode(with.latents(data.alloys()))).isEqualTo(with.reconstruct(data.alloys()));
    }

    @Test
    void pretrainingTeachesTheReconstructionOfAlloysThatAreNotInTheTable() throws Exception {
        final AlloyDataset data = SmallData.of(200, true);
        final VibannConfig config = SmallData.config(Preset.DEFAULT).withShape(s -> s.withWidth(16).withLatentSize(6))
            .withReconstruction(r -> r.withDecoderEpochs(0))
            .withOptimisation(o -> o.withEpochs(1));
        final double[] l1 = new double[3];
        final int[] steps = {0, 100, 800};
        for (int i = 0; i < l1.length; i++) {
            final int count = steps[i];
            final TrainingSummary summary = VibannTrainer.train(data,
                config.withReconstruction(r -> r.withPretrainingSteps(count)), Progress.NONE).summary();
            l1[i] = summary.heldOutL1();
            assertThat(summary.klPerDimension()).isPositive();
        }
        assertThat(l1[1]).isLessThan(0.8 * l1[0]);
        assertThat(l1[2]).isLessThan(0.6 * l1[1]).isLessThan(0.3);
    }

    @Test
    void theBottleneckIsHeldNearItsTarget() throws Exception {
        final VibannConfig config = SmallData.config(Preset.DEFAULT).withShape(s -> s.withWidth(16).withLatentSize(6))
            .withBottleneck(b -> b.withKlTarget(0.8))
            .withReconstruction(r -> r.withPretrainingSteps(1200)).withOptimisation(o -> o.withEpochs(60));
        final TrainedModel model = VibannTrainer.train(SmallData.of(200, true), config, Progress.NONE);
        final List<EpochRecord> history = model.history();
        assertThat(history.get(history.size() - 1).klPerDimension()).isBetween(0.4, 1.2);
        assertThat(model.summary().klPerDimension()).isBetween(0.4, 1.2);
    }

    @Test
    void cancelStopsThePretraining() {
        assertThatThrownBy(() -> VibannTrainer.train(SmallData.of(100, true),
            SmallData.config(Preset.DEFAULT).withReconstruction(r -> r.withPretrainingSteps(1_000_000)),
            (fraction, message) -> {
                // A slow computer is asked for its progress before the first steps are done.
                if (!message.get().equals("Training")) {
                    assertThat(message.get()).startsWith("Reconstruction, step");
                    throw new CanceledException();
                }
            })).isInstanceOf(CanceledException.class);
    }

    @Test
    void inventedAlloysAreCompositionsOfKnownElements() {
        final float[][] known = {{0.5f, 0.5f, 0, 0}, {0.2f, 0, 0.8f, 0}, {0, 1, 0, 0}};
        final InventedAlloys invented = new InventedAlloys(known);
        final SeededRandom random = SeededRandom.of(5);
        final Set<List<Boolean>> families = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            final float[] x = invented.draw(random);
            float sum = 0;
            final List<Boolean> family = new ArrayList<>();
            for (final float value : x) {
                assertThat(value).isBetween(0f, 1f);
                family.add(value > 0);
                sum += value;
            }
            families.add(family);
            assertThat(sum).isCloseTo(1, within(1e-5f));
            assertThat(x[3]).as("an element that no training row has").isZero();
        }
        assertThat(families).as("every family of three elements").hasSize(7);
        assertThat(known[0]).as("the rows themselves").containsExactly(0.5f, 0.5f, 0, 0);
    }

    @Test
    void cancelStopsTheTraining() {
        final List<String> messages = new ArrayList<>();
        assertThatThrownBy(() -> VibannTrainer.train(SmallData.of(100, true),
            SmallData.config(Preset.DEFAULT).withOptimisation(o -> o.withEpochs(100_000).withPatience(100_000)),
                (fraction, message) -> {
                messages.add(message.get());
                if (message.get().matches("Epoch \\d+ of 100000, validation RMSE [0-9.]+ HV")) {
                    throw new CanceledException();
                }
            })).isInstanceOf(CanceledException.class);
        assertThat(messages).isNotEmpty();
    }

    @Test
    void dataThatCannotBeLearntFromAreRefusedWithAReason() {
        final AlloyDataset good = SmallData.of(60, true);
        final VibannConfig config = SmallData.config(Preset.DEFAULT);
        refused(good.select(IntStream.range(0, 19).toArray()), config, "at least 20 rows", "19");
        refused(good.select(IntStream.range(0, 1200).map(i -> i % 3 * 20).toArray()), config, "same elements");
        final double[] constant = new double[60];
        Arrays.fill(constant, 7);
        refused(new AlloyDataset(good.alloys(), "HV", constant), config, "same in every row", "HV");
        final double[] missing = good.targets();
        missing[4] = Double.NaN;
        refused(new AlloyDataset(good.alloys(), "HV", missing), config, "Row 5", "HV");
        final double[] loads = good.alloys().loads();
        loads[3] = Double.NaN;
        refused(new AlloyDataset(Alloys.of(good.alloys().elements(), good.alloys().fractions(), loads), "HV",
            good.targets()), config, "59 of 60 rows have a load");
    }

    private static void refused(final AlloyDataset data, final VibannConfig config, final String... parts) {
        assertThatThrownBy(() -> VibannTrainer.train(data, config, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(parts);
    }

    @Test
    void publishedRowWeightsFollowTheRecipe() {
        final AlloyDataset data = SmallData.of(40, true); // 20 families of 2 rows; one is B-Fe-Nb
        final float[] weights = TrainingRows.weights(data.alloys(), true);
        final double mean = (19 + 0.35) / 20;
        for (int i = 0; i < weights.length; i++) {
            final boolean library = "B-Fe-Nb".equals(data.alloys().family(i).label());
            assertThat(weights[i]).isCloseTo((float)((library ? 0.35 : 1) / mean), within(1e-6f));
        }
        assertThat(TrainingRows.weights(data.alloys(), false)).containsOnly(1f);
    }

    @Test
    void betaFollowsThePublishedController() throws Exception {
        final VibannConfig config = SmallData.config(Preset.PUBLISHED);
        final List<EpochRecord> history = VibannTrainer.train(SmallData.of(60, true), config, Progress.NONE).history();
        assertThat(history.get(0).beta()).isEqualTo(1e-3);
        for (int i = 1; i < history.size(); i++) {
            final EpochRecord before = history.get(i - 1);
            assertThat(history.get(i).beta()).isEqualTo(
                before.klPerDimension() >= 0.15 ? before.beta() * 1.05 : before.beta() / 1.05);
        }
    }
}
