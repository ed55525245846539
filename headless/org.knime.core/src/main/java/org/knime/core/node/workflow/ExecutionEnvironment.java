/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

/** How a node is executed: in this stand-in always from scratch. */
public final class ExecutionEnvironment {
    /** From scratch. */
    public static final ExecutionEnvironment DEFAULT = new ExecutionEnvironment();

    /** From scratch. */
    public ExecutionEnvironment() {
    }
}
