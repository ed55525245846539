/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.container.DataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Runs one node as a workflow does: settings, configure, execute. Ports are data ports, counted from 0. */
public final class NodeHarness {

    private final Node m_node;

    private final DefaultNodeProgressMonitor m_monitor = new DefaultNodeProgressMonitor();

    private final List<NodeMessage> m_messages = new ArrayList<>();

    /**
     * @param factory the node's factory
     * @param settings its settings; null for none, as of a node that was just added
     * @throws InvalidSettingsException if the node refuses the settings
     */
    @SuppressWarnings("unchecked")
    public NodeHarness(final NodeFactory<?> factory, final NodeSettings settings) throws InvalidSettingsException {
        m_node = new Node((NodeFactory<NodeModel>)factory);
        m_node.addMessageListener(event -> m_messages.add(event.getMessage()));
        if (settings != null) {
            m_node.validateModelSettings(settings);
            m_node.loadModelSettingsFrom(settings);
        }
    }

    /**
     * @param factory the node's factory
     * @param parameters its settings as its dialog has them
     * @return the node with these settings
     * @throws InvalidSettingsException if the node refuses the settings
     */
    public static NodeHarness of(final NodeFactory<?> factory, final NodeParameters parameters)
        throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(parameters.getClass(), parameters, settings);
        return new NodeHarness(factory, settings);
    }

    /**
     * @param inputs specs of the data inputs
     * @return whether the node can run
     */
    public boolean configure(final PortObjectSpec... inputs) {
        final var specs = new PortObjectSpec[inputs.length + 1];
        System.arraycopy(inputs, 0, specs, 1, inputs.length);
        return m_node.configure(specs);
    }

    /**
     * Configures and executes, and checks that the outputs have the specs that were announced.
     *
     * @param inputs the data inputs
     * @return whether the node ran
     */
    public boolean execute(final PortObject... inputs) {
        final var specs = new PortObjectSpec[inputs.length];
        final var objects = new PortObject[inputs.length + 1];
        for (int i = 0; i < inputs.length; i++) {
            specs[i] = inputs[i].getSpec();
            objects[i + 1] = inputs[i];
        }
        return configure(specs) && m_node.execute(objects, new ExecutionEnvironment(), context());
    }

    /**
     * Executes, and fails where the node does.
     *
     * @param inputs the data inputs
     * @return this
     */
    public NodeHarness run(final PortObject... inputs) {
        if (!execute(inputs)) {
            throw new IllegalStateException(errors());
        }
        return this;
    }

    /** @return an execution context of the node */
    public ExecutionContext context() {
        return new ExecutionContext(m_monitor, m_node);
    }

    /** @return the node's progress and cancel switch */
    public DefaultNodeProgressMonitor monitor() {
        return m_monitor;
    }

    /**
     * @param port a data output
     * @return the spec there
     */
    public PortObjectSpec spec(final int port) {
        return m_node.getOutputSpec(port + 1);
    }

    /**
     * @param <T> kind of the output
     * @param port a data output
     * @return what is there
     */
    @SuppressWarnings("unchecked")
    public <T extends PortObject> T output(final int port) {
        return (T)m_node.getOutputObject(port + 1);
    }

    /**
     * What the node's view shows after its workflow was saved, closed and opened again.
     *
     * @return the {@code result} of the view's initial data
     * @throws IOException if what the node kept for its view cannot be written or read
     */
    public JsonNode view() throws IOException {
        final PortObject[] kept = m_node.getInternalHeldPortObjects();
        final NodeModel opened = new Node(m_node.getFactory()).getNodeModel();
        if (kept != null) {
            final PortObject[] read = new PortObject[kept.length];
            for (int i = 0; i < kept.length; i++) {
                final var file = new ByteArrayOutputStream();
                try {
                    DataContainer.writeToStream((BufferedDataTable)kept[i], file, context());
                    read[i] = context().createBufferedDataTable(
                        DataContainer.readFromStream(new ByteArrayInputStream(file.toByteArray())), context());
                } catch (final CanceledExecutionException e) {
                    throw new IOException(e);
                }
            }
            ((PortObjectHolder)opened).setInternalPortObjects(read);
        }
        final var data = ((DefaultNodeFactory)(NodeFactory<?>)m_node.getFactory()).createNodeView(opened)
            .createInitialDataService().orElseThrow().getInitialData();
        final JsonNode root = new ObjectMapper().readTree(data);
        if (!root.has("result")) {
            throw new IOException("The view gives " + data);
        }
        return root.get("result");
    }

    /** @return the settings as the node saves them */
    public NodeSettings saved() {
        final var settings = new NodeSettings("model");
        m_node.saveModelSettingsTo(settings);
        return settings;
    }

    /** @return the texts of all errors so far, joined */
    public String errors() {
        return texts(NodeMessage.Type.ERROR);
    }

    /** @return the texts of all warnings so far, joined; those of configure, too */
    public String warnings() {
        return texts(NodeMessage.Type.WARNING);
    }

    private String texts(final NodeMessage.Type type) {
        return String.join("\n", m_messages.stream().filter(m -> m.getMessageType() == type)
            .map(NodeMessage::getMessage).toList());
    }
}
