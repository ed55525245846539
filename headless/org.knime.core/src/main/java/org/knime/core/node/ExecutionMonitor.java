/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.function.Supplier;

/** Takes reports of progress of a work or a part of it, and throws when the user cancelled. Usable by any thread. */
public class ExecutionMonitor {
    private final NodeProgressMonitor m_progress;

    private final ProgressSum m_sum;

    /** A monitor that nobody listens to. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    /** @param progress where to report to */
    public ExecutionMonitor(final NodeProgressMonitor progress) {
        m_progress = java.util.Objects.requireNonNull(progress);
        m_sum = new ProgressSum(progress);
    }

    /** @throws CanceledExecutionException when the user cancelled */
    public void checkCanceled() throws CanceledExecutionException {
        m_progress.checkCanceled();
    }

    /** @param progress from 0 to 1 */
    public void setProgress(final double progress) {
        m_progress.setProgress(progress);
    }

    /**
     * @param progress from 0 to 1
     * @param message what is done
     */
    public void setProgress(final double progress, final Supplier<String> message) {
        m_progress.setProgress(progress, message);
    }

    /** @param message what is done */
    public void setMessage(final String message) {
        m_progress.setMessage(message);
    }

    /** @param message what is done */
    public void setMessage(final Supplier<String> message) {
        m_progress.setMessage(message);
    }

    /**
     * @param maxProg the share of the part in this work, from 0 to 1
     * @return a monitor of the part
     */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(subMonitor(maxProg));
    }

    final NodeProgressMonitor subMonitor(final double share) {
        return new SubNodeProgressMonitor(m_progress, share, m_sum);
    }
}
