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
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.explain.ImportanceSettings.Protocol;
import org.vibann.core.math.Correlation;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class ExplainTest {

    private static final TrainedModel MODEL = SmallModel.train();

    private static final AlloyDataset DATA = SmallModel.dataset();

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
            LatentTraversal.of(MODEL, DATA, TraversalSettings.DEFAULT, Progress.NONE);
        final double[][] latents = MODEL.latents(DATA.alloys());
        assertThat(traversals).hasSize(4);
        double kl = 0;
        for (final LatentTraversal traversal : traversals) {
            final int dimension = traversal.dimension();
            final double[] values = Arrays.stream(latents).mapToDouble(row -> row[dimension]).sorted().toArray();
            final double[] positions = traversal.steps().stream().mapToDouble(TraversalStep::position).toArray();
            final double[] network = traversal.steps().stream().mapToDouble(TraversalStep::network).toArray();
            assertThat(positions).hasSize(21).isSorted();
            assertThat(positions[0]).isBetween(values[0], values[1]);
            assertThat(positions[20]).isBetween(values[values.length - 2], values[values.length - 1]);
            assertThat(traversal.start()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-9));
            assertThat(traversal.range()).isEqualTo(
                Arrays.stream(network).max().orElseThrow() - Arrays.stream(network).min().orElseThrow());
            assertThat(traversal.linearity()).isBetween(0.0, 1.0);
            assertThat(Math.signum(traversal.slope()))
                .isEqualTo(Math.signum(Correlation.pearson(positions, network)));
            assertThat(traversal.sensitivity()).isNotNegative();
            assertThat(traversal.measuredCorrelation()).isBetween(-1.0, 1.0);
            assertThat(traversal.kl()).isPositive();
            kl += traversal.kl() / 4;
        }
        assertThat(kl).as("the mean over the dimensions is KLdim").isCloseTo(MODEL.summary().klPerDimension(),
            within(1e-4));
        assertThat(traversals.stream().mapToDouble(LatentTraversal::range).max().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void reportsForEveryStepTheAlloyThatItPredicts() throws CanceledException {
        for (final LatentTraversal traversal : LatentTraversal.of(MODEL, DATA, TraversalSettings.DEFAULT,
            Progress.NONE)) {
            for (final TraversalStep step : traversal.steps()) {
                assertThat(step.model())
                    .isEqualTo(MODEL.predict(Alloys.of(List.of(step.decoded()), new double[]{0.5}))[0]);
                final Composition nearest = DATA.alloys().composition(step.nearestRow());
                assertThat(step.decodedDistance()).isEqualTo(step.decoded().l1(nearest) / 2);
                for (final Element element : step.decoded().elements()) {
                    final double tenths = 1000 * step.decoded().fraction(element);
                    assertThat(tenths).isCloseTo(Math.rint(tenths), within(1e-9)).isGreaterThan(9);
                }
            }
        }
    }

    @Test
    void passesThroughTheRowItStartsFrom() throws CanceledException {
        final LatentTraversal traversal = LatentTraversal.of(MODEL, DATA,
            new TraversalSettings(0.5, OptionalInt.of(7), 401, 0, 1, 0.01), Progress.NONE).get(0);
        final double own = MODEL.latents(DATA.alloys())[7][0];
        assertThat(traversal.start()).isEqualTo(own);
        final TraversalStep there = traversal.steps().stream()
            .min(Comparator.comparingDouble(step -> Math.abs(step.position() - own))).orElseThrow();
        assertThat(there.nearestRow()).isEqualTo(7);
        assertThat(there.latentDistance()).isLessThan(0.02);
        assertThatThrownBy(() -> LatentTraversal.of(MODEL, DATA, TraversalSettings.DEFAULT.from(OptionalInt.of(80)),
            Progress.NONE)).hasMessageContaining("80 rows");
    }

    @Test
    void measuredTargetsMatterForTheirCorrelationOnly() throws CanceledException {
        final double[] unknown = new double[DATA.size()];
        Arrays.fill(unknown, Double.NaN);
        final List<LatentTraversal> blind = LatentTraversal.of(MODEL,
            new AlloyDataset(DATA.alloys(), "HV", unknown), TraversalSettings.DEFAULT, Progress.NONE);
        final List<LatentTraversal> seeing =
            LatentTraversal.of(MODEL, DATA, TraversalSettings.DEFAULT, Progress.NONE);
        for (int d = 0; d < blind.size(); d++) {
            assertThat(blind.get(d).measuredCorrelation()).isNaN();
            assertThat(blind.get(d).steps()).isEqualTo(seeing.get(d).steps());
        }
    }

    @Test
    void roundsDecodedAlloysToTenthsThatSumToAHundred() {
        final List<Element> elements = List.of(Element.Fe, Element.B, Element.Zr, Element.Cu);
        assertThat(DecodedAlloy.round(elements, new double[]{0.3333, 0.3333, 0.3304, 0.003}, 0.01).formula())
            .isEqualTo("B33.4Fe33.4Zr33.2");
        assertThat(DecodedAlloy.round(elements, new double[]{0.24, 0.26, 0.25, 0.25}, 0.4).formula())
            .as("the greatest stays").isEqualTo("B100");
    }

    @Test
    void findsTheElementsThatMatter() throws CanceledException {
        final ImportanceSettings settings = ImportanceSettings.DEFAULT.with(Protocol.GIVEN_MODEL);
        final ElementExplanation explanation = ElementExplanation.of(MODEL, DATA, settings, Progress.NONE);
        final List<ElementImportance> all = explanation.elements();
        assertThat(all).extracting(ElementImportance::element).isEqualTo(MODEL.elements());
        for (final ElementImportance one : all) {
            assertThat(one.count()).isEqualTo(MODEL.count(one.element()));
            assertThat(one.attention()).isBetween(0.0, 1.0);
            assertThat(one.gradients()).isPositive().isGreaterThanOrEqualTo(Math.abs(one.contribution()));
            assertThat(one.permutationSd()).isNotNegative();
        }
        // The invented hardness grows linearly along the list: the last element adds to it, the first takes away.
        assertThat(all.get(0).contribution()).isNegative();
        assertThat(all.get(all.size() - 1).contribution()).isPositive();
        assertThat(all.stream().mapToDouble(ElementImportance::permutation).max().orElseThrow()).isPositive();
        assertThat(explanation.error()).isPositive();
        assertThat(explanation.completenessError()).isNotNegative();
        assertThat(explanation.agreements()).hasSize(3)
            .allSatisfy(agreement -> assertThat(agreement.kendall()).isBetween(-1.0, 1.0))
            .allSatisfy(agreement -> assertThat(agreement.elements()).isEqualTo(8));
        assertThat(explanation.agreement(0, DATA.alloys().fractions(0))).isBetween(-1.0, 1.0);
        final ElementExplanation again = ElementExplanation.of(MODEL, DATA, settings, Progress.NONE);
        assertThat(again.elements()).isEqualTo(all);
        assertThat(again.agreements()).isEqualTo(explanation.agreements());
    }

    @Test
    void attentionIsTheMeanOverTheAlloysThatHoldTheElement() throws CanceledException {
        final List<AttentionSummary> attention = AttentionSummary.of(MODEL, DATA.alloys(), Progress.NONE);
        final List<ElementImportance> all = ElementExplanation
            .of(MODEL, DATA, ImportanceSettings.DEFAULT.with(Protocol.NONE), Progress.NONE).elements();
        for (int e = 0; e < all.size(); e++) {
            assertThat(all.get(e).attention()).isCloseTo(attention.get(e).mean(), within(1e-12));
            assertThat(all.get(e).permutation()).isNaN();
        }
    }

    @Test
    void permutationOfHeldOutFamiliesTrainsModelsThatHaveNotSeenThem() throws CanceledException {
        final ImportanceSettings settings = new ImportanceSettings(2, 1, 8, Protocol.HELD_OUT_FAMILIES, 2, 3);
        final ElementExplanation held = ElementExplanation.of(MODEL, DATA, settings, Progress.NONE);
        final ElementExplanation seen =
            ElementExplanation.of(MODEL, DATA, settings.with(Protocol.GIVEN_MODEL), Progress.NONE);
        assertThat(held.error()).as("unseen families are harder").isGreaterThan(seen.error());
        assertThat(held.elements().stream().mapToDouble(ElementImportance::permutation).max().orElseThrow())
            .isPositive();
        assertThat(ElementExplanation.of(MODEL, DATA, settings, Progress.NONE).elements()).isEqualTo(held.elements());
    }

    @Test
    void rowsWithoutTargetDoNotCountForThePermutation() throws CanceledException {
        final double[] half = DATA.targets();
        Arrays.fill(half, 40, 80, Double.NaN);
        final ImportanceSettings settings = ImportanceSettings.DEFAULT.with(Protocol.GIVEN_MODEL);
        final ElementExplanation some =
            ElementExplanation.of(MODEL, new AlloyDataset(DATA.alloys(), "HV", half), settings, Progress.NONE);
        final int[] measured = IntStream.range(0, 40).toArray();
        final ElementExplanation those = ElementExplanation.of(MODEL, DATA.select(measured), settings, Progress.NONE);
        for (int e = 0; e < 8; e++) {
            assertThat(some.elements().get(e).permutation()).isEqualTo(those.elements().get(e).permutation());
        }
        assertThat(some.gradients()).hasSize(80);
    }

    @Test
    void ranksTheMostImportantFirst() {
        final List<ElementImportance> all = List.of(importance(0.2), importance(Double.NaN), importance(0.5),
            importance(0.2));
        assertThat(ElementImportance.View.ATTENTION.ranks(all)).containsExactly(2.5, Double.NaN, 1, 2.5);
    }

    private static ElementImportance importance(final double attention) {
        return new ElementImportance(Element.Fe, 1, attention, 1, 1, 1, 0);
    }
}
