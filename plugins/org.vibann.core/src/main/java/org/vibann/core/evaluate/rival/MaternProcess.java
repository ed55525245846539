/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Standardizer;
import org.vibann.core.math.PositiveDefinite;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Gaussian-process regression with a Matérn kernel, ν = 5/2, one length for each kind of feature, and measurement noise
 * (C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning, 2006: algorithm 2.1, eq. 4.17). The
 * lengths and the ratio of noise to signal variance maximise the likelihood of the training rows, in which the signal
 * variance has been replaced by its best value.
 */
record MaternProcess() implements VectorLearner.Algorithm {

    /** Rows that the likelihood is taken of, and rows that are learnt from, at most; more are drawn from at random. */
    private static final int TUNED_ROWS = 600;
    private static final int ROWS = 2000;

    private static final double SHORTEST = 1e-2;
    private static final double LONGEST = 1e3;
    private static final double LEAST_NOISE = 1e-5;
    private static final double MOST_NOISE = 1;
    private static final int EVALUATIONS_PER_PARAMETER = 40;

    @Override
    public Posterior fit(final VectorLearner.Table all, final long seed, final Progress progress)
        throws CanceledException {
        final VectorLearner.Table table = some(all, ROWS, seed);
        final Standardizer scale = Standardizer.fit(table.y());
        final VectorLearner.Table tuned = some(table, TUNED_ROWS, seed + 1);
        final double[][][] squares = squares(tuned);
        final double[] y = Arrays.stream(tuned.y()).map(scale::scale).toArray();
        final double[] start = new double[squares.length + 1];
        start[squares.length] = StrictMath.log(0.01); // lengths of 1 and 1 % noise
        final int evaluations = EVALUATIONS_PER_PARAMETER * start.length;
        final int[] spent = {0};
        final double[] best = NelderMead.minimize(point -> {
            progress.report((double)spent[0]++ / evaluations, () -> "Maximising the likelihood");
            return minusLogLikelihood(squares, y, point);
        }, start, 0.7, evaluations, 1e-3);
        return new Posterior(table, scale, best);
    }

    private static VectorLearner.Table some(final VectorLearner.Table table, final int most, final long seed) {
        if (table.x().length <= most) {
            return table;
        }
        final int[] rows = new int[table.x().length];
        Arrays.setAll(rows, i -> i);
        SeededRandom.of(seed).shuffle(rows);
        final int[] chosen = Arrays.copyOf(rows, most);
        Arrays.sort(chosen);
        return table.select(chosen);
    }

    /** Squared distances by kind of feature and pair of rows (lower triangle). */
    private static double[][][] squares(final VectorLearner.Table table) {
        final int n = table.x().length;
        final double[][][] squares = new double[table.blocks().length - 1][n][];
        for (int b = 0; b < squares.length; b++) {
            for (int i = 0; i < n; i++) {
                squares[b][i] = new double[i + 1];
                for (int k = 0; k < i; k++) {
                    squares[b][i][k] = square(table, b, table.x()[i], table.x()[k]);
                }
            }
        }
        return squares;
    }

    private static double square(final VectorLearner.Table table, final int block, final double[] a, final double[] b) {
        double sum = 0;
        for (int j = table.blocks()[block]; j < table.blocks()[block + 1]; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /** exp of the logarithms, within the limits. */
    private static double[] parameters(final double[] point) {
        final double[] values = new double[point.length];
        for (int i = 0; i < values.length; i++) {
            final boolean noise = i == values.length - 1;
            values[i] = Math.min(noise ? MOST_NOISE : LONGEST,
                Math.max(noise ? LEAST_NOISE : SHORTEST, StrictMath.exp(point[i])));
        }
        return values;
    }

    /** Up to a constant: n/2 log(yᵀ K⁻¹ y / n) + ½ log|K|, K being the correlations plus the noise ratio. */
    private static double minusLogLikelihood(final double[][][] squares, final double[] y, final double[] point) {
        final double[] parameters = parameters(point);
        final int n = y.length;
        final double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double square = 0;
                for (int b = 0; b < squares.length; b++) {
                    square += squares[b][i][j] / (parameters[b] * parameters[b]);
                }
                k[i][j] = matern(square) + (i == j ? parameters[squares.length] : 0);
                k[j][i] = k[i][j];
            }
        }
        final Optional<PositiveDefinite> factor = PositiveDefinite.of(k);
        if (factor.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        final double[] v = factor.get().whiten(y);
        return n / 2.0 * StrictMath.log(Vectors.dot(v, v) / n) + factor.get().logDeterminant() / 2;
    }

    /** Correlation at a squared scaled distance r²: (1 + √5 r + 5 r²/3) exp(-√5 r). */
    static double matern(final double square) {
        final double r = Math.sqrt(5 * square);
        return (1 + r + r * r / 3) * StrictMath.exp(-r);
    }

    /** What the process says after it has seen the training rows. */
    static final class Posterior implements VectorLearner.Function {
        private final VectorLearner.Table table;
        private final Standardizer scale;
        private final double[] parameters;
        private final PositiveDefinite factor;
        private final double[] weights;
        private final double variance;

        Posterior(final VectorLearner.Table table, final Standardizer scale, final double[] point) {
            this.table = table;
            this.scale = scale;
            parameters = parameters(point);
            final int n = table.x().length;
            final double[][] k = new double[n][];
            for (int i = 0; i < n; i++) {
                k[i] = correlations(table.x()[i]);
                k[i][i] += parameters[parameters.length - 1];
            }
            factor = PositiveDefinite.of(k).orElseThrow(() -> new IllegalArgumentException(
                "The Gaussian process cannot be fitted: its matrix is singular."));
            final double[] y = Arrays.stream(table.y()).map(scale::scale).toArray();
            weights = factor.solve(y);
            variance = Vectors.dot(y, weights) / n;
        }

        private double[] correlations(final double[] x) {
            final double[] k = new double[table.x().length];
            for (int i = 0; i < k.length; i++) {
                double square = 0;
                for (int b = 0; b < parameters.length - 1; b++) {
                    square += square(table, b, x, table.x()[i]) / (parameters[b] * parameters[b]);
                }
                k[i] = matern(square);
            }
            return k;
        }

        @Override
        public double at(final double[] x) {
            return scale.unscale(Vectors.dot(correlations(x), weights));
        }

        /** Standard deviation of a measurement at x: what the process does not know, and the noise. */
        double sd(final double[] x) {
            final double[] v = factor.whiten(correlations(x));
            final double rest = 1 - Vectors.dot(v, v) + parameters[parameters.length - 1];
            return scale.sd() * Math.sqrt(variance * Math.max(rest, LEAST_NOISE));
        }
    }
}
