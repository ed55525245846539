/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** What settings are judged by. Called by several threads at once; the same point has to get the same score. */
@FunctionalInterface
public interface Objective {

    /**
     * @param point the settings
     * @param progress told about the trial
     * @return how bad they are, smaller is better; not finite where they cannot be judged
     * @throws CanceledException when the user cancelled
     */
    double score(Point point, Progress progress) throws CanceledException;
}
