/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.util.EventListener;

/** Is told of the messages of nodes. */
public interface NodeMessageListener extends EventListener {
    /** @param messageEvent the node and its message */
    void messageChanged(NodeMessageEvent messageEvent);
}
