/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.kernel.MaternProcess;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * A Gaussian process with a Matérn kernel whose lengths and noise maximise the likelihood.
 *
 * @param smoothness ν of the kernel
 */
record GaussianProcess(MaternProcess.Smoothness smoothness) implements VectorLearner.Algorithm {

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        return learn(table, seed, progress)::at;
    }

    /** The process itself, which knows how sure it is. */
    MaternProcess learn(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        return MaternProcess.fit(table.x(), table.y(), table.blocks(), smoothness, seed, progress);
    }
}
