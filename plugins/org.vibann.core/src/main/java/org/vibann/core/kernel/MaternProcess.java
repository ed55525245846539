/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Standardizer;
import org.vibann.core.math.PositiveDefinite;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Gaussian-process regression with a Matérn kernel, one length for each kind of feature, and measurement noise
 * (C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning, 2006: algorithm 2.1, eq. 4.17). The
 * lengths and the ratio of noise to signal variance maximise the likelihood of the training rows, in which the signal
 * variance has been replaced by its best value. Written here because Smile's needs a native LAPACK and has one length
 * for all features; EJML is the oracle of a test. Immutable and thread-safe.
 */
public final class MaternProcess {

    /** Rows that the likelihood is taken of, and rows that are learnt from, at most; more are drawn from at random. */
    private static final int TUNED_ROWS = 600;
    private static final int ROWS = 2000;

    private static final double SHORTEST = 1e-2;
    private static final double LONGEST = 1e3;
    private static final double LEAST_NOISE = 1e-5;
    private static final double MOST_NOISE = 1;
    private static final int EVALUATIONS_PER_PARAMETER = 40;

    /** How smooth the functions are that the kernel stands for: ν. */
    public enum Smoothness {
        /** ν = 1/2: continuous, not differentiable. */
        HALF,
        /** ν = 3/2: once differentiable. */
        THREE_HALVES,
        /** ν = 5/2: twice differentiable. */
        FIVE_HALVES;

        /** Correlation at a squared scaled distance r²; with s = √(2ν) r: e^-s, (1 + s) e^-s, (1 + s + s²/3) e^-s. */
        double correlation(final double square) {
            return switch (this) {
                case HALF -> StrictMath.exp(-Math.sqrt(square));
                case THREE_HALVES -> {
                    final double s = Math.sqrt(3 * square);
                    yield (1 + s) * StrictMath.exp(-s);
                }
                case FIVE_HALVES -> {
                    final double s = Math.sqrt(5 * square);
                    yield (1 + s + s * s / 3) * StrictMath.exp(-s);
                }
            };
        }
    }

    /**
     * What is learnt from.
     *
     * @param x N vectors
     * @param y N targets
     * @param blocks where each kind of feature starts, and the length of a vector
     */
    private record Table(double[][] x, double[] y, int[] blocks) {

        Table some(final int most, final long seed) {
            if (x.length <= most) {
                return this;
            }
            final int[] rows = new int[x.length];
            Arrays.setAll(rows, i -> i);
            SeededRandom.of(seed).shuffle(rows);
            final int[] chosen = Arrays.copyOf(rows, most);
            Arrays.sort(chosen);
            return new Table(Arrays.stream(chosen).mapToObj(i -> x[i]).toArray(double[][]::new),
                Arrays.stream(chosen).mapToDouble(i -> y[i]).toArray(), blocks);
        }

        double square(final int block, final double[] a, final double[] b) {
            double sum = 0;
            for (int j = blocks[block]; j < blocks[block + 1]; j++) {
                sum += (a[j] - b[j]) * (a[j] - b[j]);
            }
            return sum;
        }

        /** Squared distances by kind of feature and pair of rows (lower triangle). */
        double[][][] squares() {
            final int n = x.length;
            final double[][][] squares = new double[blocks.length - 1][n][];
            for (int b = 0; b < squares.length; b++) {
                for (int i = 0; i < n; i++) {
                    squares[b][i] = new double[i + 1];
                    for (int k = 0; k < i; k++) {
                        squares[b][i][k] = square(b, x[i], x[k]);
                    }
                }
            }
            return squares;
        }
    }

    private final Table table;
    private final Smoothness smoothness;
    private final Standardizer scale;
    private final double[] parameters;
    private final PositiveDefinite factor;
    private final double[] weights;
    private final double variance;

