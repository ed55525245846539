/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.List;

/** A workflow that KNIME would not load as it stands. The message is for the user and names file and key. */
public final class WorkflowException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public WorkflowException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause the reason
     */
    public WorkflowException(final String message, final Throwable cause) {
        super(message, cause);
    }

    /**
     * Several problems at once, one a line.
     *
     * @param summary the first line
     * @param problems at least one
     */
    static WorkflowException of(final String summary, final List<String> problems) {
        return new WorkflowException(
            problems.size() == 1 ? summary + " " + problems.get(0) : summary + "\n  " + String.join("\n  ", problems));
    }
}
