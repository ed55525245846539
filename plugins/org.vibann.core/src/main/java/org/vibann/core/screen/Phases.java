/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

/** Told what a screening turns to, in its thread, for whoever measures what it costs. */
@FunctionalInterface
public interface Phases {

    /** For who measures nothing. */
    Phases NONE = predicting -> { };

    /**
     * The screening turns.
     *
     * @param predicting true before alloys are predicted; false behind that, before others are looked for
     */
    void turn(boolean predicting);
}