    private MaternProcess(final Table table, final Smoothness smoothness, final Standardizer scale,
        final double[] point) {
        this.table = table;
        this.smoothness = smoothness;
        this.scale = scale;
        parameters = parameters(point);
        final int n = table.x.length;
        final double[][] k = new double[n][];
        for (int i = 0; i < n; i++) {
            k[i] = correlations(table.x[i]);
            k[i][i] += parameters[parameters.length - 1];
        }
        factor = PositiveDefinite.of(k).orElseThrow(() -> new IllegalArgumentException(
            "The Gaussian process cannot be fitted: its matrix is singular."));
        final double[] y = Arrays.stream(table.y).map(scale::scale).toArray();
        weights = factor.solve(y);
        variance = Vectors.dot(y, weights) / n;
    }

    /**
     * Fits.
     *
     * @param x N vectors of one length, N at least 1
     * @param y N targets
     * @param blocks where each kind of feature starts in a vector, and the length of a vector; each kind gets a length of
     *            its own
     * @param smoothness of the kernel
     * @param seed of the rows that are drawn where there are more than 2000
     * @param progress told about the fit
     * @return the process that has seen the rows
     * @throws CanceledException when the user cancelled
     */
    public static MaternProcess fit(final double[][] x, final double[] y, final int[] blocks,
        final Smoothness smoothness, final long seed, final Progress progress) throws CanceledException {
        final Table table = new Table(x, y, blocks.clone()).some(ROWS, seed);
        final Standardizer scale = Standardizer.fit(table.y);
        final Table tuned = table.some(TUNED_ROWS, seed + 1);
        final double[][][] squares = tuned.squares();
        final double[] scaled = Arrays.stream(tuned.y).map(scale::scale).toArray();
        final double[] start = new double[squares.length + 1];
        start[squares.length] = StrictMath.log(0.01); // lengths of 1 and 1 % noise
        final int evaluations = EVALUATIONS_PER_PARAMETER * start.length;
        final int[] spent = {0};
        final double[] best = NelderMead.minimize(point -> {
            progress.report((double)spent[0]++ / evaluations, () -> "Maximising the likelihood");
            return minusLogLikelihood(squares, scaled, smoothness, point);
        }, start, 0.7, evaluations, 1e-3);
        return new MaternProcess(table, smoothness, scale, best);
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
    private static double minusLogLikelihood(final double[][][] squares, final double[] y, final Smoothness smoothness,
        final double[] point) {
        final double[] parameters = parameters(point);
        final int n = y.length;
        final double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double square = 0;
                for (int b = 0; b < squares.length; b++) {
                    square += squares[b][i][j] / (parameters[b] * parameters[b]);
                }
                k[i][j] = smoothness.correlation(square) + (i == j ? parameters[squares.length] : 0);
                k[j][i] = k[i][j];
            }
        }
        final Optional<PositiveDefinite> factor = PositiveDefinite.of(k);
        if (factor.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        final double[] v = factor.get().whiten(y);
        return n / 2.0 * StrictMath.log(Math.max(Vectors.dot(v, v) / n, Double.MIN_NORMAL))
            + factor.get().logDeterminant() / 2;
    }

    private double[] correlations(final double[] x) {
        final double[] k = new double[table.x.length];
        for (int i = 0; i < k.length; i++) {
            double square = 0;
            for (int b = 0; b < parameters.length - 1; b++) {
                square += table.square(b, x, table.x[i]) / (parameters[b] * parameters[b]);
            }
            k[i] = smoothness.correlation(square);
        }
        return k;
    }

    /**
     * @param x a vector
     * @return the mean there, units of the target
     */
    public double at(final double[] x) {
        return scale.unscale(Vectors.dot(correlations(x), weights));
    }

    /**
     * @param x a vector
     * @return standard deviation of a measurement there: what the process does not know, and the noise
     */
    public double sd(final double[] x) {
        return sd(x, parameters[parameters.length - 1]);
    }

    /**
     * @param x a vector
     * @return standard deviation of the function there, without the noise of measurements
     */
    public double functionSd(final double[] x) {
        return sd(x, 0);
    }

    private double sd(final double[] x, final double noise) {
        final double[] v = factor.whiten(correlations(x));
        final double rest = 1 - Vectors.dot(v, v) + noise;
        return scale.sd() * Math.sqrt(variance * Math.max(rest, LEAST_NOISE));
    }

    /** @return the length that each kind of feature has: in how far its values may differ and mean the same */
    public double[] lengths() {
        return Arrays.copyOf(parameters, parameters.length - 1);
    }
}
