/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import org.vibann.core.tune.TrialLog;

/** Where the trials of an evaluation are kept. Thread-safe. */
@FunctionalInterface
public interface Trials {

    /** Keeps nothing. */
    Trials NONE = (model, seed, fold) -> TrialLog.NONE;

    /**
     * @param model name of a model that is tuned
     * @param seed seed of the folds
     * @param fold number of the fold, from 1
     * @return where the trials of that model in that fold are kept
     */
    TrialLog of(String model, long seed, int fold);
}
