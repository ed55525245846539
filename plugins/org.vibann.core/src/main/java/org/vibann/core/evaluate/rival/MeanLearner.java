/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayList;
import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The equal mean of some learners.
 *
 * @param learners at least one
 */
record MeanLearner(List<Learner> learners) implements Learner {

    @Override
    public Fitted fit(final AlloyDataset training, final Grouping grouping, final long seed, final Progress progress)
        throws CanceledException {
        final List<Fitted> fitted = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            fitted.add(learners.get(i).fit(training, grouping, seed,
                progress.part((double)i / learners.size(), (i + 1.0) / learners.size())));
        }
        return alloys -> {
            final double[] mean = new double[alloys.size()];
            for (final Fitted one : fitted) {
                final double[] values = one.predict(alloys);
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += values[i] / fitted.size();
                }
            }
            return mean;
        };
    }
}
