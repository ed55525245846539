/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.io.File;

import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowContext;
import org.vibann.headless.workflow.Workflow;

/** Tells KNIME's API on the current thread which workflow it works for: files relative to the workflow need that. */
final class NodeScope implements AutoCloseable {

    private NodeScope() {
    }

    /** Enters; {@link #close()} on the same thread leaves. */
    static NodeScope enter(final Workflow workflow) {
        NodeContext.pushContext(new Location(workflow.directory().toFile()));
        return new NodeScope();
    }

    @Override
    public void close() {
        NodeContext.removeLastContext();
    }

    private record Location(File directory) implements WorkflowContext {

        @Override
        public File getCurrentLocation() {
            return directory;
        }

        @Override
        public File getOriginalLocation() {
            return null;
        }

        @Override
        public File getMountpointRoot() {
            return null;
        }

        @Override
        public File getTempLocation() {
            return new File(System.getProperty("java.io.tmpdir"));
        }

        @Override
        public String getUserid() {
            return System.getProperty("user.name");
        }

        @Override
        public boolean isTemporaryCopy() {
            return false;
        }
    }
}
