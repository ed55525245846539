/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.io.File;

/** Where the running workflow is. */
public interface WorkflowContext {
    /** @return the workflow's directory */
    File getCurrentLocation();

    /** @return where the workflow's directory was when it was loaded, null when it is the current one */
    File getOriginalLocation();

    /** @return the root of the mount point that holds the workflow, null when not known */
    File getMountpointRoot();

    /** @return a directory for temporary files */
    File getTempLocation();

    /** @return the user's id */
    String getUserid();

    /** @return whether the current location is a temporary copy */
    boolean isTemporaryCopy();
}
