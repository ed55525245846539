/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OrderStatisticsTest {

    /** R: quantile(c(1, 2, 4, 8, 16, 32), c(0, .1, .25, .5, .75, 1)). */
    @Test
    void quantilesAreThoseOfR() {
        final double[] values = {1, 2, 4, 8, 16, 32};
        assertThat(DoubleStream.of(0, 0.1, 0.25, 0.5, 0.75, 1).map(p -> OrderStatistics.quantile(values, p)).toArray())
            .containsExactly(new double[]{1, 1.5, 2.5, 6, 14, 32}, within(1e-12));
    }

    @Property(tries = 500)
    void quantilesAscendFromTheLeastToTheGreatest(
        @ForAll @Size(min = 1, max = 30) final double[] values,
        @ForAll @DoubleRange(min = 0, max = 1) final double one, @ForAll @DoubleRange(min = 0, max = 1) final double two) {
        final double[] sorted = Arrays.stream(values).map(v -> v / 1e10).sorted().toArray();
        final double low = OrderStatistics.quantile(sorted, Math.min(one, two));
        final double high = OrderStatistics.quantile(sorted, Math.max(one, two));
        final double rounding = 1e-12 * Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        assertThat(low).isBetween(sorted[0], high + rounding);
        assertThat(high).isLessThanOrEqualTo(sorted[sorted.length - 1] + rounding);
        assertThat(OrderStatistics.median(values) / 1e10).isCloseTo(OrderStatistics.quantile(sorted, 0.5),
            within(rounding));
    }

    /** Shares in percent times numbers up to 1000: the rank is that of exact arithmetic, whatever rounding says. */
    @Property(tries = 2000)
    void theSmallestHoldingAShareHasTheExactRank(@ForAll @IntRange(min = 1, max = 100) final int percent,
        @ForAll @IntRange(min = 1, max = 1000) final int count) {
        final double[] sorted = IntStream.rangeClosed(1, count).mapToDouble(i -> i).toArray();
        final int rank = BigDecimal.valueOf((long)percent * count, 2).setScale(0, RoundingMode.CEILING).intValueExact();
        assertThat(OrderStatistics.smallestHolding(sorted, percent / 100.0)).isEqualTo(rank);
        assertThat(ConformalScores.ofRows(sorted).empirical(percent / 100.0)).isEqualTo(rank);
    }

    @Test
    void sevenOfAHundredAreSevenPercent() {
        final double[] sorted = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
        assertThat(0.07 * 100).isGreaterThan(7);
        assertThat(OrderStatistics.smallestHolding(sorted, 0.07)).isEqualTo(7);
        assertThat(OrderStatistics.smallestHolding(sorted, 0)).isEqualTo(1);
    }

    @Property(tries = 500)
    void countsWhatIsBelow(@ForAll @Size(max = 40) final int[] values, @ForAll final int limit) {
        final double[] sorted = Arrays.stream(values).mapToDouble(v -> v % 20).sorted().toArray();
        assertThat(OrderStatistics.countBelow(sorted, limit % 20)).isEqualTo(
            (int)Arrays.stream(sorted).filter(v -> v < limit % 20).count());
    }

    @Test
    void theMedianOfAPartLeavesTheNumbersWhereTheyAre() {
        final double[] values = {9, 3, 1, 2, 9};
        assertThat(OrderStatistics.median(values, 1, 4)).isEqualTo(2);
        assertThat(OrderStatistics.median(values, 1, 3)).isEqualTo(2);
        assertThat(values).containsExactly(9, 3, 1, 2, 9);
    }
}
