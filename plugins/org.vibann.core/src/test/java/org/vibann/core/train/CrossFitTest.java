/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.calibration.CrossFit;
import org.vibann.core.calibration.HeldOutFigures;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.calibration.OutOfFold;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.data.Standardizer;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.math.ConformalScores;
import org.vibann.core.math.Moments;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.Progress;

/** Forecasts of a fold must not know what was measured in it. */
class CrossFitTest {

    private static final int ROWS = 200;
    private static final AlloyDataset DATA = SmallData.of(ROWS, true);
    private static final VibannConfig CONFIG = SmallData.config(Preset.DEFAULT)
        .withValidation(v -> v.withGrouping(Grouping.ROWS));

    /** Parts that err by noise of known size, the kernel least; five folds by row number. */
    private static OutOfFold parts() {
        final SeededRandom random = SeededRandom.of(7, 0);
        final double[][] errors = new double[3][ROWS];
        for (final double[] part : errors) {
            Arrays.setAll(part, i -> random.nextGaussian());
        }
        final double[] distances = IntStream.range(0, ROWS).mapToDouble(i -> i % 40).toArray();
        return new OutOfFold(IntStream.range(0, ROWS).map(i -> i % 5 + 1).toArray(), IntStream.range(0, ROWS).toArray(),
            distances, noisy(errors[0], 60),
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
        final List<HeldOutForecast> before = CrossFit.forecasts(DATA, parts(), CONFIG);
        final double[] changed = DATA.targets();
        IntStream.range(0, ROWS).filter(i -> i % 5 == 2).forEach(i -> changed[i] += 500 + i);
        final List<HeldOutForecast> after =
            CrossFit.forecasts(new AlloyDataset(DATA.alloys(), DATA.targetName(), changed), parts(),
                CONFIG);
        for (int i = 0; i < ROWS; i++) {
            assertThat(before.get(i).fold()).isEqualTo(i % 5 + 1);
            if (i % 5 == 2) {
                // From which level on the interval covers the measurement is all that the measurement itself decides.
                assertThat(after.get(i)).usingRecursiveComparison().ignoringFields("coveredFrom")
                    .isEqualTo(before.get(i));
                assertThat(after.get(i).coveredFrom()).isEqualTo(1);
            } else {
                assertThat(after.get(i).upper()).isNotEqualTo(before.get(i).upper());
            }
        }
    }

    @Test
    void figuresAreThoseOfTheForecasts() {
        final List<HeldOutForecast> forecasts = CrossFit.forecasts(DATA, parts(), CONFIG);
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

    @Test
    void doubtAndNoiseTogetherAreOneStandardDeviation() {
        // Kernels that doubt themselves too little or too much, beside noise that their factor must not touch.
        for (final double doubt : new double[]{4, 15, 100}) {
            final OutOfFold parts = parts();
            Arrays.fill(parts.kernelSd(), doubt);
            final CrossFit.Fit fit = CrossFit.Fit.of(DATA, parts, CONFIG, 40);
            final double noise = fit.calibration().noise(1);
            final double[] means = parts.means(fit.weights(), Double.NEGATIVE_INFINITY);
            final double[] sds = parts.sds(fit.weights(), fit.spread());
            final long within = IntStream.range(0, ROWS)
                .filter(i -> Math.abs(DATA.target(i) - means[i]) <= Math.hypot(sds[i], noise)).count();
            assertThat(noise).isGreaterThan(1);
            assertThat((double)within / ROWS).as("doubt %s", doubt).isCloseTo(0.6827, within(0.01));
        }
    }

    /**
     * Scores come from one network and 30 passes a fold, predictions from all networks and more passes: on the same
     * held-out rows both must have the same size.
     */
    @Test
    void scoresOfOneNetworkAreOnTheScaleOfPredictionsByAll() throws Exception {
        final VibannConfig config = SmallData.config(Preset.DEFAULT).withMembers(3).withKernelTrials(6);
        final KernelHead kernel = KernelHead.fit(DATA, Grouping.FAMILY, 6, 6, 1, Progress.NONE);
        final NeighbourHead near = NeighbourHead.fit(DATA, Grouping.FAMILY, 1, Progress.NONE);
        final OutOfFold one = CrossValidation.run(DATA, config, new TrainedHeads(kernel, near, DATA, DATA), Progress.NONE);
        final CrossFit.Fit fit = CrossFit.Fit.of(DATA, one, config, Standardizer.fit(DATA.targets()).sd());
        final double[] sds = one.sds(fit.weights(), fit.spread());
        final double[] sdsOfAll = new double[ROWS];
        final double[] means = new double[ROWS];
        for (final Split fold : Splits.kFold(DATA.alloys(), Grouping.FAMILY, 5, config.seed())) {
            final AlloyDataset train = DATA.select(fold.train());
            final TrainedNetworks networks =
                NetworkTrainer.train(train, NetworkTrainer.predicting(config), null, Progress.NONE);
            final TrainedHeads heads = new TrainedHeads(kernel.refit(train, Progress.NONE), near.refit(train), train, train);
            final TrainedModel all = networks.model(networks.record().summary(), fit, heads.blend(fit));
            final double[][] passes = all.passes(100, 1).predict(DATA.alloys().select(fold.test()));
            for (int i = 0; i < passes.length; i++) {
                means[fold.test()[i]] = Moments.mean(passes[i]);
                sdsOfAll[fold.test()[i]] = Moments.sd(passes[i], Moments.mean(passes[i]));
            }
        }
        assertThat(Moments.mean(sdsOfAll)).isCloseTo(Moments.mean(sds), withinPercentage(5));
        final ConformalScores scores =
            new ConformalScores(fit.calibration().scores(DATA, means, sdsOfAll), one.group());
        for (final double level : new double[]{0.5, 0.8, 0.9}) {
            assertThat(scores.quantile(level)).as("level %s", level)
                .isCloseTo(fit.calibration().ranges().get(0).scores().quantile(level), withinPercentage(10));
        }
    }
}
