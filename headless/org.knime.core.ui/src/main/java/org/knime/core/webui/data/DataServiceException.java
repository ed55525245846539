/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

/** Tells the user of a page what is wrong. */
public final class DataServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String m_details;

    /** @param message for the user */
    public DataServiceException(final String message) {
        this(message, (String)null);
    }

    /**
     * @param message for the user
     * @param details further text
     */
    public DataServiceException(final String message, final String details) {
        super(message);
        m_details = details;
    }

    /** @return further text, may be null */
    public String getDetails() {
        return m_details;
    }
}
