/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortType;
import org.vibann.headless.bundle.BundleException;
import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.workflow.Connection;
import org.vibann.headless.workflow.OverrideException;
import org.vibann.headless.workflow.VariableUse;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowException;
import org.vibann.headless.workflow.WorkflowNode;

/** Creates the nodes of a workflow and tells what becomes of those that cannot run. */
final class WorkflowLoader {

    private final InstalledBundles bundles;

    private final Map<Integer, LoadedNode> loaded = new TreeMap<>();

    private final Map<Integer, NodeResult> refused = new TreeMap<>();

    private final List<String> problems = new ArrayList<>();

    /**
     * Loads the nodes of a workflow.
     *
     * @throws WorkflowException when connections do not fit the nodes' ports, or a flow variable a setting; the message
     *             names the nodes
     */
    WorkflowLoader(final InstalledBundles bundles, final Workflow workflow) throws WorkflowException {
        this.bundles = bundles;
        for (final WorkflowNode node : workflow.inOrder()) {
            load(workflow, node).ifPresent(result -> refused.put(node.id(), result));
        }
        workflow.connections().forEach(connection -> check(workflow, connection).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new WorkflowException(String.join(System.lineSeparator(), problems));
        }
        for (final LoadedNode node : loaded.values()) {
            unconnected(workflow, node).ifPresent(result -> refused.put(node.description().id(), result));
        }
        loaded.keySet().removeAll(refused.keySet());
    }

    /** @return the nodes that can run, by number */
    Map<Integer, LoadedNode> loaded() {
        return loaded;
    }

    /** @return what becomes of the nodes that cannot run, by number */
    Map<Integer, NodeResult> refused() {
        return refused;
    }

    private Optional<NodeResult> load(final Workflow workflow, final WorkflowNode node) {
        if (node.kind() != WorkflowNode.Kind.NATIVE) {
            return Optional.of(NodeResult.notStarted(node, NodeState.SKIPPED,
                "it is a " + node.kind().text() + ", which runs in KNIME only"));
        }
        try {
            final Optional<NodeFactory<NodeModel>> factory = bundles.createFactory(node.factory());
            if (factory.isEmpty()) {
                return Optional.of(NodeResult.notStarted(node, NodeState.SKIPPED,
                    "it comes from the bundle " + node.bundle() + ", which is not here"));
            }
            if (!node.settings().containsKey("model")) {
                return Optional.of(NodeResult.notStarted(node, NodeState.NOT_EXECUTED,
                    "it has no settings yet; open its dialog in KNIME and save the workflow"));
            }
            loadWithVariables(workflow, node, factory.get());
            return Optional.empty();
        } catch (final InvalidSettingsException e) { // NOSONAR the result carries the message
            return Optional.of(NodeResult.notStarted(node, NodeState.FAILED,
                "its settings (" + node.settingsFile() + ") are refused: " + e.getMessage()));
        } catch (final BundleException e) { // NOSONAR the result carries the message
            return Optional.of(NodeResult.notStarted(node, NodeState.FAILED, e.getMessage()));
        }
    }

    /** Loads a node with the values that flow variables give its settings, or notes which of them it refuses. */
    private void loadWithVariables(final Workflow workflow, final WorkflowNode node,
        final NodeFactory<NodeModel> factory) throws InvalidSettingsException {
        final List<VariableUse> uses = node.variables();
        try {
            loaded.put(node.id(), new LoadedNode(node.withVariables(uses, workflow.variables()), factory));
        } catch (final OverrideException e) { // NOSONAR the problem list carries the message
            problems.add(node.label() + ": " + e.getMessage() + ".");
        } catch (final InvalidSettingsException e) {
            if (uses.isEmpty()) {
                throw e;
            }
            problems.add(node.label() + ": " + String.join("; ", guilty(workflow, node, factory).stream()
                .map(use -> use.text() + " = " + workflow.variables().get(use.variable()).toStringValue()).toList())
                + ": " + e.getMessage());
        }
    }

    /** Of settings that are refused together: those that are refused alone too, else all. */
    private static List<VariableUse> guilty(final Workflow workflow, final WorkflowNode node,
        final NodeFactory<NodeModel> factory) {
        final List<VariableUse> guilty = new ArrayList<>();
        for (final VariableUse use : node.variables()) {
            try {
                new LoadedNode(node.withVariables(List.of(use), workflow.variables()), factory);
            } catch (final InvalidSettingsException | OverrideException e) { // NOSONAR its message is told already
                guilty.add(use);
            }
        }
        return guilty.isEmpty() ? node.variables() : guilty;
    }

    private Optional<String> check(final Workflow workflow, final Connection connection) {
        final LoadedNode source = loaded.get(connection.source());
        final LoadedNode destination = loaded.get(connection.destination());
        final String text = "The connection from " + label(workflow, connection.source()) + " port "
            + connection.sourcePort() + " to " + label(workflow, connection.destination()) + " port "
            + connection.destinationPort();
        if (source != null && !isPort(connection.sourcePort(), source.outputs())) {
            return Optional.of(text + ": the first has " + (source.outputs() - 1) + " output ports.");
        }
        if (destination != null && !isPort(connection.destinationPort(), destination.inputs())) {
            return Optional.of(text + ": the second has " + (destination.inputs() - 1) + " input ports.");
        }
        if (source == null || destination == null) {
            return Optional.empty();
        }
        final PortType out = source.outputType(connection.sourcePort());
        final PortType in = destination.inputType(connection.destinationPort());
        if (in.isSuperTypeOf(out) || out.isSuperTypeOf(in)) {
            return Optional.empty();
        }
        return Optional.of(text + " does not fit: the first puts out \"" + out.getName() + "\", the second takes \""
            + in.getName() + "\".");
    }

    private static boolean isPort(final int port, final int count) {
        return port >= 0 && port < count;
    }

    private static String label(final Workflow workflow, final int id) {
        return workflow.node(id).orElseThrow().label();
    }

    private static Optional<NodeResult> unconnected(final Workflow workflow, final LoadedNode node) {
        for (int port = 1; port < node.inputs(); port++) {
            final int number = port;
            if (!node.inputType(port).isOptional() && workflow.into(node.description().id()).stream()
                .noneMatch(connection -> connection.destinationPort() == number)) {
                return Optional.of(NodeResult.notStarted(node.description(), NodeState.NOT_EXECUTED,
                    "nothing is connected to its input port " + port + " (" + node.inputName(port) + ")"));
            }
        }
        return Optional.empty();
    }
}
