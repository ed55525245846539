/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Standardizer;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

class TrainedModelTest {

    private static final AlloyDataset DATA = SmallData.of(100, true);
    private static TrainedModel model;

    @BeforeAll
    static void train() throws Exception {
        model = VibannTrainer
            .train(DATA, SmallData.config(Preset.DEFAULT).withMembers(2).withShape(s -> s.withDropout(0.05)),
            Progress.NONE);
    }

    @Test
    void aResultIsAFunctionOfItsRowAlone() {
        final int[] reversed = IntStream.range(0, 100).map(i -> 99 - i).toArray();
        final double[] all = model.predict(DATA.alloys());
        final double[] back = model.predict(DATA.alloys().select(reversed));
        final McPasses passes = model.passes(7, 5);
        final double[][] allPasses = passes.predict(DATA.alloys());
        final double[][] backPasses = model.passes(7, 5).predict(DATA.alloys().select(reversed));
        for (int i = 0; i < 100; i++) {
            assertThat(back[99 - i]).isEqualTo(all[i]);
            assertThat(backPasses[99 - i]).isEqualTo(allPasses[i]);
            final Alloys one = DATA.alloys().select(new int[]{i});
            assertThat(model.predict(one)[0]).isEqualTo(all[i]);
            assertThat(passes.predict(one)[0]).isEqualTo(allPasses[i]);
            assertThat(passes.evaluate(new double[][]{DATA.alloys().fractions(i)}, DATA.alloys().load(i)).values()[0])
                .as("design sees what the predictor reports").isEqualTo(allPasses[i]);
        }
        assertThat(Arrays.stream(allPasses[0]).distinct().count()).as("the passes differ").isEqualTo(7);
        assertThat(model.passes(7, 6).predict(DATA.alloys())).isNotEqualTo(allPasses);
        final double[][] more = model.passes(9, 5).predict(DATA.alloys());
        assertThat(Arrays.copyOf(more[3], 7)).as("a pass depends on (seed, t) alone").isEqualTo(allPasses[3]);
    }

    @Test
    void withoutDropoutAPassIsThePrediction() {
        final ModelParts p = model.parts();
        final TrainedModel still = new TrainedModel(new ModelParts(p.config().withShape(s -> s.withDropout(0)),
            p.elements(), p.scalers(), List.of(p.members().get(1)), p.training(), p.blend(), p.calibration(), p.doubt(), p.anchors()));
        final double[] expected = still.predict(DATA.alloys());
        final double[][] passes = still.passes(2, 1).predict(DATA.alloys());
        for (int i = 0; i < expected.length; i++) {
            assertThat(passes[i][0]).isCloseTo(expected[i], within(0.01));
            assertThat(passes[i][1]).isEqualTo(passes[i][0]);
        }
    }

    @Test
    void theGradientPointsWhereTheValueGrows() {
        final McPasses passes = model.passes(8, 1);
        final double[][] x = {DATA.alloys().fractions(0)};
        final double[][] weights = new double[1][8];
        Arrays.fill(weights[0], 1.0 / 8);
        final McPasses.Evaluation at = passes.evaluate(x, 1);
        final double[] g = at.inputGradient(weights)[0];
        final double value = Arrays.stream(at.values()[0]).average().orElseThrow();
        for (int j = 0; j < g.length; j++) {
            final double[][] moved = {x[0].clone()};
            moved[0][j] += 1e-4; // a longer way leads over kinks of the ReLUs
            final double change =
                Arrays.stream(passes.evaluate(moved, 1).values()[0]).average().orElseThrow() - value;
            assertThat(change).as("element %d", j).isCloseTo(1e-4 * g[j], within(0.002 + 0.1 * Math.abs(change)));
        }
        double along = 0;
        for (int j = 0; j < g.length; j++) {
            along += g[j] * x[0][j];
        }
        assertThat(along).as("scaling a composition changes nothing").isCloseTo(0, within(0.05));
    }

    @Test
    void columnsAreBroughtIntoTheOrderOfTheModel() {
        final Composition composition = DATA.alloys().composition(0);
        final Alloys few = Alloys.of(List.of(composition), new double[]{DATA.alloys().load(0)});
        assertThat(few.elements()).hasSize(3);
        assertThat(model.predict(few)[0])
            .isCloseTo(model.predict(DATA.alloys().select(new int[]{0}))[0], within(1e-3));
        assertThat(model.attention(few)[0]).hasSize(6);
        final Alloys gold = Alloys.of(List.of(Composition.ofFractions(Map.of(Element.ofSymbol("Au").orElseThrow(),
            1.0))), new double[]{1});
        assertThatThrownBy(() -> model.predict(gold)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Au");
        final Alloys loadless = Alloys.of(List.of(composition), null);
        assertThatThrownBy(() -> model.predict(loadless)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("no load");
        assertThatThrownBy(() -> model.passes(2, 1).evaluate(new double[][]{{1, 0, 0, 0, 0, 0}}, 0))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("positive");
    }

    @Test
    void attentionOfTheDefaultFallsOnPresentElementsOnly() {
        final double[][] attention = model.attention(DATA.alloys());
        for (int i = 0; i < attention.length; i++) {
            assertThat(Arrays.stream(attention[i]).sum()).isCloseTo(1, within(1e-5));
            for (int j = 0; j < attention[i].length; j++) {
                assertThat(attention[i][j] > 0).isEqualTo(DATA.alloys().fraction(i, j) > 0);
            }
        }
    }

    @Test
    void importedTensorsMustBeComplete() {
        final Scalers scalers = new Scalers("HV", new Standardizer(0, 1), Optional.empty());
        assertThatThrownBy(() -> NetworkTensors.model(SmallData.config(Preset.DEFAULT), SmallData.ELEMENTS, scalers,
            Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Comp_Attention/kernel");
    }

    @Test
    void impossibleSettingsAreRefused() {
        final VibannConfig config = VibannConfig.of(Preset.DEFAULT);
        assertThatThrownBy(() -> config.withShape(s -> s.withDropout(1))).hasMessageContaining("dropout");
        assertThatThrownBy(() -> config.withOptimisation(o -> o.withLearningRate(Double.NaN)))
            .hasMessageContaining("learning rate");
        assertThatThrownBy(() -> config.withShape(s -> s.withLatentSize(0))).hasMessageContaining("latent size");
        assertThatThrownBy(() -> config.withValidation(v -> v.withValidationFraction(0)))
            .hasMessageContaining("validation fraction");
        assertThatThrownBy(() -> config.withBottleneck(b -> b.withBetaStart(1e9))).hasMessageContaining("beta");
        assertThat(config.withSeed(9).seed()).isEqualTo(9);
        assertThat(config.withSeed(9).withSeed(config.seed())).isEqualTo(config);
    }
}
