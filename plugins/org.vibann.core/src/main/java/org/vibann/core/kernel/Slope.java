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
    private final double[][] along;
    private final double[] own = new double[Features.BLOCKS];

    Slope(final Geometry.View view) {
        this.view = view;
        radial = new double[Features.BLOCKS][view.size()];
        along = new double[Features.BLOCKS][view.size()];
    }

    /** Adds factor times half the gradient of the linear trend of the vector with itself. */
    void addOwn(final double factor, final KernelParameters p) {
        for (int b = 0; b < own.length; b++) {
            own[b] += factor * p.linear()[b];
        }
    }

    /** Adds factor times the gradient of a kernel with each training row. */
    void add(final double[] factors, final KernelValues kernels, final KernelParameters p) {
        for (int b = 0; b < radial.length; b++) {
            for (int t = 0; t < kernels.terms().length; t++) {
                addProducts(radial[b], -p.lengths()[t][b], factors, kernels.terms()[t]);
            }
            final double linear = p.linear()[b];
            if (linear != 0) {
                for (int i = 0; i < factors.length; i++) {
                    along[b][i] += factors[i] * linear;
                }
            }
        }
    }

    private static void addProducts(final double[] sums, final double factor, final double[] first,
        final double[] second) {
        if (factor != 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += factor * first[i] * second[i];
            }
        }
    }

    double[] gradient(final Geometry geometry) {
        final double[] vector = view.vector();
        final double[] gradient = new double[vector.length];
        for (int b = 0; b < radial.length; b++) {
            final int from = geometry.features().start(b);
            final int to = geometry.features().start(b + 1);
            for (int k = from; k < to; k++) {
                gradient[k] = own[b] * vector[k];
            }
            for (int i = 0; i < view.size(); i++) {
                final double distance = view.distances()[b][i];
                // At a training row the kernel has a cusp; 0 is a subgradient there.
                add(gradient, from, to, distance > 0 ? radial[b][i] / distance : 0, along[b][i], vector,
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
