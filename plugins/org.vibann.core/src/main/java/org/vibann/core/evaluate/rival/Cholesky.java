/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Optional;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** The factor L of a positive definite matrix L Lᵀ. Immutable. */
final class Cholesky {

    private final int n;
    private final double[] l;

    private Cholesky(final int n, final double[] l) {
        this.n = n;
        this.l = l;
    }

    /** Factorises; empty where the matrix is not positive definite. */
    static Optional<Cholesky> of(final DMatrixRMaj matrix) {
        final CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(matrix.numRows, true);
        return cholesky.decompose(matrix.copy())
            ? Optional.of(new Cholesky(matrix.numRows, cholesky.getT(null).data)) : Optional.empty();
    }

    /** Logarithm of the determinant of the matrix. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 2 * StrictMath.log(l[i * n + i]);
        }
        return sum;
    }

    /** L⁻¹ b. */
    double[] forward(final double[] b) {
        final double[] v = b.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                v[i] -= l[i * n + j] * v[j];
            }
            v[i] /= l[i * n + i];
        }
        return v;
    }

    /** L⁻ᵀ b. */
    double[] backward(final double[] b) {
        final double[] v = b.clone();
        for (int i = n - 1; i >= 0; i--) {
            v[i] /= l[i * n + i];
            for (int j = 0; j < i; j++) {
                v[j] -= l[i * n + j] * v[i];
            }
        }
        return v;
    }
}
