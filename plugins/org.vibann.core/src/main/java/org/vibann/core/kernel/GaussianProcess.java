/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Gaussian-process regression with one kernel (Rasmussen and Williams 2006, algorithm 2.1) on a target of mean 0 and
 * variance 1. Immutable and thread-safe.
 */
final class GaussianProcess {

    private final Geometry geometry;
    private final KernelParameters parameters;
    private final double[] weights;
    /** Null in a process that only gives means. */
    private final DMatrixRMaj inverse;

    private GaussianProcess(final Geometry geometry, final KernelParameters parameters, final double[] weights,
        final DMatrixRMaj inverse) {
        this.geometry = geometry;
        this.parameters = parameters;
        this.weights = weights;
        this.inverse = inverse;
    }

    /**
     * Fits.
     *
     * @param geometry the training rows
     * @param target their standardised targets
     * @param parameters the kernel
     */
    static GaussianProcess fit(final Geometry geometry, final double[] target, final KernelParameters parameters) {
        final DMatrixRMaj inverse = invertedCovariance(geometry, parameters);
        return new GaussianProcess(geometry, parameters, times(inverse, target), inverse);
    }

    /** A process with given weights that only gives means: it holds no matrix. */
    static GaussianProcess meanOnly(final Geometry geometry, final KernelParameters parameters,
        final double[] weights) {
        return new GaussianProcess(geometry, parameters, weights, null);
    }

    private static DMatrixRMaj invertedCovariance(final Geometry geometry, final KernelParameters parameters) {
        final int n = geometry.size();
        final DMatrixRMaj covariance = new DMatrixRMaj(geometry.gram(parameters));
        for (int i = 0; i < n; i++) {
            covariance.add(i, i, parameters.noise());
        }
        final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        final DMatrixRMaj inverse = new DMatrixRMaj(n, n);
        if (!solver.setA(covariance)) {
            throw new IllegalArgumentException("The kernel matrix of the training rows is not positive definite.");
        }
        solver.invert(inverse);
        return inverse;
    }

    double[] weights() {
        return weights;
    }

    KernelParameters parameters() {
        return parameters;
    }

    /** K⁻¹ v. */
    private static double[] times(final DMatrixRMaj inverse, final double[] v) {
        final int n = v.length;
        final double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse.data[i * n + j] * v[j];
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
     */
    void leaveOut(final int[] group, final double[] residual, final double[] variance) {
        final int n = group.length;
        final DMatrixRMaj block = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                block.set(i, j, inverse.get(group[i], group[j]));
            }
        }
        final DMatrixRMaj covariance = new DMatrixRMaj(n, n);
        final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        solver.setA(block);
        solver.invert(covariance);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += covariance.get(i, j) * weights[group[j]];
            }
            residual[group[i]] = sum;
            variance[group[i]] = covariance.get(i, i);
        }
    }

    /** Kernel of a feature vector with every training row. */
    private double[] kernels(final Geometry.View view) {
        final double[] k = new double[geometry.size()];
        for (int i = 0; i < k.length; i++) {
            k[i] = parameters.kernel(view.distances()[i], view.products()[i]);
        }
        return k;
    }

    double mean(final Geometry.View view) {
        final double[] k = kernels(view);
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            sum += k[i] * weights[i];
        }
        return sum;
    }

    /** Variance of the noise-free function; not of a process that only gives means. */
    double variance(final Geometry.View view) {
        final double[] k = kernels(view);
        final double[] solved = times(inverse, k);
        double square = 0;
        for (final double value : view.vector()) {
            square += value * value;
        }
        double explained = 0;
        for (int i = 0; i < k.length; i++) {
            explained += k[i] * solved[i];
        }
        return Math.max(0, 2 + parameters.linear() * square - explained);
    }

    /** Adds byMean·d(mean) + byVariance·d(variance), in parts that all kernels share. */
    void slope(final Geometry.View view, final double byMean, final double byVariance, final Slope slope) {
        final double[] solved = byVariance == 0 ? null : times(inverse, kernels(view));
        slope.addOwn(2 * byVariance * parameters.linear());
        for (int i = 0; i < weights.length; i++) {
            final double factor = byMean * weights[i] - (solved == null ? 0 : 2 * byVariance * solved[i]);
            slope.add(i, factor, parameters, view.distances()[i]);
        }
    }
}
