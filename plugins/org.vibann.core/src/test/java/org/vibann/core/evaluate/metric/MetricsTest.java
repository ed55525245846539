/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

/** Figures against values computed by hand. */
class MetricsTest {

    private static final double TINY = 1e-12;

    private static List<Forecast> points(final double... means) {
        return Arrays.stream(means).mapToObj(mean -> new Forecast(mean, new double[0])).toList();
    }

    @Test
    void errorsByHand() {
        final Metrics metrics = Metrics.of(new double[] {1, 2, 3, 6}, points(2, 2, 1, 7));

        assertThat(metrics.n()).isEqualTo(4);
        assertThat(metrics.mae()).isCloseTo(1, within(TINY)); // (1 + 0 + 2 + 1) / 4
        assertThat(metrics.rmse()).isCloseTo(Math.sqrt(1.5), within(TINY)); // (1 + 0 + 4 + 1) / 4
        assertThat(metrics.medianAe()).isCloseTo(1, within(TINY)); // 0 1 1 2
        assertThat(metrics.r2()).isCloseTo(1 - 6.0 / 14, within(TINY)); // mean 3: 4 + 1 + 0 + 9
        // Ranks 1 2 3 4 and 2.5 2.5 1 4: Σ(a - 2.5)(b - 2.5) = 0 + 0 - 0.75 + 2.25, Σa² = 5, Σb² = 4.5.
        assertThat(metrics.spearman()).isCloseTo(1.5 / Math.sqrt(5 * 4.5), within(TINY));
    }

    @Test
    void medianOfAnOddNumber() {
        assertThat(Metrics.of(new double[] {0, 0, 0}, points(5, -1, 2)).medianAe()).isEqualTo(2);
    }

