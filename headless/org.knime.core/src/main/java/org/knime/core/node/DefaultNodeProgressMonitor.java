/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

import org.knime.core.node.message.Message;
import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.NodeProgress;
import org.knime.core.node.workflow.NodeProgressEvent;
import org.knime.core.node.workflow.NodeProgressListener;

/**
 * The progress of a node. Usable by any thread. Listeners are told at once of every change (KNIME collects changes for
 * some hundred milliseconds); a progress below the one reached is ignored.
 */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {
    private final CopyOnWriteArraySet<NodeProgressListener> m_listeners = new CopyOnWriteArraySet<>();

    private volatile Message m_cancelled;

    private Double m_progress;

    private String m_message;

    /** A monitor that nobody listens to. */
    public DefaultNodeProgressMonitor() {
    }

    /** @return whether the user cancelled; also when the thread was interrupted */
    protected boolean isCanceled() {
        return m_cancelled != null || Thread.currentThread().isInterrupted();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            final Message message = m_cancelled;
            throw message == null ? new CanceledExecutionException() : new CanceledExecutionException(message);
        }
    }

    public void setExecuteCanceled() {
        setExecuteCanceled(CanceledExecutionException.DEFAULT_CANCEL_MESSAGE);
    }

    /** @param message why: the next check throws it */
    public void setExecuteCanceled(final Message message) {
        m_cancelled = message;
    }

    @Override
    public synchronized Double getProgress() {
        return m_progress;
    }

    @Override
    public synchronized String getMessage() {
        return m_message;
    }

    @Override
    public void setProgress(final double progress) {
        if (update(progress)) {
            fire();
        }
    }

    private synchronized boolean update(final double progress) {
        final double old = m_progress == null ? 0 : m_progress;
        if (progress > old && progress <= 1.0) {
            m_progress = progress;
            return true;
        }
        return false;
    }

    private synchronized boolean update(final String message) {
        final boolean changed = !java.util.Objects.equals(message, m_message);
        m_message = message;
        return changed;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        final boolean further = update(progress);
        if (update(message) || further) {
            fire();
        }
    }

    @Override
    public void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    @Override
    public void setMessage(final String message) {
        if (update(message)) {
            fire();
        }
    }

    @Override
    public void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    private void fire() {
        final NodeProgress progress;
        synchronized (this) {
            progress = new NodeProgress(m_progress, m_message);
        }
        final NodeProgressEvent event = new NodeProgressEvent(NodeID.ROOTID, progress);
        m_listeners.forEach(listener -> listener.progressChanged(event));
    }

    public void addProgressListener(final NodeProgressListener l) {
        m_listeners.add(java.util.Objects.requireNonNull(l, "Listener must not be null"));
    }
}
