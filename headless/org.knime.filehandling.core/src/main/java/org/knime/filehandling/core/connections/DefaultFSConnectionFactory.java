/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.io.File;
import java.nio.file.Path;

import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowContext;

/**
 * Makes connections to the file systems that need no port. The workflow is that of the {@link WorkflowContext} in the
 * current {@link NodeContext}.
 */
public final class DefaultFSConnectionFactory {
    private DefaultFSConnectionFactory() {
    }

    /** @return a connection to the files of the machine */
    public static FSConnection createLocalFSConnection() {
        return connect(new FSLocation(FSCategory.LOCAL, ""), null);
    }

    /**
     * @param fsLocation a URL of a file of the machine
     * @return a connection to it
     */
    public static FSConnection createCustomURLConnection(final FSLocation fsLocation) {
        return connect(fsLocation, null);
    }

    /**
     * @param type what paths are relative to
     * @return a connection to its files
     * @throws IllegalStateException when no workflow runs, or the space of the workflow is not known
     */
    public static FSConnection createRelativeToConnection(final RelativeTo type) {
        final WorkflowContext workflow = NodeContext.getContextOptional()
            .flatMap(context -> context.getContextObjectForClass(WorkflowContext.class))
            .orElseThrow(() -> new IllegalStateException("No workflow runs, so there is no '" + type
                + "' that a path could be relative to."));
        final File root = switch (type) {
            case WORKFLOW -> workflow.getCurrentLocation();
            case WORKFLOW_DATA -> new File(workflow.getCurrentLocation(), "data");
            case SPACE, MOUNTPOINT -> workflow.getMountpointRoot();
        };
        if (root == null) {
            throw new IllegalStateException("'" + type + "' is not known for the workflow in "
                + workflow.getCurrentLocation() + ".");
        }
        return connect(new FSLocation(FSCategory.RELATIVE, type.getSettingsValue(), ""),
            root.toPath().toAbsolutePath().normalize());
    }

    private static FSConnection connect(final FSLocationSpec spec, final Path root) {
        final DelegatingFileSystem fileSystem = new DelegatingFileSystem(spec, root);
        return () -> fileSystem;
    }
}
