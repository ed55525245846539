/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

class DecayTest {

    @Test
    void isTheExponentialFunctionToTheLastBits() {
        final SeededRandom random = SeededRandom.of(5);
        for (int i = 0; i < 200_000; i++) {
            final double x = i % 3 == 0 ? 700 * random.nextDouble() : i % 3 == 1 ? 8 * random.nextDouble()
                : 1e-6 * random.nextDouble();
            final double expected = StrictMath.exp(-x);
            assertThat(Decay.of(x)).as("exp(-%s)", x).isCloseTo(expected, within(4e-16 * expected));
        }
    }

    @Test
    void isExactAtZeroAndVanishesFarAway() {
        assertThat(Decay.of(0)).isEqualTo(1);
        assertThat(Decay.of(700)).isPositive();
        assertThat(Decay.of(701)).isZero();
        assertThat(Decay.of(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Decay.of(Double.NaN)).isNaN();
    }

    @Test
    void anArrayHasTheBitsOfItsNumbers() {
        final double[] x = new double[3000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < 2990 ? i * i * 1e-4 : new double[]{0, 700, 700.1, 1e9, 1e300, Double.POSITIVE_INFINITY, Double.NaN,
                Double.MIN_VALUE, 0.34657359027997264, 1.0397207708399179}[i - 2990];
        }
        final double[] scaled = x.clone();
        Decay.scale(1.7, scaled);
        for (int i = 0; i < x.length; i++) {
            assertThat(Double.doubleToLongBits(scaled[i])).as("x = %s", x[i])
                .isEqualTo(Double.doubleToLongBits(1.7 * Decay.of(x[i])));
        }
    }
}
