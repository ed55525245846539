/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

/** Thrown when settings are invalid: missing, of the wrong type, or not applicable to the input. */
public class InvalidSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param s what is wrong, for the user */
    public InvalidSettingsException(final String s) {
        super(s);
    }

    /**
     * @param msg what is wrong, for the user
     * @param cause the cause
     */
    public InvalidSettingsException(final String msg, final Throwable cause) {
        super(msg, cause);
    }
}
