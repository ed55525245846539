/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

class ObjectiveTest {

    private static final List<Objective> OBJECTIVES = List.of(new Objective.LowerBound(),
        new Objective.TargetBand(900, 1000), new Objective.Exceedance(1500), new Objective.ExpectedImprovement(1500));

    @Test
    void haveTheDerivativesOfTheirValues() {
        final SeededRandom random = SeededRandom.of(3);
        for (final Objective objective : OBJECTIVES) {
            for (int i = 0; i < 200; i++) {
                final double mean = 500 + 2000 * random.nextDouble();
                final double sd = 5 + 300 * random.nextDouble();
                final double step = 1e-3;
                final double byMean = (objective.value(mean + step, sd, 1.6) - objective.value(mean - step, sd, 1.6))
                    / (2 * step);
                final double bySd = (objective.value(mean, sd + step, 1.6) - objective.value(mean, sd - step, 1.6))
                    / (2 * step);
                assertThat(objective.byMean(mean, sd, 1.6)).isCloseTo(byMean, within(1e-4 * (1 + Math.abs(byMean))));
                assertThat(objective.bySd(mean, sd, 1.6)).isCloseTo(bySd, within(1e-4 * (1 + Math.abs(bySd))));
            }
        }
    }

    @Test
    void orderAlloysAsTheyShould() {
        assertThat(new Objective.LowerBound().value(1000, 100, 2)).isEqualTo(800);
        final Objective band = new Objective.TargetBand(900, 1000);
        assertThat(band.value(950, 50, 1)).isGreaterThan(band.value(950, 60, 1))
            .isGreaterThan(band.value(880, 20, 1)).isGreaterThan(band.value(1020, 20, 1));
        final Objective exceed = new Objective.Exceedance(1500);
        assertThat(exceed.value(1600, 50, 1)).isEqualTo(2).isGreaterThan(exceed.value(1700, 150, 1));
        final Objective improvement = new Objective.ExpectedImprovement(1500);
        assertThat(improvement.value(1400, 200, 1)).isGreaterThan(improvement.value(1400, 100, 1))
            .isGreaterThan(improvement.value(1300, 100, 1));
    }

    /** Where all passes agree there is a value, whatever the unit; numbers a thousand million times smaller give the same. */
    @Test
    void dividesByNoStandardDeviationOfZero() {
        assertThat(new Objective.Exceedance(1500).value(1600, 0, 1)).isFinite();
        assertThat(new Objective.Exceedance(1500e-9).value(1600e-9, 50e-9, 1))
            .isCloseTo(new Objective.Exceedance(1500).value(1600, 50, 1), within(1e-9));
        assertThat(new Objective.ExpectedImprovement(1500e-9).byMean(1400e-9, 200e-9, 1)).isCloseTo(
            1e9 * new Objective.ExpectedImprovement(1500).byMean(1400, 200, 1), within(1e-3));
        assertThat(new Objective.ExpectedImprovement(0).value(0, 0, 1)).isFinite();
    }
}
