/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.SearchSpace;

/** A model whose settings can be searched. Stateless and thread-safe. */
public interface Tunable {

    /** @return the name of the model */
    String name();

    /** @return its settings, and which values are looked at */
    SearchSpace space();

    /** @return the settings without a search */
    Point usual();

    /**
     * @param point settings
     * @return the model that has them
     */
    Regressor with(Point point);

    /**
     * Judges settings.
     *
     * @param point the settings
     * @param training all rows that may be seen
     * @param folds splits of these; each is fitted to its training part and scored on the rest
     * @param grouping what the model keeps together where it splits further
     * @param seed of all random numbers
     * @param progress told about the fits
     * @return the mean absolute error over the scored rows, units of the target
     * @throws CanceledException when the user cancelled
     */
    double score(Point point, AlloyDataset training, List<Split> folds, Grouping grouping, long seed, Progress progress)
        throws CanceledException;
}
