/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

/** Thrown by a long computation after the user asked to stop it. Nothing of its result is usable. */
public final class CanceledException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with the text "Canceled by the user". */
    public CanceledException() {
        super("Canceled by the user");
    }
}
