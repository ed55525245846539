/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import org.vibann.core.math.NormalDistribution;
import org.vibann.core.predict.Prediction;

/**
 * What the designer maximises: a function of the mean and the standard deviation of a prediction (unit of the target,
 * HV for hardness).
 */
public sealed interface Objective {

    /** Noise of a prediction, in standard deviations of the target. */
    double NOISE = 2e-6;

    /** Noise of a value without unit, where a prediction is divided by its own standard deviation. */
    double NOISE_WITHOUT_UNIT = 1e-3;

    /** Part of a value that counts as its standard deviation, at least: below the rounding of single precision. */
    double LEAST_SHARE = 1e-9;

    /**
     * @param mean predicted mean
     * @param sd predicted standard deviation
     * @param kappa standard deviations taken off for risk
     * @return the value to maximise
     */
    double value(double mean, double sd, double kappa);

    /**
     * @param mean predicted mean
     * @param sd predicted standard deviation
     * @param kappa standard deviations taken off for risk
     * @return derivative of the value with respect to the mean
     */
    double byMean(double mean, double sd, double kappa);

    /**
     * @param mean predicted mean
     * @param sd predicted standard deviation
     * @param kappa standard deviations taken off for risk
     * @return derivative of the value with respect to the standard deviation
     */
    double bySd(double mean, double sd, double kappa);

    /**
     * @param targetSd standard deviation of the target among the training rows
     * @return rises of the value up to this are noise of the single precision of the network; in proportion to targetSd
     *         where the value is in the unit of the target, so that a search does not depend on the unit
     */
    double noise(double targetSd);

    /**
     * @param prediction a prediction
     * @param kappa standard deviations taken off for risk
     * @return its value
     */
    default double value(final Prediction prediction, final double kappa) {
        return value(prediction.mean(), prediction.sd(), kappa);
    }

    /** The lower confidence bound, mean - kappa sd: as hard as possible, and surely so. */
    record LowerBound() implements Objective {
        @Override
        public double value(final double mean, final double sd, final double kappa) {
            return mean - kappa * sd;
        }

        @Override
        public double noise(final double targetSd) {
            return NOISE * targetSd;
        }

        @Override
        public double byMean(final double mean, final double sd, final double kappa) {
            return 1;
        }

        @Override
        public double bySd(final double mean, final double sd, final double kappa) {
            return -kappa;
        }
    }

    /**
     * A band to reach: minus ten times the distance of the mean from the band, less kappa sd. The distance counts so
     * much that certainty decides among alloys in the band, and hardly draws one out of it.
     *
     * @param low lower end of the band
     * @param high upper end of the band; equal to the lower end for a single value
     */
    record TargetBand(double low, double high) implements Objective {

        private static final double WEIGHT = 10;

        /**
         * @throws IllegalArgumentException where the ends are not finite or out of order
         */
        public TargetBand {
            if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
                throw new IllegalArgumentException("The target band runs from " + low + " to " + high
                    + "; the lower end must not lie above the upper end.");
            }
        }

        @Override
        public double value(final double mean, final double sd, final double kappa) {
            return -WEIGHT * Math.max(0, Math.max(low - mean, mean - high)) - kappa * sd;
        }

        @Override
        public double noise(final double targetSd) {
            return NOISE * targetSd;
        }

        @Override
        public double byMean(final double mean, final double sd, final double kappa) {
            if (mean < low) {
                return WEIGHT;
            }
            return mean > high ? -WEIGHT : 0;
        }

        @Override
        public double bySd(final double mean, final double sd, final double kappa) {
            return -kappa;
        }
    }

    /**
     * The probability to exceed a threshold under a normal distribution, expressed by its quantile (mean - threshold)
     * / sd, which grows with the probability and keeps a gradient where the probability is 0 or 1 to all digits.
     *
     * @param threshold the threshold
     */
    record Exceedance(double threshold) implements Objective {

        /**
         * @throws IllegalArgumentException where the threshold is not finite
         */
        public Exceedance {
            if (!Double.isFinite(threshold)) {
                throw new IllegalArgumentException("The threshold to exceed is " + threshold + "; give a number.");
            }
        }

        @Override
        public double value(final double mean, final double sd, final double kappa) {
            return (mean - threshold) / spread(sd, mean, threshold);
        }

        @Override
        public double noise(final double targetSd) {
            return NOISE_WITHOUT_UNIT;
        }

        @Override
        public double byMean(final double mean, final double sd, final double kappa) {
            return 1 / spread(sd, mean, threshold);
        }

        @Override
        public double bySd(final double mean, final double sd, final double kappa) {
            return sd == spread(sd, mean, threshold) ? (threshold - mean) / (sd * sd) : 0;
        }
    }

    /**
     * The natural logarithm of the expected improvement over the best value measured so far (Jones, Schonlau and Welch,
     * J. Glob. Optim. 13 (1998) 455): for the next round of experiments, where an uncertain alloy may teach more than a
     * sure one. Kappa plays no part. The logarithm has the same order, and a gradient where the improvement itself is 0
     * to all digits.
     *
     * @param best best value so far
     */
    record ExpectedImprovement(double best) implements Objective {

        /**
         * @throws IllegalArgumentException where the value is not finite
         */
        public ExpectedImprovement {
            if (!Double.isFinite(best)) {
                throw new IllegalArgumentException("The best value so far is " + best + "; give a number.");
            }
        }

        @Override
        public double value(final double mean, final double sd, final double kappa) {
            final double spread = spread(sd, mean, best);
            return StrictMath.log(spread) + NormalDistribution.logImprovement((mean - best) / spread);
        }

        @Override
        public double noise(final double targetSd) {
            return NOISE_WITHOUT_UNIT;
        }

        @Override
        public double byMean(final double mean, final double sd, final double kappa) {
            final double spread = spread(sd, mean, best);
            return NormalDistribution.hazard((mean - best) / spread) / spread;
        }

        @Override
        public double bySd(final double mean, final double sd, final double kappa) {
            if (sd != spread(sd, mean, best)) {
                return 0;
            }
            final double z = (mean - best) / sd;
            // d ln(sd h(z)) / d sd = (h - z h') / (sd h), and h - z h' is the density.
            return (1 - z * NormalDistribution.hazard(z)) / sd;
        }
    }

    /** A standard deviation that keeps quotients finite where all passes agree, whatever the unit of the values. */
    private static double spread(final double sd, final double mean, final double other) {
        return Math.max(sd, Math.max(LEAST_SHARE * Math.max(Math.abs(mean), Math.abs(other)), Double.MIN_NORMAL));
    }
}
