/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Intervals from inner residuals. */
class ConformalTest {

    /** A learner that answers with the mean of what it saw shows which rows it saw. */
    @Test
    void residualsAreThoseOfFitsWithoutTheRow() throws CanceledException {
        final double[][] fractions = new double[10][];
        Arrays.setAll(fractions, i -> new double[] {0.5 + 0.01 * i, 0.5 - 0.01 * i});
        final double[] targets = {0, 0, 0, 0, 0, 0, 0, 0, 0, 100};
        final AlloyDataset data =
            new AlloyDataset(Alloys.of(List.of(Element.Fe, Element.B), fractions, null), "HV", targets);
        final Learner mean = (training, grouping, seed, progress) -> {
            final double value = Arrays.stream(training.targets()).average().orElseThrow();
            return alloys -> IntStream.range(0, alloys.size()).mapToDouble(i -> value).toArray();
        };

        final Forecast forecast = new Conformal("mean", mean).fit(data, Grouping.ALLOY, 3, Progress.NONE)
            .predict(data.alloys().select(new int[] {0}), Progress.NONE).get(0);

        assertThat(forecast.mean()).isEqualTo(10);
        // Five folds of two: the row with 100 is predicted 0 (residual 100), its companion too (0), the others 12.5.
        assertThat(forecast.upper(0.9)).isEqualTo(110);
        assertThat(forecast.upper(0.95)).as("ten alloys cannot promise 95 %").isInfinite();
        assertThat(forecast.upper(0.5)).isEqualTo(22.5);
        assertThat(forecast.lower(0.5)).isEqualTo(-2.5);
        final Metrics metrics = Metrics.of(new double[]{20}, List.of(forecast));
        assertThat(metrics.coverage(0.95)).isEqualTo(1);
        assertThat(metrics.width(0.95)).isInfinite();
        assertThat(metrics.crps()).isInfinite();
        assertThat(metrics.width(0.9)).isEqualTo(200);
    }

    @Test
    void rowsOfOneAlloyCountAsOne() throws CanceledException {
        final double[][] fractions = new double[40][];
        Arrays.setAll(fractions, i -> new double[] {0.5 + 0.01 * (i % 4), 0.5 - 0.01 * (i % 4)});
        final double[] targets = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        final AlloyDataset data =
            new AlloyDataset(Alloys.of(List.of(Element.Fe, Element.B), fractions, null), "HV", targets);
        final Learner zero = (training, grouping, seed, progress) -> alloys -> new double[alloys.size()];

        final Forecast forecast = new Conformal("zero", zero).fit(data, Grouping.ALLOY, 3, Progress.NONE)
            .predict(data.alloys().select(new int[] {0}), Progress.NONE).get(0);

        assertThat(forecast.upper(0.8)).isEqualTo(39);
        assertThat(forecast.upper(0.9)).isInfinite();
    }
}
