/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.SeededRandom;

/** Forecasts of a fold must not know what was measured in it. */
class CrossFitTest {

    private static final int ROWS = 200;
    private static final AlloyDataset DATA = SmallData.of(ROWS, true);

    /** Parts that err by noise of known size, the kernel least; five folds by row number. */
    private static OutOfFold parts() {
        final SeededRandom random = SeededRandom.of(7, 0);
        final double[][] errors = new double[3][ROWS];
        for (final double[] part : errors) {
            Arrays.setAll(part, i -> random.nextGaussian());
        }
        final double[] distances = IntStream.range(0, ROWS).mapToDouble(i -> i % 40).toArray();
        return new OutOfFold(IntStream.range(0, ROWS).map(i -> i % 5 + 1).toArray(), distances, noisy(errors[0], 60),
            constant(20), noisy(errors[1], 15), constant(15), noisy(errors[2], 30));
    }

    private static double[] noisy(final double[] noise, final double size) {
        return IntStream.range(0, ROWS).mapToDouble(i -> DATA.target(i) + size * noise[i]).toArray();
    }

    private static double[] constant(final double value) {
        final double[] values = new double[ROWS];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void whatWasMeasuredInAFoldDoesNotMoveItsForecasts() {
        final List<HeldOutForecast> before = CrossFit.forecasts(DATA, parts());
        final double[] changed = DATA.targets();
        IntStream.range(0, ROWS).filter(i -> i % 5 == 2).forEach(i -> changed[i] += 500 + i);
        final List<HeldOutForecast> after =
            CrossFit.forecasts(new AlloyDataset(DATA.alloys(), DATA.targetName(), changed), parts());
        for (int i = 0; i < ROWS; i++) {
            assertThat(before.get(i).fold()).isEqualTo(i % 5 + 1);
            if (i % 5 == 2) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            } else {
                assertThat(after.get(i).upper()).isNotEqualTo(before.get(i).upper());
            }
        }
    }

    @Test
    void figuresAreThoseOfTheForecasts() {
        final List<HeldOutForecast> forecasts = CrossFit.forecasts(DATA, parts());
        final HeldOutFigures figures = HeldOutFigures.of("rows", DATA.targets(), forecasts);
        double absolute = 0;
        int inside = 0;
        for (int i = 0; i < ROWS; i++) {
            absolute += Math.abs(forecasts.get(i).mean() - DATA.target(i)) / ROWS;
            inside += forecasts.get(i).covers(DATA.target(i)) ? 1 : 0;
        }
        assertThat(figures.folds()).isEqualTo(5);
        assertThat(figures.mae()).isCloseTo(absolute, within(1e-9)).isLessThan(30);
        assertThat(figures.coverage()).isEqualTo((double)inside / ROWS).isBetween(0.84, 0.96);
        assertThat(figures.width()).isPositive();
        // Distances are 0 to 39, evenly: 36 of 40 are within the 90 % quantile, whichever fold is away.
        assertThat(figures.inDomain().rows()).isEqualTo(180);
        assertThat(figures.outside().rows()).isEqualTo(20);
        assertThat((180 * figures.inDomain().coverage() + 20 * figures.outside().coverage()) / ROWS)
            .isCloseTo(figures.coverage(), within(1e-9));
    }
}
