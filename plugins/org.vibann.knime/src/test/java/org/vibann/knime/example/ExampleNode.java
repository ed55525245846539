/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;

/**
 * A node of an example workflow.
 *
 * @param id its number
 * @param factory its factory
 * @param model its settings
 * @param x left edge on the canvas
 * @param y upper edge on the canvas
 * @param why the text under it: why it is there
 */
record ExampleNode(int id, NodeFactory<?> factory, NodeSettings model, int x, int y, String why) {
}
