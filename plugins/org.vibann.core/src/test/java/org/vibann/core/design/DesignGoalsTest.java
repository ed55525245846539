/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.Objective;
import org.vibann.core.design.search.ParetoFront;
import org.vibann.core.design.search.SecondObjective;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Predictor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** What the objectives mean, in any unit of the target, and the second goal beside them. */
class DesignGoalsTest {

    private static final TrainedModel MODEL = InverseDesignerTest.MODEL;

    private static final AlloyDataset DATA = InverseDesignerTest.DATA;

    private static final DesignSettings SETTINGS = InverseDesignerTest.SETTINGS;

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
    void knowsTheBestValueMeasuredAtALoad() {
        final AlloyDataset data = new AlloyDataset(Alloys.of(List.of(Element.Fe, Element.B),
            new double[][]{{0.5, 0.5}, {0.6, 0.4}, {0.7, 0.3}, {0.8, 0.2}}, new double[]{0.49, 0.5, 5, 0.5}), "HV",
            new double[]{900, 800, 1500, Double.NaN});
        assertThat(BestMeasured.at(data, 0.5)).hasValue(900);
        assertThat(BestMeasured.at(data, 4.9)).hasValue(1500);
        assertThat(BestMeasured.at(data, 2)).isEmpty();
    }
}
