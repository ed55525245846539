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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.SearchEffort;
import org.vibann.core.design.search.SecondObjective;
import org.vibann.core.design.space.BaseAlloy;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.space.ElementBound;
import org.vibann.core.design.space.GlassLimit;
import org.vibann.core.design.space.GroupLimit;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Whatever is asked, designs meet it or the conflict is named. */
class DesignPropertiesTest {

    private static final TrainedModel MODEL = InverseDesignerTest.MODEL;

    private static final AlloyDataset DATA = InverseDesignerTest.DATA;

    private static final DesignSettings SETTINGS = InverseDesignerTest.SETTINGS;

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
}
