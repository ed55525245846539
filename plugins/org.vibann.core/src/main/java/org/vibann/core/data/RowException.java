/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/** Why one row is rejected. */
final class RowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;

    RowException(final String column, final String reason) {
        super(reason);
        this.column = column;
    }

    String column() {
        return column;
    }
}
