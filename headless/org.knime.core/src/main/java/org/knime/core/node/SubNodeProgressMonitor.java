/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.knime.core.node.workflow.NodeProgressListener;

/** The progress of a part of a work: a share of the whole, added up over the parts; cancelled with the whole. */
final class SubNodeProgressMonitor implements NodeProgressMonitor {
    private final NodeProgressMonitor m_parent;

    private final double m_share;

    private final boolean m_silent;

    private final ProgressSum m_sum;

    private double m_progress;

    private String m_message;

    SubNodeProgressMonitor(final NodeProgressMonitor parent, final double share, final boolean silent,
        final ProgressSum sum) {
        m_parent = parent;
        m_share = Math.min(1.0, Math.max(0.0, share));
        m_silent = silent;
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
        setProgress(progress, m_silent ? null : message.get());
    }

    @Override
    public void setMessage(final String message) {
        synchronized (this) {
            m_message = message;
        }
        if (!m_silent && message != null) {
            m_parent.setMessage(message);
        }
    }

    @Override
    public void setMessage(final Supplier<String> message) {
        setMessage(m_silent ? null : message.get());
    }

    @Override
    @Deprecated
    public void setProgress(final String message) {
        setMessage(message);
    }

    @Override
    public synchronized String getMessage() {
        return m_message;
    }

    @Override
    public List<String> getMessages() {
        final List<String> messages = new ArrayList<>(m_parent.getMessages());
        if (getMessage() != null) {
            messages.add(getMessage());
        }
        return messages;
    }

    @Override
    public void setExecuteCanceled() {
        m_parent.setExecuteCanceled();
    }

    @Override
    public void reset() {
        throw new IllegalStateException("A part of a work cannot be reset");
    }

    @Override
    public void addProgressListener(final NodeProgressListener l) {
        throw new IllegalStateException("A part of a work has no listeners");
    }

    @Override
    public void removeProgressListener(final NodeProgressListener l) {
        throw new IllegalStateException("A part of a work has no listeners");
    }

    @Override
    public void removeAllProgressListener() {
        throw new IllegalStateException("A part of a work has no listeners");
    }
}
