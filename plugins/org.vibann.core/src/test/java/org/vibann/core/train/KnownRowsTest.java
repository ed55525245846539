/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.ManyAlloys;
import org.vibann.core.data.TrainingDistance;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.Blend;
import org.vibann.core.model.ModelParts;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A model whose Gaussian processes know some of its rows, and whose nearest alloys are looked for in all of them. */
class KnownRowsTest {

    private static final VibannConfig CONFIG = SmallData.config(Preset.DEFAULT).withKernelTrials(3);
    private static final AlloyDataset DATA = SmallData.of(120, true);
    private static final int CORE = 30;
    private static TrainedModel all;
    private static TrainedModel some;

    @BeforeAll
    static void train() throws Exception {
        all = VibannTrainer.train(DATA, CONFIG, Progress.NONE);
        some = ofCore(all);
    }

    /** As a table of more than 2000 rows is learnt from, with a smaller limit. */
    private static TrainedModel ofCore(final TrainedModel model) throws CanceledException {
        final ModelParts p = model.parts();
        final Blend blend = p.blend().orElseThrow();
        final AlloyDataset core = CoreRows.spread(blend.data(), CORE);
        return new TrainedModel(new ModelParts(p.config(), p.elements(), p.scalers(), p.members(), p.training(),
            Optional.of(new Blend(blend.kernel().refit(core, Progress.NONE), blend.neighbours(), blend.weights(),
                blend.spread(), core, blend.data())), p.calibration(), p.doubt(), p.anchors()));
    }

    private static byte[] bytes(final TrainedModel model) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    @Test
    void aFileKeepsEveryBit() throws Exception {
        final byte[] file = bytes(some);
        final TrainedModel again = ModelFile.read(new ByteArrayInputStream(file));
        final Blend blend = again.parts().blend().orElseThrow();
        assertThat(blend.knowsMore()).isTrue();
        assertThat(blend.core().size()).isEqualTo(CORE);
        assertThat(blend.data().size()).isEqualTo(DATA.size());
        assertThat(again.passes(5, 1).predict(DATA.alloys())).isEqualTo(some.passes(5, 1).predict(DATA.alloys()));
        assertThat(again.domain().orElseThrow().distances(DATA.alloys()))
            .isEqualTo(some.domain().orElseThrow().distances(DATA.alloys()));
        assertThat(bytes(again)).isEqualTo(file);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("rows.bin", "\"version\" : 6");
    }

    @Test
    void whatIsKnownToAllIsWrittenAsBefore() throws Exception {
        assertThat(new String(bytes(all), StandardCharsets.ISO_8859_1)).contains("\"version\" : 4")
            .doesNotContain("rows.bin", "known");
    }

    @Test
    void theDomainIsThatOfAllRows() {
        assertThat(some.domain().orElseThrow().distances(DATA.alloys())).containsOnly(0);
    }

    /** Measured four times, one of them far off: a promise of 90 % holds all four, wherever the core lies. */
    @Test
    void intervalsHoldWhatWasMeasuredOfRowsOutsideTheCore() throws Exception {
        final int[] four = {5, 5, 5, 5};
        final double[] targets = Arrays.copyOf(DATA.targets(), DATA.size() + four.length);
        for (int i = 0; i < four.length; i++) {
            targets[DATA.size() + i] = DATA.target(5) + (i == 0 ? 400 : i);
        }
        final int[] rows = IntStream.concat(IntStream.range(0, DATA.size()), IntStream.of(four)).toArray();
        final AlloyDataset data = new AlloyDataset(DATA.alloys().select(rows), "HV", targets);
        final TrainedModel model = ofCore(VibannTrainer.train(data, CONFIG, Progress.NONE));
        final List<Prediction> said = new Predictor(model, PredictorSettings.DEFAULT)
            .predict(DATA.alloys().select(new int[]{5}), Progress.NONE);
        assertThat(said.get(0).upper()).isGreaterThanOrEqualTo(targets[DATA.size()]);
    }

    /** No row is as far from the spread ones as the nearest two of these are from each other. */
    @Test
    void spreadRowsLeaveNoneFarAway() {
        final AlloyDataset core = CoreRows.spread(DATA, CORE);
        assertThat(core.size()).isEqualTo(CORE);
        final double farthest = IntStream.range(0, DATA.size())
            .mapToDouble(i -> new TrainingDistance(core.alloys()).at(DATA.alloys().fractions(i), DATA.alloys().load(i)))
            .max().orElseThrow();
        for (int i = 0; i < CORE; i++) {
            final int self = i;
            final Alloys others =
                core.alloys().select(IntStream.range(0, CORE).filter(k -> k != self).toArray());
            assertThat(new TrainingDistance(others).at(core.alloys().fractions(i), core.alloys().load(i)))
                .isGreaterThanOrEqualTo(farthest - 1e-9);
        }
    }

    /** What the growth of learning is measured with: rows follow from their numbers, new families are new. */
    @Test
    void aShortTableIsTheBeginningOfALongOne() {
        final ManyAlloys many = new ManyAlloys();
        final AlloyDataset data = many.training(400);
        final AlloyDataset begin = many.training(100);
        assertThat(begin.targets()).isEqualTo(Arrays.copyOf(data.targets(), 100));
        assertThat(begin.alloys().fractions()).isEqualTo(Arrays.copyOf(data.alloys().fractions(), 100));
        assertThat(ManyAlloys.noise(data)).isBetween(14.0, 21.0);
        final Alloys strangers = many.test(200, true).alloys();
        final List<String> known = IntStream.range(0, 400).mapToObj(i -> data.alloys().family(i).label()).toList();
        assertThat(IntStream.range(0, 200).filter(i -> known.contains(strangers.family(i).label())).count()).isZero();
    }

    @Test
    void growthIsPrintedALineATable() throws Exception {
        final var text = new ByteArrayOutputStream();
        new LearnGrowth(20, new PrintStream(text, true)).measure(CONFIG, "QUICK", 120);
        assertThat(text.toString()).matches("(?s)QUICK +120 .*BlendWeights.*\\R");
    }
}
