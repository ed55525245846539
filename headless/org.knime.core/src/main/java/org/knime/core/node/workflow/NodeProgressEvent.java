/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.util.EventObject;

/** A node has proceeded. */
public class NodeProgressEvent extends EventObject {
    private static final long serialVersionUID = 1L;

    private final transient NodeProgress m_progress;

    /**
     * @param src the node
     * @param pe how far it is
     */
    public NodeProgressEvent(final NodeID src, final NodeProgress pe) {
        super(src);
        m_progress = pe;
    }

    @Override
    public NodeID getSource() {
        return (NodeID)super.getSource();
    }
}
