/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.w3c.dom.Element;

/** What users read of a node: names and texts of the node, its ports, options and views. */
public abstract class NodeDescription {
    private boolean m_deprecated;

    /** A new description. */
    public NodeDescription() {
    }

    /** @return the place of the icon, relative to the factory; may be null */
    public abstract String getIconPath();

    /**
     * @param index an input, from 0
     * @return its text, null when there is none
     */
    public abstract String getInportDescription(int index);

    /**
     * @param index an input, from 0
     * @return its name, null when there is none
     */
    public abstract String getInportName(int index);

    /** @return the name of the node */
    public abstract String getNodeName();

    /**
     * @param index an output, from 0
     * @return its text, null when there is none
     */
    public abstract String getOutportDescription(int index);

    /**
     * @param index an output, from 0
     * @return its name, null when there is none
     */
    public abstract String getOutportName(int index);

    /** @return the type */
    public abstract NodeFactory.NodeType getType();

    /** @return the whole description as XML */
    public abstract Element getXMLDescription();
}
