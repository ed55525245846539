/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * The gradient of a sum of kernels by the feature vector, gathered row by row: what each training row pulls along the
 * line to it, block by block, and along itself.
 */
final class Slope {

    private final double[][] radial;
    private final double[] along;
    private double own;

    Slope(final int rows) {
        radial = new double[rows][Features.BLOCKS];
        along = new double[rows];
    }

    /** Adds factor times the gradient of |vector|²/2. */
    void addOwn(final double factor) {
        own += factor;
    }

    /** Adds factor times the gradient of a kernel with training row i, whose distances are given. */
    void add(final int i, final double factor, final KernelParameters p, final double[] distances) {
        double near = 0;
        double far = 0;
        for (int b = 0; b < distances.length; b++) {
            near += p.near()[b] * distances[b];
            far += p.far()[b] * distances[b];
        }
        final double first = factor * p.mix() * StrictMath.exp(-near);
        final double second = factor * (1 - p.mix()) * StrictMath.exp(-far);
        for (int b = 0; b < distances.length; b++) {
            // At a training row the kernel has a cusp; 0 is a subgradient there.
            if (distances[b] > 0) {
                radial[i][b] -= (first * p.near()[b] + second * p.far()[b]) / distances[b];
            }
        }
        along[i] += factor * p.linear();
    }

    double[] gradient(final Geometry geometry, final double[] vector) {
        final double[] gradient = new double[vector.length];
        for (int k = 0; k < vector.length; k++) {
            gradient[k] = own * vector[k];
        }
        for (int i = 0; i < along.length; i++) {
            final double[] row = geometry.row(i);
            for (int b = 0; b < Features.BLOCKS; b++) {
                for (int k = geometry.features().start(b); k < geometry.features().start(b + 1); k++) {
                    gradient[k] += radial[i][b] * (vector[k] - row[k]) + along[i] * row[k];
                }
            }
        }
        return gradient;
    }
}
