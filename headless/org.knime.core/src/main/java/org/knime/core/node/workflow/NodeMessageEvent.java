/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.util.EventObject;

/** A node's message has changed. */
public class NodeMessageEvent extends EventObject {
    private static final long serialVersionUID = 1L;

    private final transient NodeMessage m_message;

    /**
     * @param src the node
     * @param message its message
     */
    public NodeMessageEvent(final NodeID src, final NodeMessage message) {
        super(src);
        m_message = message;
    }

    @Override
    public NodeID getSource() {
        return (NodeID)super.getSource();
    }

    /** @return the message */
    public NodeMessage getMessage() {
        return m_message;
    }
}
