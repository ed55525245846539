/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Chooses and fits the heads beside the networks: Gaussian processes and nearest alloys. */
final class HeadsTrainer {

    /** The kernels' share of the time, seen on the published data. */
    private static final double KERNEL_DONE = 0.94;

    private HeadsTrainer() {
    }

    static TrainedHeads train(final AlloyDataset data, final VibannConfig config, final Progress progress)
        throws CanceledException {
        final Grouping grouping = config.validation().grouping();
        final AlloyDataset core = CoreRows.spread(data, KernelHead.MOST_ROWS);
        final KernelHead kernel = KernelHead.fit(core, grouping, config.heads().kernelTrials(),
            config.heads().kernels(), config.seed(), said(progress.part(0, KERNEL_DONE), "Choosing kernels"));
        // Rules are judged on rows that lie as close as all do, which spread ones do not.
        final AlloyDataset some = CoreRows.inTurn(data, grouping, config.seed(), KernelHead.MOST_ROWS);
        final NeighbourHead neighbours = NeighbourHead.fit(some, grouping, config.seed(),
            said(progress.part(KERNEL_DONE, 1), "Choosing neighbours"));
        return new TrainedHeads(kernel, some == data ? neighbours : neighbours.refit(data), core, data);
    }

    /** Progress under one message. */
    static Progress said(final Progress progress, final String message) {
        return (fraction, ignored) -> progress.report(fraction, () -> message);
    }
}
