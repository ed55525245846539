/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A model that predicts values without intervals. Stateless and thread-safe. */
@FunctionalInterface
interface Learner {

    /** A fitted one. */
    @FunctionalInterface
    interface Fitted {
        /** One value a row, in units of the target. */
        double[] predict(Alloys alloys);
    }

    /** As {@link Regressor#fit}. */
    Fitted fit(AlloyDataset training, Grouping grouping, long seed, Progress progress) throws CanceledException;
}
