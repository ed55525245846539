/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.math.PositiveDefinite;

/**
 * Non-linear least squares with a few parameters: the method of K. Levenberg (Q. Appl. Math. 2 (1944) 164) and D. W.
 * Marquardt (J. SIAM 11 (1963) 431) on the normal equations. Memory does not grow with the number of points.
 */
final class LeastSquares {

    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-13;
    private static final double LARGEST_DAMPING = 1e12;

    /** What is fitted. */
    @FunctionalInterface
    interface Model {
        /**
         * The residual of a point: model minus measured value.
         *
         * @param point number of the point
         * @param parameters the parameters
         * @param gradient receives the derivatives of the residual
         * @return the residual; not finite where the parameters are impossible
         */
        double residual(int point, double[] parameters, double[] gradient);
    }

    /**
     * A fit.
     *
     * @param parameters the best parameters
     * @param covariance their covariance, from the scatter about the fit; all NaN where it cannot be had
     * @param sumOfSquares of the residuals
     * @param points how many were fitted
     */
    record Fit(double[] parameters, double[][] covariance, double sumOfSquares, int points) {

        /** Standard error of a parameter. */
        double error(final int parameter) {
            return Math.sqrt(covariance[parameter][parameter]);
        }

        /** Standard deviation of the residuals. */
        double scatter() {
            return Math.sqrt(sumOfSquares / Math.max(1, points - parameters.length));
        }

        /** Variance of a quantity that depends on the parameters with the given derivatives. */
        double variance(final double... gradient) {
            double variance = 0;
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < gradient.length; j++) {
                    variance += gradient[i] * covariance[i][j] * gradient[j];
                }
            }
            return variance;
        }
    }

    private final Model model;
    private final int points;
    private final double[] gradient;

    private LeastSquares(final Model model, final int points, final int parameters) {
        this.model = model;
        this.points = points;
        gradient = new double[parameters];
    }

    /**
     * Fits.
     *
     * @param model what is fitted
     * @param points how many points there are
     * @param start parameters to begin with, possible ones
     * @return the fit
     */
    static Fit fit(final Model model, final int points, final double[] start) {
        return new LeastSquares(model, points, start.length).run(start.clone());
    }

    private Fit run(final double[] start) {
        final int n = start.length;
        double[] parameters = start;
        double[][] normal = new double[n][n];
        double[] right = new double[n];
        double sum = accumulate(parameters, normal, right);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < LARGEST_DAMPING; step++) {
            final double[] moved = step(parameters, normal, right, damping);
            final double[][] nextNormal = new double[n][n];
            final double[] nextRight = new double[n];
            final double next = moved == null ? Double.NaN : accumulate(moved, nextNormal, nextRight);
            if (next <= sum) { // false for NaN
                final boolean done = sum - next <= TOLERANCE * sum;
                parameters = moved;
                sum = next;
                normal = nextNormal;
                right = nextRight;
                damping = Math.max(damping / 10, 1e-12);
                if (done) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return new Fit(parameters, covariance(normal, sum), sum, points);
    }

    /** Sum of squares; adds up JᵀJ and Jᵀr. */
    private double accumulate(final double[] parameters, final double[][] normal, final double[] right) {
        double sum = 0;
        for (int point = 0; point < points; point++) {
            final double residual = model.residual(point, parameters, gradient);
            sum += residual * residual;
            for (int i = 0; i < gradient.length; i++) {
                right[i] += gradient[i] * residual;
                for (int j = 0; j < gradient.length; j++) {
                    normal[i][j] += gradient[i] * gradient[j];
                }
            }
        }
        return sum;
    }

    private static double[] step(final double[] parameters, final double[][] normal, final double[] right,
        final double damping) {
        final double[][] damped = Arrays.stream(normal).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < parameters.length; i++) {
            damped[i][i] *= 1 + damping;
        }
        final Optional<PositiveDefinite> system = PositiveDefinite.of(damped);
        if (system.isEmpty()) {
            return null; // NOSONAR: no step
        }
        final double[] change = system.get().solve(right);
        final double[] moved = parameters.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= change[i];
        }
        return moved;
    }

    private double[][] covariance(final double[][] normal, final double sum) {
        final int n = gradient.length;
        final double[][] covariance = new double[n][n];
        final Optional<PositiveDefinite> system = points > n ? PositiveDefinite.of(normal) : Optional.empty();
        final double[][] inverse = system.map(PositiveDefinite::inverse).orElse(null);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = inverse == null ? Double.NaN : inverse[i][j] * sum / (points - n);
            }
        }
        return covariance;
    }
}
