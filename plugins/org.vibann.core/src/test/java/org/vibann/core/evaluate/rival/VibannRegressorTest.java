/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Quantiles;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A VIBANN among the models that are compared. */
class VibannRegressorTest {

    /** Sixty ternary alloys of four elements, hardness linear in them. */
    private static AlloyDataset data() {
        final SeededRandom random = SeededRandom.of(7);
        final double[][] fractions = new double[60][4];
        final double[] loads = new double[60];
        final double[] targets = new double[60];
        for (int i = 0; i < 60; i++) {
            final double a = 0.1 + 0.3 * random.nextDouble();
            fractions[i][i % 4] = a;
            fractions[i][(i + 1) % 4] = 0.2;
            fractions[i][(i + 2) % 4] = 0.8 - a;
            loads[i] = 0.98;
            targets[i] = 500 + 200 * fractions[i][0] + 400 * fractions[i][1];
        }
        return new AlloyDataset(Alloys.of(List.of(Element.B, Element.Co, Element.Fe, Element.Zr), fractions, loads), "HV",
            targets);
    }

    /** One run of the predictor says "n of n done" once at its end; one a level would say it ten times. */
    @Test
    void theNetworkIsAskedOnceForTheIntervalsOfAllLevels() throws CanceledException {
        final AlloyDataset data = data();
        final VibannConfig small = VibannConfig.of(Preset.PUBLISHED)
            .withShape(s -> s.withWidth(8).withLatentSize(4)).withOptimisation(o -> o.withEpochs(20).withLearningRate(0.01));
        final FittedRegressor fitted =
            new VibannRegressor("small", small).fit(data, Grouping.FAMILY, 1, Progress.NONE);
        final ConcurrentLinkedQueue<String> ends = new ConcurrentLinkedQueue<>();
        final List<Forecast> forecasts = fitted.predict(data.alloys(), (fraction, message) -> {
            if (message.get().equals("1 of 1 done")) {
                ends.add(message.get());
            }
        });
        assertThat(ends).isNotEmpty().hasSizeLessThan(Quantiles.LEVELS.size());
        assertThat(forecasts).hasSize(60).allSatisfy(forecast -> assertThat(forecast.quantiles()).isSorted()
            .doesNotContain(Double.NaN).hasSize(Quantiles.COUNT));
    }
}
