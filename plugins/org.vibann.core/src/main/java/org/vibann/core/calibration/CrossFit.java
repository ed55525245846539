/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Standardizer;
import org.vibann.core.data.TrainingDistance;

/**
 * Cross-fitting: forecasts of the held-out rows of each fold with shares, spread and calibration from the other folds
 * alone, so that error and coverage of these forecasts are not flattered by rows that were calibrated on themselves.
 */
public final class CrossFit {

    private CrossFit() {
    }

    /**
     * @param data N training rows
     * @param parts what each part of the model predicts for them without having been trained on them
     * @param config the configuration
     * @return N forecasts
     */
    public static List<HeldOutForecast> forecasts(final AlloyDataset data, final OutOfFold parts, final VibannConfig config) {
        final HeldOutForecast[] forecasts = new HeldOutForecast[data.size()];
        final int folds = Arrays.stream(parts.fold()).max().orElse(0);
        for (int f = 1; f <= folds; f++) {
            final int fold = f;
            final int[] own = IntStream.range(0, forecasts.length).filter(i -> parts.fold()[i] == fold).toArray();
            final int[] others = IntStream.range(0, forecasts.length).filter(i -> parts.fold()[i] != fold).toArray();
            final AlloyDataset rest = data.select(others);
            final Fit fit = Fit.of(rest, parts.select(others), config, Standardizer.fit(rest.targets()).sd());
            final OutOfFold left = parts.select(own);
            final double[] means = left.means(fit.weights, config.least());
            final double[] sds = left.sds(fit.weights, fit.spread);
            for (int i = 0; i < own.length; i++) {
                final double half =
                    fit.calibration.halfWidth(HeldOutForecast.LEVEL, sds[i], data.alloys().load(own[i]));
                forecasts[own[i]] = new HeldOutForecast(fold, means[i], sds[i],
                    Math.max(config.least(), means[i] - half), means[i] + half,
                    left.distance()[i], left.distance()[i] <= fit.calibration.domainLimit(),
                    coveredFrom(fit.calibration, data.target(own[i]) - means[i], sds[i], data.alloys().load(own[i])));
            }
        }
        return List.of(forecasts);
    }

    private static double coveredFrom(final Calibration calibration, final double residual, final double sd,
        final double load) {
        return HeldOutForecast.LEVELS.stream()
            .filter(level -> Math.abs(residual) <= calibration.halfWidth(level, sd, load)).findFirst().orElse(1.0);
    }

    /**
     * What is chosen on out-of-fold forecasts.
     *
     * @param weights shares of the parts
     * @param spread factor that makes the standard deviation of the heads that of their errors
     * @param calibration the calibration of the intervals
     */
    public record Fit(BlendWeights weights, double spread, Calibration calibration) {

        /** Probability that a normal number lies within one standard deviation. */
        private static final double ONE_SIGMA = 0.6827;

        /** Limits of the spread, which is near 1 where the kernels know what they do not know. */
        private static final double LEAST_SPREAD = 0.1;
        private static final double MOST_SPREAD = 10;
        private static final int STEPS = 40;

        /**
         * @param data N training rows
         * @param parts what each part of the model predicts for them without having been trained on them
         * @param config the configuration
         * @param targetSd standard deviation of the target
         * @return the choice
         */
        public static Fit of(final AlloyDataset data, final OutOfFold parts, final VibannConfig config,
            final double targetSd) {
            final BlendWeights weights =
                config.heads().compact() ? BlendWeights.NETWORK_ALONE : BlendWeights.choose(data.targets(), parts);
            final double[] means = parts.means(weights, config.least());
            final Calibration ranges = Calibration.uncalibrated(data, config.validation().grouping(), targetSd,
                TrainingDistance.limit(parts.distance()));
            final double spread = spread(ranges, data, means, parts, weights);
            return new Fit(weights, spread, ranges.scored(data, means, parts.sds(weights, spread), parts.group()));
        }

        /**
         * The factor of the heads' standard deviation with which √(sd² + noise²) is what it is called: about 68 % of
         * the errors lie within one, as of a normal distribution.
         */
        static double spread(final Calibration ranges, final AlloyDataset data, final double[] means,
            final OutOfFold parts, final BlendWeights weights) {
            double low = LEAST_SPREAD;
            double high = MOST_SPREAD;
            for (int step = 0; step < STEPS; step++) {
                final double middle = Math.sqrt(low * high);
                final double[] scores = ranges.scores(data, means, parts.sds(weights, middle));
                if (Arrays.stream(scores).filter(score -> score <= 1).count() < ONE_SIGMA * scores.length) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
    }
}
