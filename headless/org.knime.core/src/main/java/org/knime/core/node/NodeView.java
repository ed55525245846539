/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

/**
 * A Swing view of a node model. This stand-in has no Swing views; the class is there for signatures.
 *
 * @param <T> the class of the model
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {
    NodeView() {
    }
}
