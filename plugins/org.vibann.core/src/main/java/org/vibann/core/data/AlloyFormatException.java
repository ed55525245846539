/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/** Says why a file as a whole cannot be read as a table of alloys, and what to do about it; for the user to read. */
public final class AlloyFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    AlloyFormatException(final String message) {
        super(message);
    }

    AlloyFormatException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
