/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.function.Supplier;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Passes the core's progress on to KNIME and KNIME's cancel on to the core. */
public final class NodeProgress implements Progress {

    private final ExecutionMonitor m_monitor;

    /** @param monitor the execution monitor of the node, or a part of it */
    public NodeProgress(final ExecutionMonitor monitor) {
        m_monitor = monitor;
    }

    @Override
    public void report(final double fraction, final Supplier<String> message) throws CanceledException {
        try {
            m_monitor.checkCanceled();
        } catch (final CanceledExecutionException e) {
            final var canceled = new CanceledException();
            canceled.initCause(e);
            throw canceled;
        }
        m_monitor.setProgress(Math.min(1, Math.max(0, fraction)), message);
    }
}
