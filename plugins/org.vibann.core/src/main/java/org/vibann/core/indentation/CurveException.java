/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/** Says why a file, a curve or a group of curves cannot be evaluated and what to do; for the user to read. */
public final class CurveException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message the reason, for the user to read */
    public CurveException(final String message) {
        super(message);
    }

    /**
     * @param message the reason, for the user to read
     * @param cause what it follows from
     */
    public CurveException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
