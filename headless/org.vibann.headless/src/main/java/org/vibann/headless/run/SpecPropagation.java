/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.node.port.PortObjectSpec;
import org.vibann.headless.workflow.Connection;
import org.vibann.headless.workflow.VariableUse;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowNode;

/**
 * Configures all nodes before any runs, as KNIME does when it opens a workflow, so that settings that cannot work are
 * reported at once and not after minutes. A node whose input is not known before its predecessors ran is left out.
 */
final class SpecPropagation {

    private final List<NodeResult> failures = new ArrayList<>();

    /** Configures the nodes that can be configured. */
    SpecPropagation(final Workflow workflow, final Map<Integer, LoadedNode> nodes) {
        final Set<Integer> configured = new HashSet<>();
        for (final WorkflowNode description : workflow.inOrder()) {
            final LoadedNode node = nodes.get(description.id());
            if (node != null && configured.containsAll(workflow.predecessors(description.id()))) {
                final PortObjectSpec[] specs = inputSpecs(workflow, nodes, node);
                if (!isKnown(workflow, description, specs)) {
                    continue;
                }
                if (node.configure(specs)) {
                    configured.add(description.id());
                } else {
                    final String reason = node.takeReason() + variables(description); // before the warnings: it may be among them
                    failures.add(new NodeResult(description, NodeState.FAILED, 0, reason, node.messages().warnings(),
                        List.of(), Optional.empty()));
                }
            }
        }
    }

    /** Whoever reads why a node refuses its settings has to know that they are not those of its dialog. */
    private static String variables(final WorkflowNode node) {
        return node.variables().isEmpty() ? "" : " (with "
            + String.join("; ", node.variables().stream().map(VariableUse::text).toList()) + ")";
    }

    /** @return the nodes that refuse their settings or input */
    List<NodeResult> failures() {
        return failures;
    }

    private static PortObjectSpec[] inputSpecs(final Workflow workflow, final Map<Integer, LoadedNode> nodes,
        final LoadedNode node) {
        final PortObjectSpec[] specs = new PortObjectSpec[node.inputs()];
        for (final Connection connection : workflow.into(node.description().id())) {
            specs[connection.destinationPort()] = nodes.get(connection.source()).outputSpec(connection.sourcePort());
        }
        return specs;
    }

    private static boolean isKnown(final Workflow workflow, final WorkflowNode node, final PortObjectSpec[] specs) {
        return workflow.into(node.id()).stream()
            .allMatch(connection -> connection.destinationPort() == 0 || specs[connection.destinationPort()] != null);
    }
}
