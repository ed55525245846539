/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

class TotalsCountTest {

    private static Optional<Scale> scale(final double... sums) {
        return count(sums).scale();
    }

    private static TotalsCount count(final double... sums) {
        final TotalsCount totals = new TotalsCount();
        DoubleStream.of(sums).forEach(totals::add);
        return totals;
    }

    @Test
    void findsFractionsAndPercent() {
        assertThat(scale(1, 0.985, 1.015, 0.3)).contains(Scale.FRACTION);
        assertThat(scale(100, 98.5, 57, 1)).contains(Scale.PERCENT);
        assertThat(scale(100, 57, 60, 40)).as("most rows lack a column").contains(Scale.PERCENT);
    }

    @Test
    void aRowThatHappensToSumToOneDoesNotMakeFractions() {
        assertThat(scale(1, 1.465)).as("steels whose iron has no column").isEmpty();
        assertThat(scale(1, 1, 1.465, 0.8)).as("most are fractions").contains(Scale.FRACTION);
    }

    @Test
    void saysNothingWhereRowsDoNotTell() {
        assertThat(scale()).isEmpty();
        assertThat(scale(0, Double.NaN, Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(scale(3.25, 4.5)).as("ratios").isEmpty();
        assertThat(scale(1, 100)).as("two units").isEmpty();
    }

    @Test
    void countsForTheMessage() {
        final TotalsCount totals = count(1, 100, 100, 57, 0);
        assertThat(totals.summary()).isEqualTo("1 row sums to 1, 2 to 100, 1 to neither");
        assertThat(totals.count(Scale.PERCENT)).isEqualTo(2);
        assertThat(totals.neither()).isEqualTo(1);
    }

    @Test
    void theToleranceIsRelativeAndInclusive() {
        assertThat(Scale.PERCENT.fits(98) && Scale.PERCENT.fits(102)).isTrue();
        assertThat(Scale.PERCENT.fits(97.9) || Scale.PERCENT.fits(102.1) || Scale.PERCENT.fits(Double.NaN)).isFalse();
        assertThat(Scale.FRACTION.fits(0.98) && Scale.FRACTION.fits(0.999, 0.001)).isTrue();
        assertThat(Scale.FRACTION.fits(0.998, 0.001)).isFalse();
    }
}
