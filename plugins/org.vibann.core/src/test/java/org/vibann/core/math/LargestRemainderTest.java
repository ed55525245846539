/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LargestRemainderTest {

    @Property(tries = 1000)
    void keepsTheTotalAndMovesNothingByOne(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 8) final int size,
        @ForAll @IntRange(min = 1, max = 1000) final int total) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[] values = new double[size];
        Arrays.setAll(values, j -> random.nextInt(4) == 0 ? 0 : random.nextDouble());
        values[random.nextInt(size)] += 0.1;
        final double sum = Arrays.stream(values).sum();
        Arrays.setAll(values, j -> values[j] / sum * total);
        final int[] whole = LargestRemainder.round(values, total);
        assertThat(Arrays.stream(whole).sum()).isEqualTo(total);
        for (int j = 0; j < size; j++) {
            assertThat(Math.abs(whole[j] - values[j])).isLessThan(1);
            for (int k = 0; k < size; k++) {
                final boolean up = whole[j] > values[j] + 1e-9;
                final boolean down = whole[k] < values[k] - 1e-9;
                assertThat(up && down && values[j] % 1 < values[k] % 1 - 1e-9).isFalse();
            }
        }
    }

    @Test
    void wholeNumbersStayAndTheFirstOfEqualRemaindersIsRoundedUp() {
        assertThat(LargestRemainder.round(new double[]{0.1 * 3 * 1000, 700}, 1000)).containsExactly(300, 700);
        assertThat(LargestRemainder.round(new double[]{33.25, 33.25, 33.25, 0.25}, 100)).containsExactly(34, 33, 33, 0);
        assertThat(LargestRemainder.round(new double[]{0, 0}, 3)).containsExactly(2, 1);
    }
}
