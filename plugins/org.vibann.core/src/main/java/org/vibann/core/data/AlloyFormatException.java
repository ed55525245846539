/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/** Says why a file as a whole cannot be read as a table of alloys, and what to do about it; for the user to read. */
public final class AlloyFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lacksElements;

    AlloyFormatException(final String message) {
        this(message, false);
    }

    AlloyFormatException(final String message, final boolean lacksElements) {
        super(message);
        this.lacksElements = lacksElements;
    }

    AlloyFormatException(final String message, final Throwable cause) {
        super(message, cause);
        lacksElements = cause instanceof AlloyFormatException why && why.lacksElements;
    }

    /** @return whether no column is an element, so that the file may give alloys as formulas */
    public boolean lacksElements() {
        return lacksElements;
    }
}
