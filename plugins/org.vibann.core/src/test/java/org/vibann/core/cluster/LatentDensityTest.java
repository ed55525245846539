/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.alloy.Composition;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class LatentDensityTest {

    @Test
    void putsTheNominalShareOfUnseenAlloysBelowItsQuantiles() throws CanceledException {
        final double[][] mu = GoldenData.table("mu.csv");
        final AlloyDataset dataset = GoldenData.dataset();
        final Map<Composition, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < dataset.size(); i++) {
            first.putIfAbsent(dataset.alloys().composition(i), i);
        }
        final int[] rows = first.values().stream().mapToInt(Integer::intValue).toArray();
        final Map<Double, Double> shares = new HashMap<>();
        final int repeats = 12;
        for (int repeat = 0; repeat < repeats; repeat++) {
            SeededRandom.of(40, repeat).shuffle(rows);
            final int fitted = rows.length * 4 / 5;
            final double[][] known = IntStream.range(0, fitted).mapToObj(i -> mu[rows[i]]).toArray(double[][]::new);
            final double[][] unseen =
                IntStream.range(fitted, rows.length).mapToObj(i -> mu[rows[i]]).toArray(double[][]::new);
            final double[] quantiles = LatentDensity.fit(known, repeat, Progress.NONE).quantiles(unseen);
            for (final double nominal : new double[]{0.05, 0.1, 0.25, 0.5}) {
                final double share =
                    (double)Arrays.stream(quantiles).filter(quantile -> quantile < nominal).count() / unseen.length;
                shares.merge(nominal, share / repeats, Double::sum);
            }
        }
        shares.forEach((nominal, share) -> assertThat(share).as("share below the %s quantile", nominal)
            .isCloseTo(nominal, within(0.03)));
    }

    @Test
    void isHighAmongTheDataAndLowOffThem() throws CanceledException {
        final SeededRandom random = SeededRandom.of(6);
        final double[][] latents = new double[200][4];
        for (int i = 0; i < latents.length; i++) {
            final int group = i % 2;
            Arrays.setAll(latents[i], j -> random.nextGaussian() + 10 * group);
        }
        final LatentDensity density = LatentDensity.fit(latents, 1, Progress.NONE);
        final double[] quantiles = density.quantiles(
            new double[][]{{0, 0, 0, 0}, {10, 10, 10, 10}, {5, 5, 5, 5}, {2, 2, -2, 2}, {30, 30, 30, 30}});
        assertThat(quantiles[0]).isGreaterThan(0.8);
        assertThat(quantiles[1]).isGreaterThan(0.8);
        assertThat(quantiles[2]).as("between the groups").isZero();
        assertThat(quantiles[3]).isBetween(0.005, 0.3);
        assertThat(quantiles[4]).isZero();
        final double[] shortfalls = density.shortfalls(
            new double[][]{{0, 0, 0, 0}, {4, 4, 4, 4}, {5, 5, 5, 5}, {30, 30, 30, 30}}, 0.1);
        assertThat(shortfalls[0]).isZero();
        assertThat(shortfalls[1]).isPositive().isLessThan(shortfalls[2]);
        assertThat(shortfalls[2]).isLessThan(shortfalls[3]);
    }

    @Test
    void worksWithFewerRowsThanDimensionsAndSaysWhenThereAreTooFew() throws CanceledException {
        final SeededRandom random = SeededRandom.of(9);
        final double[][] latents = new double[12][30];
        for (final double[] row : latents) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        assertThat(LatentDensity.fit(latents, 1, Progress.NONE).quantiles(new double[][]{new double[30]})[0])
            .isGreaterThan(0.5);
        assertThatThrownBy(() -> LatentDensity.fit(new double[9][2], 1, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least 10");
    }
}
