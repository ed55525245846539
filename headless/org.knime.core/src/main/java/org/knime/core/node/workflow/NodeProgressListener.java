/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.util.EventListener;

/** Is told of the progress of nodes. */
public interface NodeProgressListener extends EventListener {
    /** @param pe the node and how far it is */
    void progressChanged(NodeProgressEvent pe);
}