    @Test
    void whatDoesNotExistIsNotANumber() {
        final Metrics metrics = Metrics.of(new double[] {4, 4}, points(4, 5));

        assertThat(metrics.r2()).isNaN();
        assertThat(metrics.spearman()).isNaN();
        assertThat(metrics.coverage(0.9)).isNaN();
        assertThat(metrics.width(0.9)).isNaN();
        assertThat(metrics.crps()).isNaN();
        assertThat(metrics.calibrationError()).isNaN();
        assertThat(metrics.pit()).isEmpty();
        assertThatThrownBy(() -> Metrics.of(new double[0], List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Half widths 1 … 9 and 9.5 times 10 for the levels 10 … 90 and 95 %, about 100. */
    private static Forecast uniform() {
        return Quantiles.symmetric(100, level -> 100 * level);
    }

    @Test
    void intervalsByHand() {
        final double[] targets = {100, 149, 151, 5.5, 195.5}; // distances 0, 49, 51, 94.5 and 95.5
        final Metrics metrics = Metrics.of(targets, IntStream.range(0, 5).mapToObj(i -> uniform()).toList());

        assertThat(metrics.coverage(0.5)).isCloseTo(2.0 / 5, within(TINY));
        assertThat(metrics.coverage(0.8)).isCloseTo(3.0 / 5, within(TINY));
        assertThat(metrics.coverage(0.9)).isCloseTo(3.0 / 5, within(TINY));
        assertThat(metrics.coverage(0.95)).isCloseTo(4.0 / 5, within(TINY));
        assertThat(metrics.width(0.9)).isCloseTo(180, within(1e-9));
        // Coverage .2 .2 .2 .2 .4 .6 .6 .6 .6 .8 at .1 .2 .3 .4 .5 .6 .7 .8 .9 .95.
        assertThat(metrics.calibrationError())
            .isCloseTo((0.1 + 0 + 0.1 + 0.2 + 0.1 + 0 + 0.1 + 0.2 + 0.3 + 0.15) / 10, within(TINY));
        // Below 0.1: 5.5. 0.4 to 0.5: 100, the edge counts below. 0.7 to 0.8: 149 (q75 = 150 lies in it) and 151.
        assertThat(metrics.pit()).hasSize(10).satisfies(pit -> {
            assertThat(pit.get(0)).isCloseTo(0.2, within(TINY));
            assertThat(pit.get(4)).isCloseTo(0.2, within(TINY));
            assertThat(pit.get(7)).isCloseTo(0.4, within(TINY));
            assertThat(pit.get(9)).isCloseTo(0.2, within(TINY));
        });
    }

    /** The uniform distribution on (0, 200) at y: CRPS = ∫(F - 1[x ≥ y])² dx = (y³ + (200 - y)³) / (3 · 200²). */
    @Test
    void crpsOfAUniformDistribution() {
        final double[] targets = {100, 30};
        final double expected = (2 * Math.pow(100, 3) + Math.pow(30, 3) + Math.pow(170, 3)) / (3 * 200 * 200) / 2;

        assertThat(Metrics.of(targets, List.of(uniform(), uniform())).crps()).isCloseTo(expected, within(0.1));
    }

    /** CRPS of N(m, s) at y = m + s z: s (z (2 Φ(z) - 1) + 2 φ(z) - 1/√π), Gneiting and Raftery (2007), eq. 21. */
    @Test
    void crpsOfANormalDistribution() {
        final Forecast forecast = Quantiles.normal(10, 2);
        final double phi1 = Math.exp(-0.5) / Math.sqrt(2 * Math.PI);
        final double atMedian = 2 * (2 / Math.sqrt(2 * Math.PI) - 1 / Math.sqrt(Math.PI));
        final double atOneSd = 2 * (2 * 0.8413447460685429 - 1 + 2 * phi1 - 1 / Math.sqrt(Math.PI));

        assertThat(Sharpness.crps(new double[] {10}, List.of(forecast))).isCloseTo(atMedian, within(0.02 * atMedian));
        assertThat(Sharpness.crps(new double[] {12}, List.of(forecast))).isCloseTo(atOneSd, within(0.02 * atOneSd));
    }

    /** Gneiting and Raftery: E|X - y| - E|X - X'|/2 is 0 for a forecast that is certain and right, |y - x| if wrong. */
    @Test
    void crpsOfAPointIsTheAbsoluteError() {
        final Forecast point = Quantiles.symmetric(7, level -> 0);

        assertThat(Sharpness.crps(new double[] {7}, List.of(point))).isZero();
        assertThat(Sharpness.crps(new double[] {10}, List.of(point))).isCloseTo(3, within(1e-9));
    }

    @Test
    void aCalibratedForecastLooksCalibrated() {
        final SeededRandom random = SeededRandom.of(5);
        final double[] targets = IntStream.range(0, 20_000).mapToDouble(i -> 50 + 3 * random.nextGaussian()).toArray();
        final Metrics metrics =
            Metrics.of(targets, IntStream.range(0, targets.length).mapToObj(i -> Quantiles.normal(50, 3)).toList());

        assertThat(metrics.calibrationError()).isLessThan(0.01);
        assertThat(metrics.coverage(0.95)).isCloseTo(0.95, within(0.01));
        assertThat(metrics.pit()).allSatisfy(share -> assertThat(share).isCloseTo(0.1, within(0.01)));
        assertThat(metrics.width(0.9)).isCloseTo(2 * 1.6448536 * 3, within(1e-6));
    }

    @Test
    void quantilesHoldTheEndsOfTheIntervals() {
        for (final double level : Quantiles.LEVELS) {
            final int lower = Quantiles.lowerIndex(level);
            assertThat(Quantiles.probability(lower)).isCloseTo((1 - level) / 2, within(TINY));
            assertThat(Quantiles.probability(Quantiles.COUNT - 1 - lower)).isCloseTo((1 + level) / 2, within(TINY));
        }
        assertThatThrownBy(() -> Quantiles.lowerIndex(0.91)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Forecast(1, new double[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meanAndDeviationOverFolds() {
        assertThat(Spread.of(new double[] {1, Double.NaN, 3})).isEqualTo(new Spread(2, Math.sqrt(2)));
        assertThat(Spread.of(new double[] {1}).sd()).isNaN();
        assertThat(Spread.of(new double[0]).mean()).isNaN();
    }
}
