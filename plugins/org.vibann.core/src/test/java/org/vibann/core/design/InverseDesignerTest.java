/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.Objective;
import org.vibann.core.design.search.ParetoFront;
import org.vibann.core.design.search.SearchEffort;
import org.vibann.core.design.search.SecondObjective;
import org.vibann.core.design.search.TracePoint;
import org.vibann.core.design.space.BaseAlloy;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.space.ElementBound;
import org.vibann.core.design.space.GlassLimit;
import org.vibann.core.design.space.GroupLimit;
import org.vibann.core.design.space.Lattice;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class InverseDesignerTest {

    private static final TrainedModel MODEL = SmallModel.train();

    private static final AlloyDataset DATA = SmallModel.dataset();

    private static final DesignSettings SETTINGS = DesignSettings.DEFAULT
        .withPrediction(new PredictorSettings(12, 4, 0.9, 1.645), 6).withEffort(12, 40)
        .withTrust(new TrustLimits(false, 0.95, 3, 0));

    @Property(tries = 1000)
    void meetsAnyConstraintsExactly(@ForAll final long seed) throws CanceledException {
        final SeededRandom random = SeededRandom.of(seed);
        final DesignConstraints constraints = random(random);
        final DesignSettings single = SETTINGS.withConstraints(constraints).withSeed(seed)
            .withEffort(new SearchEffort(3, 4, 8, random.nextInt(3), random.nextInt(2) == 0))
            .withPrediction(new PredictorSettings(4, seed, 0.9, 1), 3).withCandidates(3, random.nextInt(20))
            .withTrust(new TrustLimits(random.nextInt(2) == 0, 0.9, 1 + random.nextInt(3),
                random.nextInt(4) == 0 ? 0.3 : 0));
        final Optional<SecondObjective> second = second(random);
        final DesignSettings settings = second.map(single::withSecond).orElse(single);
        if (settings.conflict(MODEL.elements()).isPresent()) {
            count("in conflict");
            assertThatThrownBy(() -> InverseDesigner.design(MODEL, DATA, settings, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("No alloy meets");
            return;
        }
        final DesignResult result;
        try {
            result = InverseDesigner.design(MODEL, DATA, settings, Progress.NONE);
        } catch (final IllegalArgumentException ex) {
            count("in conflict with the data");
            assertThat(ex).hasMessageContaining("are left out");
            return;
        }
        count(result.candidates().isEmpty() ? "nothing found" : "designed");
        final Predictor fresh = new Predictor(MODEL, settings.report().prediction());
        for (final Candidate candidate : result.candidates()) {
            assertThat(constraints.violations(candidate.composition())).isEmpty();
            assertThat(candidate.atomicPercent().values().stream().mapToLong(percent -> {
                final long steps = Math.round(percent / constraints.grid().step());
                assertThat(percent).isEqualTo(steps * 100.0 / Math.round(100 / constraints.grid().step()));
                return steps;
            }).sum()).isEqualTo(Math.round(100 / constraints.grid().step()));
            assertThat(Composition.ofAtomicPercent(candidate.atomicPercent())).isEqualTo(candidate.composition());
            final Prediction again = fresh.predict(candidate.composition(), settings.goal().load());
            assertThat(candidate.prediction()).isEqualTo(again);
            assertThat(candidate.trust().inDomain() || !settings.trust().inDomainOnly()).isTrue();
            assertThat(candidate.nearest().distance()).isCloseTo(
                50 * candidate.composition().l1(candidate.nearest().composition()), within(1e-6));
        }
        assertThat(result.candidates()).extracting(Candidate::composition).doesNotHaveDuplicates();
        assertThat(result.candidates()).allMatch(candidate -> second.isEmpty() && candidate.merit().paretoRank() == 1
            || candidate.merit().second() == second.orElseThrow().value(candidate.composition()));
        for (final Candidate one : result.candidates()) {
            for (final Candidate other : result.candidates()) {
                assertThat(one == other || 50 * one.composition().l1(other.composition())
                    >= settings.report().minDistance()
                    - 1e-6).isTrue();
            }
        }
        assertThat(result.candidates().size() == 3 || !result.notes().isEmpty()).isTrue();
    }

    /**
     * The same measurements in a unit of about a thousandth: a power of two, so that every number of training and search
     * is exactly in proportion, and any constant in the unit of the target shows.
     */
    @Test
    void doesNotDependOnTheUnitOfTheTarget() throws CanceledException {
        final double unit = Math.scalb(1.0, -10);
        final double[] targets = Arrays.stream(DATA.targets()).map(y -> unit * y).toArray();
        final AlloyDataset data = new AlloyDataset(DATA.alloys(), "GPa", targets);
        final TrainedModel model = SmallModel.train(data);
        for (final boolean small : new boolean[]{false, true}) {
            final Map<Objective, Objective> objectives = Map.of(new Objective.LowerBound(), new Objective.LowerBound(),
                new Objective.TargetBand(700, 750), new Objective.TargetBand(unit * 700, unit * 750),
                new Objective.Exceedance(900), new Objective.Exceedance(unit * 900),
                new Objective.ExpectedImprovement(1200), new Objective.ExpectedImprovement(unit * 1200));
            for (final Map.Entry<Objective, Objective> objective : objectives.entrySet()) {
                final DesignSettings settings = small
                    ? SETTINGS.withConstraints(DesignConstraints.DEFAULT.withStep(0.5)).withSeed(3) : SETTINGS;
                final List<Candidate> one =
                    InverseDesigner.design(MODEL, DATA, settings.withObjective(objective.getKey()), Progress.NONE)
                        .candidates();
                final List<Candidate> other =
                    InverseDesigner.design(model, data, settings.withObjective(objective.getValue()), Progress.NONE)
                        .candidates();
                assertThat(other).as(objective.getKey().toString()).extracting(Candidate::composition)
                    .isEqualTo(one.stream().map(Candidate::composition).toList()).isNotEmpty();
                for (int i = 0; i < one.size(); i++) {
                    assertThat(other.get(i).prediction().mean()).isEqualTo(unit * one.get(i).prediction().mean());
                    assertThat(other.get(i).prediction().sd()).isEqualTo(unit * one.get(i).prediction().sd());
                }
            }
        }
    }

    /** Counts outcomes, and sees that the property is about designs and not mostly about refusals. */
    private static void count(final String outcome) {
        Statistics.label("outcome").collect(outcome);
        Statistics.label("outcome").coverage(coverage -> {
            coverage.check("designed").percentage(share -> share > 40);
            coverage.check("in conflict").percentage(share -> share > 2);
        });
    }

    private static Optional<SecondObjective> second(final SeededRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(new SecondObjective(SecondObjective.Kind.DENSITY, Map.of(), random.nextInt(2) == 0));
            case 1 -> {
                final Map<Element, Double> values = new EnumMap<>(Element.class);
                SmallModel.ELEMENTS.stream().filter(e -> random.nextInt(8) > 0)
                    .forEach(e -> values.put(e, 10 * random.nextDouble()));
                yield values.isEmpty() ? Optional.empty()
                    : Optional.of(new SecondObjective(SecondObjective.Kind.MASS_MEAN, values, random.nextInt(2) == 0));
            }
            default -> Optional.empty();
        };
    }

    private static DesignConstraints random(final SeededRandom random) {
        final int least = 1 + random.nextInt(3);
        DesignConstraints constraints = DesignConstraints.DEFAULT
            .withStep(new double[]{0.1, 0.5, 1, 2.5, 5}[random.nextInt(5)])
            .withElements(least, least + random.nextInt(4));
        if (random.nextInt(3) == 0) {
            constraints = constraints.withAllowed(some(random, 5));
        }
        if (random.nextInt(3) == 0) {
            constraints = constraints.withRequired(some(random, 2));
        }
        if (random.nextInt(3) == 0) {
            constraints = constraints.withForbidden(some(random, 2));
        }
        if (random.nextInt(3) == 0) {
            constraints = constraints.withMinWhenPresent(15 * random.nextDouble());
        }
        if (random.nextInt(2) == 0) {
            final List<ElementBound> bounds = new ArrayList<>();
            for (final Element element : some(random, 3)) {
                final double min = random.nextInt(2) == 0 ? 0 : 30 * random.nextDouble();
                bounds.add(new ElementBound(element, min, min + 50 * random.nextDouble()));
            }
            constraints = constraints.withBounds(bounds);
        }
        if (random.nextInt(2) == 0) {
            final double min = random.nextInt(2) == 0 ? 0 : 40 * random.nextDouble();
            constraints =
                constraints.withGroups(List.of(new GroupLimit(some(random, 4), min, min + 40 * random.nextDouble())));
        }
        if (random.nextInt(5) == 0) {
            constraints = constraints.withBase(new BaseAlloy(DATA.alloys().composition(random.nextInt(80)),
                2 + 20 * random.nextDouble()));
        }
        if (random.nextInt(5) == 0) {
            constraints = constraints.withGlass(
                List.of(new GlassLimit(GlassDescriptor.SIZE_MISMATCH, 10 * random.nextDouble(), 16)));
        }
        return constraints;
    }

    private static Set<Element> some(final SeededRandom random, final int most) {
        final Set<Element> set = EnumSet.noneOf(Element.class);
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            set.add(SmallModel.ELEMENTS.get(random.nextInt(8)));
        }
        return set;
    }

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
    void reachesABandAndAvoidsRisk() throws CanceledException {
        final Candidate best = InverseDesigner.design(MODEL, DATA, SETTINGS, Progress.NONE).candidates().get(0);
        final Predictor predictor = new Predictor(MODEL, SETTINGS.report().prediction());
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DATA.size(); i++) {
            least = Math.min(least, predictor.predict(DATA.alloys().composition(i), 0.5).mean());
        }
        final double range = best.prediction().mean() - least;
        final double middle = least + range / 2;
        final Candidate inBand = InverseDesigner.design(MODEL, DATA,
            SETTINGS.withObjective(new Objective.TargetBand(middle - range / 50, middle + range / 50)), Progress.NONE)
            .candidates().get(0);
        assertThat(range).isGreaterThan(10);
        assertThat(inBand.prediction().mean()).isBetween(middle - range / 40, middle + range / 40);
        final Candidate likely = InverseDesigner.design(MODEL, DATA,
            SETTINGS.withObjective(new Objective.Exceedance(middle)), Progress.NONE).candidates().get(0);
        assertThat(likely.merit().objective())
            .isGreaterThanOrEqualTo((best.prediction().mean() - middle) / best.prediction().sd() - 1e-6);
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
    void tradesHardnessAgainstDensity() throws CanceledException {
        final DesignSettings settings = SETTINGS.withCandidates(6, 3);
        final SecondObjective light = new SecondObjective(SecondObjective.Kind.DENSITY, Map.of(), false);
        final List<Candidate> hardest = InverseDesigner.design(MODEL, DATA, settings, Progress.NONE).candidates();
        final List<Candidate> front =
            InverseDesigner.design(MODEL, DATA, settings.withSecond(light), Progress.NONE).candidates();
        assertThat(front).hasSize(6);
        assertThat(front.stream().filter(candidate -> candidate.merit().paretoRank() == 1).count()).isGreaterThan(3);
        assertThat(front.get(0).merit().objective()).as("the hard end")
            .isCloseTo(hardest.get(0).merit().objective(),
                within(0.01 * Math.abs(hardest.get(0).merit().objective())));
        assertThat(front.stream().mapToDouble(c -> c.merit().second()).min().orElseThrow()).as("the light end")
            .isLessThan(0.8 * light.value(hardest.get(0).composition()));
        final double[] reference = {0, -25};
        assertThat(hypervolume(front, light, reference)).isGreaterThan(hypervolume(hardest, light, reference));
        assertThat(InverseDesigner.design(MODEL, DATA, settings.withSecond(light), Progress.NONE).candidates())
            .isEqualTo(front);
    }

    private static double hypervolume(final List<Candidate> candidates, final SecondObjective second,
        final double[] reference) {
        return ParetoFront.hypervolume(candidates.stream()
            .map(c -> new double[]{c.merit().objective(), second.gain(c.composition())}).toList(), reference);
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
    void knowsTheBestValueMeasuredAtALoad() {
        final AlloyDataset data = new AlloyDataset(Alloys.of(List.of(Element.Fe, Element.B),
            new double[][]{{0.5, 0.5}, {0.6, 0.4}, {0.7, 0.3}, {0.8, 0.2}}, new double[]{0.49, 0.5, 5, 0.5}), "HV",
            new double[]{900, 800, 1500, Double.NaN});
        assertThat(BestMeasured.at(data, 0.5)).hasValue(900);
        assertThat(BestMeasured.at(data, 4.9)).hasValue(1500);
        assertThat(BestMeasured.at(data, 2)).isEmpty();
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
