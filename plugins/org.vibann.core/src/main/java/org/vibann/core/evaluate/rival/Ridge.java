/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Ridge regression (A. E. Hoerl and R. W. Kennard, Technometrics 12 (1970) 55) on centred columns: the b that solves
 * (XᵀX + λ n I) b = Xᵀ y. Smile's needs a native BLAS.
 *
 * @param lambda λ, positive
 */
record Ridge(double lambda) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        progress.report(0, () -> "Ridge regression");
        final LinearModel.Centred data = LinearModel.Centred.of(table.x(), table.y());
        final int p = table.x()[0].length;
        final DMatrixRMaj a = new DMatrixRMaj(p, p);
        final DMatrixRMaj b = new DMatrixRMaj(p, 1);
        for (int i = 0; i < data.x().length; i++) {
            final double[] row = data.x()[i];
            for (int j = 0; j < p; j++) {
                b.data[j] += row[j] * data.y()[i];
                for (int k = 0; k < p; k++) {
                    a.data[j * p + k] += row[j] * row[k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            a.data[j * p + j] += lambda * data.x().length;
        }
        final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(p);
        if (!solver.setA(a)) {
            throw new IllegalArgumentException("Ridge regression has no solution with lambda " + lambda + ".");
        }
        final DMatrixRMaj coefficients = new DMatrixRMaj(p, 1);
        solver.solve(b, coefficients);
        return data.function(coefficients.data);
    }
}
