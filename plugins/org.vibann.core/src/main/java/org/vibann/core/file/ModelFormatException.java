/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.IOException;

/** A file is not a VIBANN model that this version can read; the message says why and what to do. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message text for the user */
    public ModelFormatException(final String message) {
        super(message);
    }

    /**
     * @param message text for the user
     * @param cause what happened
     */
    public ModelFormatException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
