/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import org.vibann.core.math.PositiveDefinite;
import org.vibann.core.math.QuadraticForm;
import org.vibann.core.math.Vectors;

/**
 * Gaussian-process regression with one kernel (Rasmussen and Williams 2006, algorithm 2.1) on a target of mean 0 and
 * variance 1. Immutable and thread-safe.
 */
final class GaussianProcess {

    private static final String ROWS = "the training rows";
    /** Vectors that the rows of the inverse serve at a time; the sums of so many stay in the second cache. */
    private static final int VECTORS = 32;

    private final Geometry geometry;
    private final KernelParameters parameters;
    private final double[] weights;
    /** Inverse covariance, each row an array of its own, of which HotSpot makes vector code; null for means only. */
    private final double[][] inverse;
    /** kᵀK⁻¹k; null for means only. */
    private final QuadraticForm explained;

    private GaussianProcess(final Geometry geometry, final KernelParameters parameters, final double[] weights,
        final double[][] inverse) {
        this.geometry = geometry;
        this.parameters = parameters;
        this.weights = weights;
        this.inverse = inverse;
        explained = inverse == null ? null : new QuadraticForm(inverse);
    }

    /**
     * Fits.
     *
     * @param geometry the training rows
     * @param target their standardised targets
     * @param parameters the kernel
     * @throws SingularKernelException where the kernel matrix is not positive definite
     */
    static GaussianProcess fit(final Geometry geometry, final double[] target, final KernelParameters parameters) {
        final double[][] inverse = factor(covariance(geometry, parameters), ROWS).inverse();
        return new GaussianProcess(geometry, parameters, times(inverse, target), inverse);
    }

    /** A process with given weights that only gives means: it holds no matrix. */
    static GaussianProcess meanOnly(final Geometry geometry, final KernelParameters parameters,
        final double[] weights) {
        return new GaussianProcess(geometry, parameters, weights, null);
    }

    /** Fits a process that only gives means: a third of the work. */
    static GaussianProcess fitMeanOnly(final Geometry geometry, final double[] target,
        final KernelParameters parameters) {
        return meanOnly(geometry, parameters, factor(covariance(geometry, parameters), ROWS).solve(target));
    }

    private static double[][] covariance(final Geometry geometry, final KernelParameters parameters) {
        final double[][] covariance = geometry.gram(parameters);
        for (int i = 0; i < covariance.length; i++) {
            covariance[i][i] += parameters.noiseAt(geometry.load(i));
        }
        return covariance;
    }

    private static PositiveDefinite factor(final double[][] matrix, final String rows) {
        return PositiveDefinite.of(matrix).orElseThrow(() -> new SingularKernelException(
            "The kernel matrix of " + rows + " is not positive definite."));
    }

    double[] weights() {
        return weights;
    }

    KernelParameters parameters() {
        return parameters;
    }

    /** K⁻¹ v. */
    private static double[] times(final double[][] inverse, final double[] v) {
        final int n = v.length;
        final double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[i][j] * v[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /**
     * The residuals and variances that the rows of a group would have, had the whole group been left out: r = (K⁻¹_gg)⁻¹
     * α_g with covariance (K⁻¹_gg)⁻¹ (the block form of Rasmussen and Williams 2006, eq. 5.10–5.12).
     *
     * @param group rows of the group
     * @param residual receives observed − predicted of the group's rows
     * @param variance receives their variance, noise included
     * @throws SingularKernelException where rounding leaves the rows' own matrix not positive definite
     */
    void leaveOut(final int[] group, final double[] residual, final double[] variance) {
        final int n = group.length;
        final double[][] block = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                block[i][j] = inverse[group[i]][group[j]];
            }
        }
        final double[][] covariance = factor(block, "rows left out").inverse();
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += covariance[i][j] * weights[group[j]];
            }
            residual[group[i]] = sum;
            variance[group[i]] = covariance[i][i];
        }
    }

    /** Kernel of a feature vector with every training row. */
    KernelValues kernels(final Geometry.View view) {
        return parameters.kernels(view);
    }

    double mean(final KernelValues kernels) {
        final double[] k = kernels.sum();
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            sum += k[i] * weights[i];
        }
        return sum;
    }

    /**
     * K⁻¹ k of each vector; not of a process that only gives means. The inverse is symmetric, so its rows are its columns.
     * Four of them at a time serve some vectors, each with the same bits whatever the others are.
     */
    double[][] solve(final double[][] vectors) {
        final double[][] solved = new double[vectors.length][weights.length];
        for (int from = 0; from < vectors.length; from += VECTORS) {
            solve(vectors, from, Math.min(vectors.length, from + VECTORS), solved);
        }
        return solved;
    }

    private void solve(final double[][] vectors, final int from, final int to, final double[][] solved) {
        final int n = weights.length;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            for (int r = from; r < to; r++) {
                Vectors.addRows(solved[r], 0, vectors[r][j], inverse[j], vectors[r][j + 1], inverse[j + 1],
                    vectors[r][j + 2], inverse[j + 2], vectors[r][j + 3], inverse[j + 3]);
            }
        }
        for (; j < n; j++) {
            for (int r = from; r < to; r++) {
                for (int i = 0; i < n; i++) {
                    solved[r][i] += vectors[r][j] * inverse[j][i];
                }
            }
        }
    }

    /**
     * Variances of the noise-free function; not of a process that only gives means.
     *
     * @param vectors feature vectors
     * @param kernels of each vector with the training rows
     */
    double[] variances(final double[][] vectors, final double[][] kernels) {
        final double[] variances = explained.of(kernels);
        for (int r = 0; r < variances.length; r++) {
            variances[r] = Math.max(0, parameters.own(geometry.squares(vectors[r])) - variances[r]);
        }
        return variances;
    }

    /**
     * Adds byMean·d(mean) + byVariance·d(variance), in parts that all kernels share.
     *
     * @param solved as {@link #solve} made it; may be null where byVariance is 0
     */
    void slope(final KernelValues kernels, final double[] solved, final double byMean, final double byVariance,
        final Slope slope) {
        slope.addOwn(2 * byVariance, parameters);
        final double[] factors = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            factors[i] = byMean * weights[i] - (byVariance == 0 ? 0 : 2 * byVariance * solved[i]);
        }
        slope.add(factors, kernels, parameters);
    }
}
