/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.math.Centred;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Ridge regression (A. E. Hoerl and R. W. Kennard, Technometrics 12 (1970) 55) on centred columns: the b that solves
 * (XᵀX + λ n I) b = Xᵀ y. Smile's needs a native BLAS, and Tribuo has none; EJML is the oracle of a test.
 *
 * @param lambda λ, positive
 */
record Ridge(double lambda) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        progress.report(0, () -> "Ridge regression");
        final Centred data = Centred.of(table.x(), table.y());
        final double[] slopes = data.ridge(lambda);
        return row -> data.at(slopes, row);
    }
}
