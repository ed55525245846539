/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The first two principal components of standardised rows. Signs are fixed: the largest loading of a component is
 * positive.
 */
final class Pca {

    private final double[][] axes;

    private Pca(final double[][] axes) {
        this.axes = axes;
    }

    static Pca of(final double[][] axes) {
        return new Pca(axes);
    }

    double[][] axes() {
        return axes;
    }

    static Pca fit(final double[][] rows) {
        final int size = rows[0].length;
        final double[][] sums = new double[size][size];
        for (final double[] row : rows) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    sums[a][b] += row[a] * row[b];
                }
            }
        }
        final DMatrixRMaj covariance = new DMatrixRMaj(size, size);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                covariance.set(a, b, sums[Math.max(a, b)][Math.min(a, b)]);
            }
        }
        final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(covariance)) {
            throw new IllegalStateException("The principal components of the latents could not be computed.");
        }
        final double[][] axes = new double[Math.min(2, size)][];
        final boolean[] taken = new boolean[size];
        for (int axis = 0; axis < axes.length; axis++) {
            int largest = -1;
            for (int e = 0; e < size; e++) {
                if (!taken[e] && (largest < 0
                    || eigen.getEigenvalue(e).getReal() > eigen.getEigenvalue(largest).getReal())) {
                    largest = e;
                }
            }
            taken[largest] = true;
            axes[axis] = oriented(eigen.getEigenVector(largest).getData());
        }
        return new Pca(axes);
    }

    private static double[] oriented(final double[] axis) {
        int largest = 0;
        for (int j = 1; j < axis.length; j++) {
            largest = Math.abs(axis[j]) > Math.abs(axis[largest]) ? j : largest;
        }
        final double sign = axis[largest] < 0 ? -1 : 1;
        final double[] oriented = new double[axis.length];
        for (int j = 0; j < axis.length; j++) {
            oriented[j] = sign * axis[j];
        }
        return oriented;
    }

    /** Coordinates of standardised rows, two a row; the second is 0 where there is one dimension only. */
    double[][] project(final double[][] rows) {
        final double[][] coordinates = new double[rows.length][2];
        for (int i = 0; i < rows.length; i++) {
            for (int axis = 0; axis < axes.length; axis++) {
                for (int j = 0; j < rows[i].length; j++) {
                    coordinates[i][axis] += rows[i][j] * axes[axis][j];
                }
            }
        }
        return coordinates;
    }
}
