/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

/** How far a node is, and what it does. */
public final class NodeProgress {
    private final Double m_progress;

    private final String m_message;

    /**
     * @param progress from 0 to 1, null when not known
     * @param message what the node does, may be null
     */
    public NodeProgress(final Double progress, final String message) {
        m_progress = progress;
        m_message = message;
    }

    @Override
    public String toString() {
        return m_progress + " " + m_message;
    }
}
