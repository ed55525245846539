/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.vibann.headless.workflow.WorkflowNode;

/** A node of a workflow with its KNIME node, loaded with its settings. Ports are numbered as in workflows. */
final class LoadedNode {

    private static final String EXECUTE_FAILED = "Execute failed: ";

    private final WorkflowNode description;

    private final Node node;

    private final NodeMessages messages = new NodeMessages();

    private final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();

    /**
     * Creates a node and loads its settings.
     *
     * @throws InvalidSettingsException when the node refuses them
     */
    LoadedNode(final WorkflowNode description, final NodeFactory<NodeModel> factory) throws InvalidSettingsException {
        this.description = description;
        this.node = new Node(factory);
        node.addMessageListener(messages);
        final NodeSettings model = (NodeSettings)description.settings().getNodeSettings("model");
        node.validateModelSettings(model);
        node.loadModelSettingsFrom(model);
    }

    WorkflowNode description() {
        return description;
    }

    NodeMessages messages() {
        return messages;
    }

    DefaultNodeProgressMonitor monitor() {
        return monitor;
    }

    int inputs() {
        return node.getNrInPorts();
    }

    int outputs() {
        return node.getNrOutPorts();
    }

    PortType inputType(final int port) {
        return node.getInputType(port);
    }

    PortType outputType(final int port) {
        return node.getOutputType(port);
    }

    String inputName(final int port) {
        return node.getInportName(port);
    }

    PortObjectSpec outputSpec(final int port) {
        return node.getOutputSpec(port);
    }

    PortObject output(final int port) {
        return node.getOutputObject(port);
    }

    /** @return the output of all data ports, in their order */
    List<PortObject> dataOutputs() {
        final List<PortObject> outputs = new ArrayList<>();
        for (int port = 1; port < node.getNrOutPorts(); port++) {
            outputs.add(node.getOutputObject(port));
        }
        return outputs;
    }

    /** @return whether the node can run on inputs like these; if not, its messages say why */
    boolean configure(final PortObjectSpec[] inputs) {
        return node.configure(inputs);
    }

    /** @return whether the node ran; if not, its messages say why */
    boolean execute(final PortObject[] inputs) {
        return node.execute(inputs, new ExecutionEnvironment(), context());
    }

    /** @return what its view shows, see {@link SavedView} */
    Optional<String> view() throws IOException, CanceledExecutionException {
        return SavedView.of(node, description.settings(), context());
    }

    ExecutionContext context() {
        return new ExecutionContext(monitor, node);
    }

    /** @return why it did not go on, in the node's words */
    String takeReason() {
        final String reason = messages.takeReason();
        if (reason.isEmpty()) {
            return "it gives no reason; its settings are probably not complete";
        }
        return reason.startsWith(EXECUTE_FAILED) ? reason.substring(EXECUTE_FAILED.length()) : reason;
    }
}
