/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import java.util.function.Supplier;

/**
 * Where long work tells how far it is, and learns that it shall stop. Implementations are thread-safe. Work that takes
 * long calls {@link #report} at least about every 100 ms, so that a cancel takes effect well within a second.
 */
@FunctionalInterface
public interface Progress {

    /** Ignores every report and never cancels. */
    Progress NONE = (fraction, message) -> { };

    /**
     * Reports progress.
     *
     * @param fraction the part of the work that is done, 0 to 1 (values outside are clipped by the receiver)
     * @param message what is being done; only asked for when it is shown
     * @throws CanceledException when the user has cancelled
     */
    void report(double fraction, Supplier<String> message) throws CanceledException;

    /**
     * A view for one part of the work.
     *
     * @param from fraction of the whole at which the part starts
     * @param to fraction of the whole at which the part ends
     * @return a progress whose 0 to 1 is {@code from} to {@code to} of this one
     */
    default Progress part(final double from, final double to) {
        return (fraction, message) -> report(from + (to - from) * Math.min(1, Math.max(0, fraction)), message);
    }
}
