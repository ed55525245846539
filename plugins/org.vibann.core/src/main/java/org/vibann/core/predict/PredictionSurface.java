/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import java.util.Arrays;

import org.vibann.core.math.Moments;
import org.vibann.core.model.McPasses;

/**
 * Mean and standard deviation of the Monte Carlo passes as functions of the composition at a fixed load. The dropout
 * masks are fixed, so the functions are continuous, repeatable, and the ones that {@link Predictor#predict} reports (of
 * more passes than {@link McPasses#MOST}, those of the first).
 */
public final class PredictionSurface {

    private final McPasses passes;

    private final double load;

    PredictionSurface(final McPasses passes, final double load) {
        this.passes = passes;
        this.load = load;
    }

    /**
     * Evaluates a batch of compositions.
     *
     * @param fractions N x m atomic fractions in the order of the model's elements; the network divides a row by its
     *            sum
     * @return moments of the N rows
     */
    public Evaluation evaluate(final double[][] fractions) {
        return new Evaluation(passes.evaluate(fractions, load));
    }

    /**
     * Mean and standard deviation without what a gradient needs: several times quicker.
     *
     * @param fractions as in {@link #evaluate}
     * @return the moments of the N rows, with the same bits
     */
    public Moment[] moments(final double[][] fractions) {
        return Arrays.stream(passes.values(fractions, load)).map(Moment::of).toArray(Moment[]::new);
    }

    /**
     * Moments of the passes of a composition, in the unit of the target.
     *
     * @param mean their mean
     * @param sd their standard deviation (T - 1 in the denominator)
     */
    public record Moment(double mean, double sd) {

        private static Moment of(final double[] values) {
            final double mean = Moments.mean(values);
            return new Moment(mean, Moments.sd(values, mean));
        }
    }

    /** Moments of a batch of compositions, and the gradient of any function of them. */
    public static final class Evaluation {

        private final McPasses.Evaluation evaluation;

        private final double[][] values;

        private final Moment[] moments;

        Evaluation(final McPasses.Evaluation evaluation) {
            this.evaluation = evaluation;
            values = evaluation.values();
            moments = Arrays.stream(values).map(Moment::of).toArray(Moment[]::new);
        }

        /** @return the moments of the N rows */
        public Moment[] moments() {
            return moments.clone();
        }

        /**
         * @param row row of the batch
         * @return mean of its passes, in the unit of the target
         */
        public double mean(final int row) {
            return moments[row].mean();
        }

        /**
         * @param row row of the batch
         * @return standard deviation of its passes (T - 1 in the denominator), in the unit of the target
         */
        public double sd(final int row) {
            return moments[row].sd();
        }

        /**
         * Gradient of f(mean, sd) of each row with respect to its fractions, by the chain rule through every pass:
         * d mean/d v_t = 1/T and d sd/d v_t = (v_t - mean) / ((T - 1) sd). Where all passes agree, sd has no
         * derivative and its part counts as 0.
         *
         * @param byMean N derivatives of f with respect to the mean
         * @param bySd N derivatives of f with respect to the standard deviation
         * @return N x m derivatives with respect to the raw fractions: the division by the row's sum is part of f, so
         *         each row is orthogonal to its composition
         */
        public double[][] gradient(final double[] byMean, final double[] bySd) {
            final double[][] weights = new double[values.length][];
            for (int i = 0; i < values.length; i++) {
                final int count = values[i].length;
                weights[i] = new double[count];
                final double sd = sd(i);
                final double scale = sd > 0 ? bySd[i] / ((count - 1) * sd) : 0;
                for (int t = 0; t < count; t++) {
                    weights[i][t] = byMean[i] / count + scale * (values[i][t] - mean(i));
                }
            }
            return evaluation.inputGradient(weights);
        }
    }
}
