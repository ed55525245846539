/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/** An engine cannot work on this computer, or ran out of what it needs. The message is a sentence for the user. */
public final class EngineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the user, with what to do about it
     * @param cause what went wrong; may be null
     */
    public EngineException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
