/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.util;

/** Thrown when a key that has to be unique is there already. */
public class DuplicateKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String m_key;

    /**
     * @param msg the message
     * @param duplicateKey the key
     */
    public DuplicateKeyException(final String msg, final String duplicateKey) {
        super(msg);
        m_key = duplicateKey;
    }
}
