/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.Optional;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** The description of a {@link DefaultNode}. */
final class DefaultNodeDescription extends NodeDescription {

    private final DefaultNode m_node;

    private final Element m_xml;

    DefaultNodeDescription(final DefaultNode node) {
        m_node = node;
        m_xml = new DescriptionXml().of(node);
    }

    @Override
    public String getNodeName() {
        return m_node.getName();
    }

    @Override
    public String getIconPath() {
        return m_node.getIcon();
    }

    @Override
    public NodeType getType() {
        return m_node.getNodeType();
    }

    @Override
    public String getInportName(final int index) {
        return port(true, index).map(DefaultPort::name).orElse(null);
    }

    @Override
    public String getInportDescription(final int index) {
        return port(true, index).map(DefaultPort::description).orElse(null);
    }

    @Override
    public String getOutportName(final int index) {
        return port(false, index).map(DefaultPort::name).orElse(null);
    }

    @Override
    public String getOutportDescription(final int index) {
        return port(false, index).map(DefaultPort::description).orElse(null);
    }

    private Optional<DefaultPort> port(final boolean isInput, final int index) {
        return m_node.getPorts().stream().filter(port -> port.isInput() == isInput).skip(index).findFirst();
    }

    @Override
    public Element getXMLDescription() {
        return m_xml;
    }
}
