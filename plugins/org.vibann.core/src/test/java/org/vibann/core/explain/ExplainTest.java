/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class ExplainTest {

    private static final TrainedModel MODEL = SmallModel.train();

    private static final AlloyDataset DATA = SmallModel.dataset();

    private static final LatentTraversal.Settings CENTRE =
        new LatentTraversal.Settings(0.5, OptionalInt.empty(), 21, 0.01, 0.99);

    @Test
    void predictsFromLatentsWhatItPredictsFromAlloys() {
        final double[][] latents = MODEL.latents(DATA.alloys());
        final double[] predictions = MODEL.predict(DATA.alloys());
        for (int i = 0; i < DATA.size(); i++) {
            assertThat(MODEL.predictLatents(new double[][]{latents[i]}, DATA.alloys().load(i))[0])
                .isEqualTo(predictions[i]);
        }
    }

    @Test
    void traversesEveryDimensionBetweenTheQuantiles() throws CanceledException {
        final List<LatentTraversal> traversals =
            LatentTraversal.of(MODEL, DATA.alloys(), CENTRE, Progress.NONE);
        final double[][] latents = MODEL.latents(DATA.alloys());
        assertThat(traversals).hasSize(4);
        for (final LatentTraversal traversal : traversals) {
            final double[] values =
                Arrays.stream(latents).mapToDouble(row -> row[traversal.dimension()]).sorted().toArray();
            assertThat(traversal.positions()).hasSize(21).isSorted();
            assertThat(traversal.positions()[0]).isBetween(values[0], values[1]);
            assertThat(traversal.positions()[20]).isBetween(values[values.length - 2], values[values.length - 1]);
            assertThat(traversal.range()).isEqualTo(Arrays.stream(traversal.predictions()).max().orElseThrow()
                - Arrays.stream(traversal.predictions()).min().orElseThrow());
            assertThat(traversal.linearity()).isBetween(0.0, 1.0 + 1e-12);
            assertThat(Math.signum(traversal.slope()))
                .isEqualTo(Math.signum(Statistics.correlation(traversal.positions(), traversal.predictions())));
            assertThat(Arrays.stream(traversal.nearestRows()).boxed()).allMatch(row -> row >= 0 && row < 80);
        }
        assertThat(traversals.stream().mapToDouble(LatentTraversal::range).max().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void passesThroughTheRowItStartsFrom() throws CanceledException {
        final LatentTraversal traversal = LatentTraversal.of(MODEL, DATA.alloys(),
            new LatentTraversal.Settings(0.5, OptionalInt.of(7), 401, 0, 1), Progress.NONE).get(0);
        final double own = MODEL.latents(DATA.alloys())[7][0];
        int at = 0;
        for (int i = 0; i < 401; i++) {
            at = Math.abs(traversal.positions()[i] - own) < Math.abs(traversal.positions()[at] - own) ? i : at;
        }
        assertThat(traversal.nearestRows()[at]).isEqualTo(7);
        assertThatThrownBy(() -> LatentTraversal.of(MODEL, DATA.alloys(),
            new LatentTraversal.Settings(0.5, OptionalInt.of(80), 5, 0, 1), Progress.NONE))
            .hasMessageContaining("80 rows");
    }

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

    @Test
    void findsTheElementsThatMatter() throws CanceledException {
        final List<ElementImportance> all = ElementImportance.of(MODEL, DATA, 1, Progress.NONE);
        assertThat(all).extracting(ElementImportance::element).isEqualTo(MODEL.elements());
        for (final ElementImportance one : all) {
            assertThat(one.count()).isEqualTo(MODEL.count(one.element()));
            assertThat(one.attention()).isBetween(0.0, 1.0);
            assertThat(one.gradients()).isPositive();
        }
        // The invented hardness grows linearly along the list: the ends move it most.
        assertThat(all.stream().mapToDouble(ElementImportance::permutation).max().orElseThrow()).isPositive();
        final ElementImportance.Agreement agreement = ElementImportance.agreement(all);
        assertThat(agreement.gradientsPermutation()).isBetween(-1.0, 1.0);
        assertThat(ElementImportance.of(MODEL, DATA, 1, Progress.NONE)).isEqualTo(all);
    }

    @Test
    void ranksWithTies() {
        assertThat(Statistics.rankCorrelation(new double[]{1, 2, 3, 4}, new double[]{10, 20, 30, 400})).isCloseTo(1,
            within(1e-12));
        assertThat(Statistics.rankCorrelation(new double[]{1, 2, 3, 4}, new double[]{5, 5, 1, 1}))
            .isCloseTo(-0.894427190999916, within(1e-12));
        assertThat(Statistics.correlation(new double[]{1, 2}, new double[]{3, 3})).isNaN();
    }
}
