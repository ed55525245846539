/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

class ExpTest {

    @Test
    void isTheExponentialFunctionToTheLastBits() {
        final SeededRandom random = SeededRandom.of(5);
        for (int i = 0; i < 200_000; i++) {
            final double x = i % 3 == 0 ? 700 * random.nextDouble() : i % 3 == 1 ? 8 * random.nextDouble()
                : 1e-6 * random.nextDouble();
            for (final double signed : new double[]{x, -x}) {
                final double expected = StrictMath.exp(signed);
                assertThat(Exp.of(signed)).as("exp(%s)", signed).isCloseTo(expected, within(4e-16 * expected));
            }
        }
    }

    @Test
    void isExactAtZeroAndKnowsItsEnds() {
        assertThat(Exp.of(0)).isEqualTo(1);
        assertThat(Exp.of(-700)).isPositive();
        assertThat(Exp.of(-701)).isZero();
        assertThat(Exp.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exp.of(700)).isFinite();
        assertThat(Exp.of(701)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exp.of(Double.NaN)).isNaN();
    }

    @Test
    void decayOfWholeArraysHasTheSameBits() {
        final SeededRandom random = SeededRandom.of(6);
        for (final double range : new double[]{1e-6, 1, 40, 700, 800}) {
            final double[] x = DoubleStream.generate(() -> range * random.nextDouble()).limit(1000).toArray();
            final double[] values = x.clone();
            values[0] = 0;
            values[1] = x[1] = Math.min(range, 700);
            values[2] = x[2] = Double.NaN;
            x[0] = 0;
            assertDecays(x, values);
        }
    }

    /** Where x/ln 2 is half an integer, whole arrays have to round it to the same side. */
    @Test
    void decayOfWholeArraysHasTheSameBitsHalfwayBetweenTwoExponents() {
        final double[] x = IntStream.range(0, 1000).mapToDouble(k -> (k + 0.5) * Math.log(2))
            .flatMap(half -> IntStream.rangeClosed(-3, 3).mapToDouble(n -> half + n * Math.ulp(half)))
            .toArray();
        assertDecays(x, x.clone());
    }

    private static void assertDecays(final double[] x, final double[] values) {
        Exp.decay(values, new double[x.length], new double[x.length]);
        for (int i = 0; i < x.length; i++) {
            assertThat(Double.doubleToLongBits(values[i])).as("exp(-%s)", x[i])
                .isEqualTo(Double.doubleToLongBits(Exp.of(-x[i])));
        }
    }
}
