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
    private final DMatrixRMaj inverse;

    /**
     * Fits.
     *
     * @param geometry the training rows
     * @param target their standardised targets
     * @param parameters the kernel
     */
    GaussianProcess(final Geometry geometry, final double[] target, final KernelParameters parameters) {
        this.geometry = geometry;
        this.parameters = parameters;
        final int n = target.length;
        final DMatrixRMaj covariance = new DMatrixRMaj(geometry.gram(parameters));
        for (int i = 0; i < n; i++) {
            covariance.add(i, i, parameters.noise());
        }
        final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        inverse = new DMatrixRMaj(n, n);
        if (!solver.setA(covariance)) {
            throw new IllegalArgumentException("The kernel matrix of the training rows is not positive definite.");
        }
        solver.invert(inverse);
        weights = times(target);
    }

    KernelParameters parameters() {
        return parameters;
    }

    /** K⁻¹ v. */
    private double[] times(final double[] v) {
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
    private double[] kernels(final double[] vector) {
        final double[] k = new double[geometry.size()];
        for (int i = 0; i < k.length; i++) {
            k[i] = parameters.kernel(geometry.distances(vector, i), geometry.product(vector, i));
        }
        return k;
    }

    double mean(final double[] vector) {
        final double[] k = kernels(vector);
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            sum += k[i] * weights[i];
        }
        return sum;
    }

    /** Variance of the noise-free function. */
    double variance(final double[] vector) {
        final double[] k = kernels(vector);
        final double[] solved = times(k);
        double explained = 0;
        for (int i = 0; i < k.length; i++) {
            explained += k[i] * solved[i];
        }
        return Math.max(0, prior(vector) - explained);
    }

    private double prior(final double[] vector) {
        double square = 0;
        for (final double value : vector) {
            square += value * value;
        }
        return 2 + parameters.linear() * square;
    }

    /**
     * Adds byMean·d(mean) + byVariance·d(variance) by the features to a gradient.
     */
    void gradient(final double[] vector, final double byMean, final double byVariance, final double[] gradient) {
        final double[] coefficients = new double[geometry.size()];
        if (byVariance != 0) {
            final double[] solved = times(kernels(vector));
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = -2 * byVariance * solved[i];
            }
            for (int k = 0; k < vector.length; k++) {
                gradient[k] += 2 * byVariance * parameters.linear() * vector[k];
            }
        }
        for (int i = 0; i < coefficients.length; i++) {
            addKernelGradient(vector, i, coefficients[i] + byMean * weights[i], gradient);
        }
    }

    private void addKernelGradient(final double[] vector, final int i, final double factor, final double[] gradient) {
        final double[] d = geometry.distances(vector, i);
        double near = 0;
        double far = 0;
        for (int b = 0; b < d.length; b++) {
            near += parameters.near()[b] * d[b];
            far += parameters.far()[b] * d[b];
        }
        final double first = parameters.mix() * StrictMath.exp(-near);
        final double second = (1 - parameters.mix()) * StrictMath.exp(-far);
        final double[] row = geometry.row(i);
        for (int b = 0; b < d.length; b++) {
            // At a training row the kernel has a cusp; 0 is a subgradient there.
            final double radial = d[b] == 0 ? 0
                : -(first * parameters.near()[b] + second * parameters.far()[b]) / d[b];
            for (int k = geometry.features().start(b); k < geometry.features().start(b + 1); k++) {
                gradient[k] += factor * (radial * (vector[k] - row[k]) + parameters.linear() * row[k]);
            }
        }
    }
}
