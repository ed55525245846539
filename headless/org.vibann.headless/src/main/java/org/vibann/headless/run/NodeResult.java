/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.List;
import java.util.Optional;

import org.vibann.headless.workflow.WorkflowNode;

/**
 * What became of a node.
 *
 * @param node the node
 * @param state how it ended
 * @param seconds how long it took, 0 when it did not start
 * @param message why it did not execute; empty when it did
 * @param warnings what the node warned of
 * @param ports where its output was written; empty unless executed and written
 * @param view the initial data of its view as JSON; empty unless it was executed and has a view
 */
public record NodeResult(WorkflowNode node, NodeState state, double seconds, String message, List<String> warnings,
    List<PortFile> ports, Optional<String> view) {

    /** Copies the lists. */
    public NodeResult {
        warnings = List.copyOf(warnings);
        ports = List.copyOf(ports);
    }

    /** A node that did not start. */
    static NodeResult notStarted(final WorkflowNode node, final NodeState state, final String message) {
        return new NodeResult(node, state, 0, message, List.of(), List.of(), Optional.empty());
    }

    /** @return whether the run as a whole failed because of this node */
    public boolean isFailure() {
        return state != NodeState.EXECUTED && state != NodeState.SKIPPED;
    }
}
