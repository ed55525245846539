/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.OptionalDouble;

/** Keeps trials, so that a search that was stopped goes on where it was. Called by several threads at once. */
public interface TrialLog {

    /** Keeps nothing. */
    TrialLog NONE = new TrialLog() {
        @Override
        public OptionalDouble score(final int number, final Point point) {
            return OptionalDouble.empty();
        }

        @Override
        public void add(final Trial trial) {
            // nothing is kept
        }
    };

    /**
     * @param number number of a trial, from 1
     * @param point its settings
     * @return the score that this trial had before; empty where it is not known, or had other settings
     */
    OptionalDouble score(int number, Point point);

    /** @param trial a trial that has just ended */
    void add(Trial trial);
}
