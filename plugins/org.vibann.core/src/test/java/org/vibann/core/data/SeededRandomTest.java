/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Random numbers and scaling. */
class SeededRandomTest {

    /** The published sequence of SplitMix64 for state 1234567 (Rosetta Code, Vigna's reference program). */
    @Test
    void theGeneratorIsSplitMix64() {
        final SeededRandom random = SeededRandom.ofState(1234567);
        assertThat(new String[] {Long.toUnsignedString(random.nextLong()), Long.toUnsignedString(random.nextLong()),
            Long.toUnsignedString(random.nextLong())})
                .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
    }

    @Test
    void streamsAreRepeatableAndDifferent() {
        final Set<Long> firsts = new HashSet<>();
        for (final long[] path : new long[][] {{}, {0}, {1}, {0, 0}, {1, 2}, {2, 1}, {1, 2, 0}}) {
            for (long seed = -2; seed < 3; seed++) {
                final long first = SeededRandom.of(seed, path).nextLong();
                assertThat(SeededRandom.of(seed, path).nextLong()).isEqualTo(first);
                assertThat(firsts.add(first)).isTrue();
            }
        }
    }

    @Test
    void integersAreUniform() {
        final SeededRandom random = SeededRandom.of(5);
        final int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        assertThat(Arrays.stream(counts)).allMatch(count -> count > 9_600 && count < 10_400);
        assertThat(random.nextInt(1)).isZero();
        assertThat(random.nextInt(Integer.MAX_VALUE)).isNotNegative();
        assertThatThrownBy(() -> random.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        final SeededRandom random = SeededRandom.of(6);
        final double[] values = IntStream.range(0, 100_000).mapToDouble(i -> random.nextGaussian()).toArray();
        final Standardizer fit = Standardizer.fit(values);
        assertThat(fit.mean()).isCloseTo(0, Offset.offset(0.015));
        assertThat(fit.sd()).isCloseTo(1, Offset.offset(0.015));
        assertThat(Arrays.stream(values).map(x -> x * x * x * x).average().getAsDouble())
            .isCloseTo(3, Offset.offset(0.15));
    }

    @Test
    void shufflingKeepsEveryValue() {
        final int[] values = IntStream.range(0, 100).toArray();
        SeededRandom.of(7).shuffle(values);
        assertThat(values).doesNotHaveDuplicates().hasSize(100).isNotEqualTo(IntStream.range(0, 100).toArray());
        assertThat(Arrays.stream(values).sorted().toArray()).isEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void scalingUsesThePopulationDeviationAndIsUndone() {
        final Standardizer fit = Standardizer.fit(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertThat(fit).isEqualTo(new Standardizer(5, 2));
        assertThat(fit.scale(9)).isEqualTo(2);
        assertThat(fit.unscale(fit.scale(3.3))).isCloseTo(3.3, Offset.offset(1e-12));
        assertThat(Standardizer.fit(new double[] {0.1, 0.1, 0.1}).sd()).isEqualTo(1);
        assertThatThrownBy(() -> Standardizer.fit(new double[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Standardizer.fit(new double[] {1, Double.NaN}))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standardizer(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
