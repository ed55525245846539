/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A model that can be compared. Stateless and thread-safe. */
public interface Regressor {

    /** @return the name that users type and read, e.g. extra-trees */
    String name();

    /**
     * Fits to training rows, which are all that it ever sees: scaling, tuning, early stopping and calibration split
     * them further.
     *
     * @param training the training rows, targets known
     * @param grouping what the inner splits keep together: the same as between training and scored rows
     * @param seed of all random numbers
     * @param progress told about the fit
     * @return the fitted model
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException with a text for the user when it cannot be fitted to such data
     */
    FittedRegressor fit(AlloyDataset training, Grouping grouping, long seed, Progress progress)
        throws CanceledException;
}
