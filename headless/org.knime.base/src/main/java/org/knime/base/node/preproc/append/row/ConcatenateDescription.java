/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.base.node.preproc.append.row;

import java.util.List;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** Names of the node and its ports. */
final class ConcatenateDescription extends NodeDescription {

    private static final List<String> INPUTS =
        List.of("First table to concatenate", "Second table to concatenate");

    @Override
    public String getNodeName() {
        return "Concatenate";
    }

    @Override
    public NodeType getType() {
        return NodeType.Manipulator;
    }

    @Override
    public String getIconPath() {
        return "./append.png";
    }

    @Override
    public String getInportName(final int index) {
        return INPUTS.get(index);
    }

    @Override
    public String getInportDescription(final int index) {
        return index == 0 ? "The rows that come first." : "The rows below them.";
    }

    @Override
    public String getOutportName(final int index) {
        return "Concatenated table";
    }

    @Override
    public String getOutportDescription(final int index) {
        return "The rows of both tables.";
    }

    /** None: the stand-in is for running, and what the node does is in KNIME's own description. */
    @Override
    public Element getXMLDescription() {
        return null;
    }
}
