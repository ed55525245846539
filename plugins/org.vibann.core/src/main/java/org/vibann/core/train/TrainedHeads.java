/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import org.vibann.core.calibration.CrossFit;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.distil.Teacher;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.model.Blend;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * What {@link HeadsTrainer} gives.
 *
 * @param kernel the Gaussian processes
 * @param neighbours the nearest alloys
 * @param core the rows that the Gaussian processes were fitted to
 * @param rows the rows that the nearest alloys are looked for in
 */
record TrainedHeads(KernelHead kernel, NeighbourHead neighbours, AlloyDataset core,
    AlloyDataset rows) {

    /** The same kernels and rules, fitted to other rows. */
    TrainedHeads refit(final AlloyDataset data) throws CanceledException {
        final AlloyDataset core = CoreRows.spread(data, KernelHead.MOST_ROWS);
        return new TrainedHeads(kernel.refit(core, Progress.NONE), neighbours.refit(data), core, data);
    }

    /** What networks learn from. */
    Teacher teacher() {
        return new Teacher(kernel, neighbours);
    }

    /** The heads as they stand beside the networks of a model. */
    Blend blend(final CrossFit.Fit fit) {
        return new Blend(kernel, neighbours, fit.weights(), fit.spread(), core, rows);
    }
}
