/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * The gradient of a sum of kernels by the feature vector, gathered over the kernels: what each training row pulls along the
 * line to it, block by block, and along itself.
 */
final class Slope {

    private final Geometry.View view;
    /** Of each block and training row: the sum of factor times dkernel/ddistance. */
    private final double[][] radial;
    private final double[] along;
    private double own;

    Slope(final Geometry.View view) {
        this.view = view;
        radial = new double[Features.BLOCKS][view.products().length];
        along = new double[view.products().length];
    }

    /** Adds factor times the gradient of |vector|²/2. */
    void addOwn(final double factor) {
        own += factor;
    }

    /** Adds factor times the gradient of a kernel with each training row. */
    void add(final double[] factors, final KernelValues kernels, final KernelParameters p) {
        for (int b = 0; b < radial.length; b++) {
            final double near = p.near()[b];
            final double far = p.far()[b];
            final double[] sums = radial[b];
            final double[] first = kernels.first();
            final double[] second = kernels.second();
            for (int i = 0; i < sums.length; i++) {
                sums[i] -= factors[i] * (first[i] * near + second[i] * far);
            }
        }
        for (int i = 0; i < along.length; i++) {
            along[i] += factors[i] * p.linear();
        }
    }

    double[] gradient(final Geometry geometry) {
        final double[] vector = view.vector();
        final double[] gradient = new double[vector.length];
        for (int k = 0; k < vector.length; k++) {
            gradient[k] = own * vector[k];
        }
        for (int b = 0; b < radial.length; b++) {
            final int from = geometry.features().start(b);
            final int to = geometry.features().start(b + 1);
            for (int i = 0; i < along.length; i++) {
                final double distance = view.distances()[b][i];
                // At a training row the kernel has a cusp; 0 is a subgradient there.
                add(gradient, from, to, distance > 0 ? radial[b][i] / distance : 0, along[i], vector,
                    geometry.row(i));
            }
        }
        return gradient;
    }

    private static void add(final double[] gradient, final int from, final int to, final double away,
        final double along, final double[] vector, final double[] row) {
        for (int k = from; k < to; k++) {
            gradient[k] += away * (vector[k] - row[k]) + along * row[k];
        }
    }
}
