/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class NormalDistributionTest {

    @Test
    void knownQuantiles() {
        assertThat(NormalDistribution.quantile(0.5)).isCloseTo(0, within(1e-9));
        assertThat(NormalDistribution.quantile(0.75)).isCloseTo(0.6744897501960817, within(1e-8));
        assertThat(NormalDistribution.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-8));
        assertThat(NormalDistribution.quantile(0.995)).isCloseTo(2.5758293035489004, within(1e-8));
        assertThat(1 / NormalDistribution.quantile(0.75)).isCloseTo(NormalDistribution.SD_PER_MEDIAN_DEVIATION,
            within(1e-4));
    }

    @Property(tries = 1000)
    void theQuantileUndoesTheDistribution(@ForAll @DoubleRange(min = -20, max = 20) final double logit) {
        final double p = 1 / (1 + Math.exp(-logit));
        final double z = NormalDistribution.quantile(p);
        // The quantile is known to 1.2e-9, the distribution to the rounding of a sum of some ten terms.
        assertThat(NormalDistribution.distribution(z)).isCloseTo(p, within(1e-7 * Math.min(p, 1 - p) + 1e-14));
        assertThat(NormalDistribution.quantile(1 - p)).isCloseTo(-z, within(1e-6));
    }

    @Test
    void theExpectedImprovementIsExactToAllDigits() {
        // h(0) = phi(0); h(1) = Phi(1) + phi(1); far out h(-x) = phi(x)/x^2 (1 - 3/x^2 + 15/x^4 - ...).
        assertThat(StrictMath.exp(NormalDistribution.logImprovement(0))).isCloseTo(0.3989422804014327, within(1e-15));
        assertThat(StrictMath.exp(NormalDistribution.logImprovement(1))).isCloseTo(
            0.8413447460685429 + 0.24197072451914337, within(1e-14));
        assertThat(NormalDistribution.logImprovement(-2)).isCloseTo(NormalDistribution.logImprovement(-2 - 1e-9),
            within(1e-8));
        assertThat(NormalDistribution.hazard(-2)).isCloseTo(NormalDistribution.hazard(-2 - 1e-9), within(1e-8));
        final double x = 50;
        assertThat(NormalDistribution.logImprovement(-x)).isCloseTo(-x * x / 2 - 0.5 * StrictMath.log(2 * Math.PI)
            - 2 * StrictMath.log(x) + StrictMath.log(1 - 3 / (x * x) + 15 / Math.pow(x, 4) - 105 / Math.pow(x, 6)),
            within(1e-8));
        assertThat(NormalDistribution.distribution(1.959963984540054)).isCloseTo(0.975, within(1e-14));
        assertThat(NormalDistribution.distribution(-20)).isZero();
    }

    @Property(tries = 300)
    void theHazardIsTheSlopeOfTheImprovement(@ForAll @DoubleRange(min = -30, max = 6) final double z) {
        final double step = 1e-5;
        final double slope =
            (NormalDistribution.logImprovement(z + step) - NormalDistribution.logImprovement(z - step)) / (2 * step);
        assertThat(NormalDistribution.hazard(z)).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
    }
}
