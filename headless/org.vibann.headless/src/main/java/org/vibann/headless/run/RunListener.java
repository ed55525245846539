/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import org.vibann.headless.workflow.WorkflowNode;

/** Is told how a run goes on. Called from several threads, one at a time for one node. */
public interface RunListener {

    /**
     * A node starts.
     *
     * @param node the node
     * @param progress its progress, to be looked at while it runs
     */
    void started(WorkflowNode node, NodeProgress progress);

    /**
     * A node ended, or will not start.
     *
     * @param result what became of it
     */
    void finished(NodeResult result);

    /** How far a node is; may be asked from any thread. */
    interface NodeProgress {

        /** @return the fraction that is done, 0 to 1; NaN when the node does not say */
        double fraction();

        /** @return what it is doing; may be empty */
        String message();
    }
}
