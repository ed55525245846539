/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

/** A setting or data file given on the command line does not fit the workflow; the message says what would. */
public final class OverrideException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, in one line */
    public OverrideException(final String message) {
        super(message);
    }
}
