/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;

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
    void ofWholeArraysHasTheSameBits() {
        final SeededRandom random = SeededRandom.of(6);
        for (final double range : new double[]{1e-6, 1, 40, 700, 800}) {
            final double[] x = DoubleStream.generate(() -> range * random.nextDouble()).limit(1000).toArray();
            final double[] values = x.clone();
            values[0] = 0;
            values[1] = x[1] = Math.min(range, 700);
            values[2] = x[2] = Double.NaN;
            x[0] = 0;
            Decay.replace(values, new double[x.length], new double[x.length]);
            for (int i = 0; i < x.length; i++) {
                assertThat(Double.doubleToLongBits(values[i])).as("exp(-%s)", x[i])
                    .isEqualTo(Double.doubleToLongBits(Decay.of(x[i])));
            }
        }
    }
}
