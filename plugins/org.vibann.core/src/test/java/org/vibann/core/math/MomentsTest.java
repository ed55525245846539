/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Moments, the divergence of normal distributions, and centred data. */
class MomentsTest {

    @Test
    void knownMoments() {
        final double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        assertThat(Moments.mean(values)).isEqualTo(5);
        assertThat(Moments.populationSd(values, 5)).isEqualTo(2);
        assertThat(Moments.sd(values, 5)).isEqualTo(Math.sqrt(32 / 7.0));
        assertThat(Moments.mean(values, 1, 4)).isEqualTo(4);
        assertThat(Moments.populationSd(new double[]{3}, 3)).isZero();
        assertThat(Moments.means(new double[][]{{1, 5}, {3, 6}})).containsExactly(2, 5.5);
    }

    @Property(tries = 300)
    void aShiftMovesTheMeanAloneAndAFactorBoth(@ForAll final long seed, @ForAll @IntRange(min = 2, max = 50) final int n,
        @ForAll @DoubleRange(min = -1e6, max = 1e6) final double shift,
        @ForAll @DoubleRange(min = 0.1, max = 10) final double factor) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextGaussian());
        final double[] moved = Arrays.stream(values).map(v -> shift + factor * v).toArray();
        final double mean = Moments.mean(values);
        final double movedMean = Moments.mean(moved);
        assertThat(movedMean).isCloseTo(shift + factor * mean, within(1e-8));
        assertThat(Moments.sd(moved, movedMean)).isCloseTo(factor * Moments.sd(values, mean), within(1e-7));
        assertThat(Moments.squares(values, mean)).isLessThanOrEqualTo(Moments.squares(values, mean + 0.1));
    }

    @Property(tries = 300)
    void theDivergenceFromTheStandardNormalIsThatOfTheIntegral(@ForAll @DoubleRange(min = -3, max = 3) final double mean,
        @ForAll @DoubleRange(min = -4, max = 1.5) final double logVariance) {
        final double sd = Math.exp(logVariance / 2);
        double sum = 0;
        final double step = 0.01;
        for (double u = -9; u < 9; u += step) { // ∫ p ln(p/q), in standard deviations about the mean
            final double x = mean + sd * u;
            final double density = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
            sum += step * density * (-u * u / 2 - logVariance / 2 + x * x / 2);
        }
        assertThat(Divergence.fromStandardNormal(mean, logVariance)).isCloseTo(sum, within(1e-9)).isNotNegative();
        assertThat(Divergence.fromStandardNormal(0, 0)).isZero();
    }

    /** On data of a linear function without noise a weak ridge finds it; a strong one shrinks the slopes. */
    @Property(tries = 100)
    void ridgeRegressionFindsALinearFunction(@ForAll final long seed, @ForAll @IntRange(min = 1, max = 5) final int size) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[] slopes = new double[size];
        Arrays.setAll(slopes, j -> random.nextGaussian());
        final double[][] rows = new double[60][size];
        final double[] targets = new double[60];
        for (int i = 0; i < rows.length; i++) {
            Arrays.setAll(rows[i], j -> random.nextGaussian());
            targets[i] = 7 + Vectors.dot(rows[i], slopes);
        }
        final Centred data = Centred.of(rows, targets);
        final double[] found = data.ridge(1e-12);
        assertThat(found).containsExactly(slopes, within(1e-8));
        assertThat(data.at(found, rows[3])).isCloseTo(targets[3], within(1e-8));
        final double[] shrunk = data.ridge(10);
        assertThat(Vectors.dot(shrunk, shrunk)).isLessThan(Vectors.dot(found, found));
    }
}
