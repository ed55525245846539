/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.TracePoint;
import org.vibann.core.design.space.Lattice;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class InverseDesignerTest {

    static final TrainedModel MODEL = SmallModel.train();

    static final AlloyDataset DATA = SmallModel.dataset();

    static final DesignSettings SETTINGS = DesignSettings.DEFAULT
        .withPrediction(new PredictorSettings(12, 4, 0.9, 1.645), 6).withEffort(12, 40)
        .withTrust(new TrustLimits(false, 0.95, 3, 0));

    @Test
    void reportsLocalOptimaOnTheGrid() throws CanceledException {
        final DesignResult result = InverseDesigner.design(MODEL, DATA, SETTINGS, Progress.NONE);
        final Candidate best = result.candidates().get(0);
        final Lattice lattice = SETTINGS.constraints().lattice(MODEL.elements(), Set.of());
        final int[] steps = MODEL.elements().stream()
            .mapToInt(element -> (int)Math.rint(200 * best.composition().fraction(element))).toArray();
        final Predictor predictor = new Predictor(MODEL, SETTINGS.report().prediction());
        final List<int[]> neighbours = lattice.neighbours(steps);
        assertThat(neighbours).hasSizeGreaterThan(20);
        for (final int[] neighbour : neighbours) {
            final java.util.Map<Element, Double> percent = new java.util.EnumMap<>(Element.class);
            for (int j = 0; j < neighbour.length; j++) {
                percent.put(MODEL.elements().get(j), neighbour[j] / 2.0);
            }
            assertThat(predictor.predict(Composition.ofAtomicPercent(percent), 0.5).lcb())
                .isLessThan(best.merit().objective() + 0.01);
        }
        assertThat(best.merit().objective()).isEqualTo(best.prediction().lcb());
        double bestKnown = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < DATA.size(); i++) {
            bestKnown = Math.max(bestKnown, predictor.predict(DATA.alloys().composition(i), 0.5).lcb());
        }
        assertThat(best.merit().objective()).as("better than every known alloy").isGreaterThan(bestKnown);
    }

    @Test
    void isTheSameAgainAndDependsOnTheSeed() throws CanceledException {
        final DesignResult first = InverseDesigner.design(MODEL, DATA, SETTINGS, Progress.NONE);
        assertThat(InverseDesigner.design(MODEL, DATA, SETTINGS, Progress.NONE)).isEqualTo(first);
        assertThat(InverseDesigner.design(MODEL, DATA, SETTINGS.withSeed(2), Progress.NONE).trace())
            .isNotEqualTo(first.trace());
    }

    @Test
    void tracesRisingObjectives() throws CanceledException {
        final List<TracePoint> trace = InverseDesigner.design(MODEL, DATA, SETTINGS, Progress.NONE).trace();
        assertThat(trace.stream().map(TracePoint::start).distinct()).hasSize(12);
        for (int i = 1; i < trace.size(); i++) {
            final TracePoint before = trace.get(i - 1);
            final TracePoint here = trace.get(i);
            assertThat(here.best()).isGreaterThanOrEqualTo(here.objective());
            if (here.start() == before.start()) {
                assertThat(here.iteration()).isGreaterThan(before.iteration());
                assertThat(here.objective()).isGreaterThan(before.objective());
                assertThat(here.best()).isGreaterThanOrEqualTo(before.best());
            }
        }
    }

    @Test
    void tellsDomainNoveltyAndWhatContributes() throws CanceledException {
        final DesignResult result =
            InverseDesigner.design(MODEL, DATA, SETTINGS.withOtherLoads(List.of(0.1, 5.0)), Progress.NONE);
        final Predictor predictor = new Predictor(MODEL, SETTINGS.report().prediction());
        for (final Candidate candidate : result.candidates()) {
            assertThat(candidate.trust().inDomain()).isEqualTo(
                candidate.nearest().distance() <= result.domainDistance()
                    && candidate.trust().rareElements().isEmpty());
            assertThat(candidate.trust().novelty()).isBetween(0.0, 1.0);
            assertThat(candidate.trust().latentQuantile()).isBetween(0.0, 1.0);
            assertThat(candidate.nearest().target()).isEqualTo(DATA.target(candidate.nearest().row()));
            assertThat(candidate.predicted().atOtherLoads()).containsExactly(
                predictor.predict(candidate.composition(), 0.1),
                predictor.predict(candidate.composition(), 5));
            assertThat(candidate.predicted().contributions().keySet()).isEqualTo(candidate.atomicPercent().keySet());
            assertThat(candidate.chemistry().glass()).containsOnlyKeys(GlassDescriptor.values());
        }
        final DesignResult inside =
            InverseDesigner.design(MODEL, DATA, SETTINGS.withTrust(new TrustLimits(true, 0.95, 3, 0)), Progress.NONE);
        assertThat(inside.candidates()).isNotEmpty().allMatch(c -> c.trust().inDomain());
        final DesignResult usual = InverseDesigner.design(MODEL, DATA,
            SETTINGS.withTrust(new TrustLimits(true, 0.95, 3, 0.3)), Progress.NONE);
        assertThat(usual.candidates()).isNotEmpty()
            .allMatch(candidate -> candidate.trust().inDomain() && candidate.trust().latentQuantile() >= 0.3);
        assertThat(inside.candidates()).as("the limit is not met by itself")
            .anyMatch(candidate -> candidate.trust().latentQuantile() < 0.3);
    }

    /** Measured compositions of the five alloys that were made for the published study (its table ST2). */
    @Test
    void judgesThePublishedAlloysByTheSameMeasure() throws Exception {
        final List<Composition> made = new ArrayList<>();
        for (final String formula : List.of("B33.4Co15.1Cr6.5Re37.2W7.8", "B30.1Co10.9Fe14.4Re32.2V4.8W7.6",
            "B34.7Co12.4Ni7.8Re37.4W7.7", "B37.2Co6.3Fe10.6Re39.2V6.7", "B35.4Co7.7Fe12.8Re36.3W7.8")) {
            made.add(Formula.parse(formula));
        }
        final TrainedModel published = GoldenData.model();
        final DesignSettings settings = DesignSettings.DEFAULT.withOtherLoads(List.of(2.0));
        final List<Candidate> judged =
            InverseDesigner.assess(published, GoldenData.dataset(), made, settings, Progress.NONE);
        assertThat(judged).extracting(Candidate::composition).isEqualTo(made);
        final Predictor predictor = new Predictor(published, settings.report().prediction());
        for (final Candidate alloy : judged) {
            assertThat(alloy.prediction()).isEqualTo(predictor.predict(alloy.composition(), 0.5));
            assertThat(alloy.nearest().composition().elements()).contains(Element.B, Element.Re, Element.Co);
            assertThat(alloy.predicted().atOtherLoads()).hasSize(1);
        }
        // V is in no known alloy, so an alloy with V is never in the domain.
        assertThat(judged.get(1).trust().rareElements()).containsExactly(Element.V);
        assertThat(judged.get(3).trust().rareElements()).containsExactly(Element.V);
        assertThat(judged.get(3).trust().inDomain()).isFalse();
        assertThat(judged.get(0).trust().rareElements()).isEmpty();
    }

    @Test
    void patienceEndsTheAscentAndSaysSo() throws CanceledException {
        final DesignResult all = InverseDesigner.design(MODEL, DATA, SETTINGS.withEffort(200, 40), Progress.NONE);
        final DesignResult some = InverseDesigner.design(MODEL, DATA,
            SETTINGS.withEffort(SETTINGS.effort().withStarts(200, 40).withPatience(20)), Progress.NONE);
        final long starts = some.trace().stream().map(TracePoint::start).distinct().count();
        assertThat(starts).isLessThan(200).isGreaterThan(20);
        assertThat(some.notes()).anyMatch(note -> note.startsWith("The ascent ended after " + starts + " of 200"));
        assertThat(some.trace()).extracting(TracePoint::start, TracePoint::iteration, TracePoint::objective)
            .as("the same starts as without patience").isEqualTo(all.trace().stream()
                .filter(point -> point.start() < starts)
                .map(point -> org.assertj.core.groups.Tuple.tuple(point.start(), point.iteration(), point.objective()))
                .toList());
        assertThat(some.candidates()).isNotEmpty();
    }

    @Test
    void startsFromTheLatentDensityToo() throws CanceledException {
        final List<TracePoint> with = InverseDesigner.design(MODEL, DATA, SETTINGS, Progress.NONE).trace();
        final List<TracePoint> without = InverseDesigner.design(MODEL, DATA,
            SETTINGS.withEffort(SETTINGS.effort().withLatentStarts(false)), Progress.NONE).trace();
        for (int start = 0; start < 12; start++) {
            final int number = start;
            final double one = first(with, number);
            final double other = first(without, number);
            assertThat(one == other).as("start %d", start).isEqualTo(start % 8 != 6);
        }
    }

    private static double first(final List<TracePoint> trace, final int start) {
        return trace.stream().filter(point -> point.start() == start).findFirst().orElseThrow().objective();
    }

    @Test
    void stopsWhenCancelled() {
        for (final double at : new double[]{0.02, 0.2, 0.55, 0.9}) {
            final AtomicLong cancelled = new AtomicLong();
            assertThatThrownBy(() -> InverseDesigner.design(MODEL, DATA, SETTINGS.withEffort(300, 200),
                (fraction, message) -> {
                    if (fraction >= at) {
                        cancelled.incrementAndGet();
                        throw new CanceledException();
                    }
                })).isInstanceOf(CanceledException.class);
            assertThat(cancelled).hasValue(1);
        }
    }

    @Test
    void findsAtLeastWhatTheReferenceFoundInTheDomainAndOutside() throws CanceledException {
        final TrainedModel published = GoldenData.model();
        for (final boolean inDomain : new boolean[]{true, false}) {
            final DesignSettings settings = DesignSettings.DEFAULT.withEffort(40, 100).withCandidates(3, 5)
                .withTrust(new TrustLimits(inDomain, 0.95, 3, 0));
            final DesignResult result =
                InverseDesigner.design(published, GoldenData.dataset(), settings, Progress.NONE);
            assertThat(result.candidates()).hasSize(3);
            assertThat(result.candidates().get(0).prediction().lcb()).isGreaterThanOrEqualTo(1719);
            for (final Candidate candidate : result.candidates()) {
                assertThat(candidate.prediction()).isEqualTo(
                    new Predictor(GoldenData.model(), settings.report().prediction())
                        .predict(candidate.composition(), 0.5));
                assertThat(candidate.trust().inDomain() || !inDomain).isTrue();
                assertThat(settings.constraints().violations(candidate.composition())).isEmpty();
            }
        }
    }
}
