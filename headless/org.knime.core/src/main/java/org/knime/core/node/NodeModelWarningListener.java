/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.EventListener;

import org.knime.core.node.message.Message;

/** Is told of the warnings of a node model. */
public interface NodeModelWarningListener extends EventListener {
    /** @param warning the warning, null for none */
    void warningChanged(Message warning);
}
