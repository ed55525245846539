/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.io.IOException;
import java.util.List;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.vibann.headless.workflow.WorkflowNode;

/** Takes what nodes put out. Called from several threads, one a node. */
public interface ResultSink {

    /** Keeps nothing. */
    ResultSink NONE = (node, outputs, monitor) -> List.of();

    /**
     * Keeps the output of a node.
     *
     * @param node the node
     * @param outputs its output, first data port first
     * @param monitor tells of cancelling
     * @return where it was written
     * @throws IOException when it cannot be written; the message names the file
     * @throws CanceledExecutionException when the user stopped the run
     */
    List<PortFile> save(WorkflowNode node, List<PortObject> outputs, ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException;
}
