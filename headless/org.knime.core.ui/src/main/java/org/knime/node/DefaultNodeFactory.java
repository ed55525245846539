/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.net.URL;
import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeModel;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.w3c.dom.Element;

/** Makes nodes as a {@link DefaultNode} declares them. A subclass has a constructor without arguments. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel>
    implements NodeDialogFactory, NodeViewFactory<NodeModel> {

    private final DefaultNode m_node;

    /**
     * @param node the declaration
     * @throws IllegalStateException if a description is no XML fragment of the allowed tags
     */
    protected DefaultNodeFactory(final DefaultNode node) {
        super(true);
        m_node = node;
        super.init();
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return new DefaultNodeDescription(m_node);
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        if (m_node.getPorts().isEmpty()) {
            return Optional.empty();
        }
        final var builder = new PortsConfigurationBuilder();
        for (var port : m_node.getPorts()) {
            if (port.isInput()) {
                builder.addFixedInputPortGroup(port.id(), port.type());
            } else {
                builder.addFixedOutputPortGroup(port.id(), port.type());
            }
        }
        return Optional.of(builder);
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        final Optional<? extends PortsConfiguration> ports = creationConfig.getPortConfig();
        final var inputs = ports.map(PortsConfiguration::getInputPorts).orElseGet(() -> new PortType[0]);
        final var outputs = ports.map(PortsConfiguration::getOutputPorts).orElseGet(() -> new PortType[0]);
        return new StandardNodeModel(inputs, outputs, m_node, (DefaultModel.Standard)m_node.getModel());
    }

    /** @return whether the nodes have a view */
    public final boolean hasNodeView() {
        return m_node.getView().isPresent();
    }

    @Override
    public final NodeView createNodeView(final NodeModel nodeModel) {
        final var view = m_node.getView().orElseThrow(IllegalStateException::new);
        return new DefaultViewAdapter(view, () -> internalData(nodeModel));
    }

    private static PortObject[] internalData(final NodeModel model) {
        if (model instanceof PortObjectHolder holder) {
            return holder.getInternalPortObjects();
        }
        throw new IllegalStateException("The model has no internal port objects.");
    }

    @Override
    public final URL getIcon() {
        return super.getIcon();
    }

    @Override
    public final NodeType getType() {
        return super.getType();
    }

    @Override
    public final String getInportName(final int index) {
        return super.getInportName(index);
    }

    @Override
    public final String getOutportName(final int index) {
        return super.getOutportName(index);
    }

    @Override
    public final Element getXMLDescription() {
        return super.getXMLDescription();
    }
}
