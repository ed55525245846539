/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.function.Supplier;

/** The progress of a part of a work: a share of the whole, added up over the parts; cancelled with the whole. */
final class SubNodeProgressMonitor implements NodeProgressMonitor {
    private final NodeProgressMonitor m_parent;

    private final double m_share;

    private final ProgressSum m_sum;

    private double m_progress;

    private String m_message;

    SubNodeProgressMonitor(final NodeProgressMonitor parent, final double share, final ProgressSum sum) {
        m_parent = parent;
        m_share = Math.min(1.0, Math.max(0.0, share));
        m_sum = sum;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        m_parent.checkCanceled();
    }

    @Override
    public void setProgress(final double progress) {
        final double step;
        synchronized (this) {
            final double bounded = Math.min(1.0, progress);
            if (!(bounded > m_progress)) {
                return;
            }
            step = bounded - m_progress;
            m_progress = bounded;
        }
        m_parent.setProgress(m_sum.add(m_share * step));
    }

    @Override
    public synchronized Double getProgress() {
        return m_progress;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setProgress(progress);
        setMessage(message);
    }

    @Override
    public void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    @Override
    public void setMessage(final String message) {
        synchronized (this) {
            m_message = message;
        }
        if (message != null) {
            m_parent.setMessage(message);
        }
    }

    @Override
    public void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    @Override
    public synchronized String getMessage() {
        return m_message;
    }
}
