/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

/** Thrown when a container cannot be written. */
public class DataContainerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong */
    public DataContainerException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong
     * @param cause the cause
     */
    public DataContainerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
