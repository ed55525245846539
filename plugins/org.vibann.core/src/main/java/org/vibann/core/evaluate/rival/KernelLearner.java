/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * VIBANN's kernel head without its networks, to tell what each part contributes.
 *
 * @param trials kernels tried
 * @param kept kernels kept
 */
record KernelLearner(int trials, int kept) implements Learner {

    @Override
    public Fitted fit(final AlloyDataset training, final Grouping grouping, final long seed, final Progress progress)
        throws CanceledException {
        final KernelHead head = KernelHead.fit(training, grouping, trials, kept, seed, progress);
        return alloys -> {
            final double[] means = new double[alloys.size()];
            for (int i = 0; i < means.length; i++) {
                means[i] = head.predict(alloys.fractions(i), alloys.hasLoads() ? alloys.load(i) : 0).mean();
            }
            return means;
        };
    }
}
