/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Thrown when the user cancelled. */
public class CanceledExecutionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message when there is no other. */
    public static final Message DEFAULT_CANCEL_MESSAGE = Message.fromSummary("Execution canceled");

    private final transient Message m_message;

    /** Cancelled, with the usual message. */
    public CanceledExecutionException() {
        this(DEFAULT_CANCEL_MESSAGE);
    }

    /** @param message the message */
    public CanceledExecutionException(final Message message) {
        super(message.getSummary());
        m_message = message;
    }

    /** @return the message */
    public Message getKNIMEMessage() {
        return m_message;
    }
}
