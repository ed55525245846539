/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.view;

import org.knime.core.node.NodeModel;

/**
 * A node factory whose nodes may have a view.
 *
 * @param <T> type of the node model
 */
public interface NodeViewFactory<T extends NodeModel> {

    /**
     * @param nodeModel a model that the factory made
     * @return a new view of it
     */
    NodeView createNodeView(T nodeModel);
}
