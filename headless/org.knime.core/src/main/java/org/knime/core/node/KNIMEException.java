/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Thrown when a node fails, with a message for the user. */
public final class KNIMEException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message m_message;

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        m_message = message;
    }

    /**
     * @param message the message
     * @return an exception of it
     */
    public static KNIMEException of(final Message message) {
        return of(message, null);
    }

    /**
     * @param message the message
     * @param cause the cause
     * @return an exception of it
     */
    public static KNIMEException of(final Message message, final Throwable cause) {
        if (message == null) {
            throw new IllegalArgumentException("Argument must not be null");
        }
        return new KNIMEException(message, cause);
    }

    /** @return the message */
    public Message getKNIMEMessage() {
        return m_message;
    }

    /** @return this wrapped to be thrown where only unchecked exceptions can be */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException();
    }

    /** A {@link KNIMEException} that is not checked. */
    public final class KNIMERuntimeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KNIMERuntimeException() {
            super(KNIMEException.this.getMessage(), KNIMEException.this);
        }

        @Override
        public synchronized KNIMEException getCause() {
            return KNIMEException.this;
        }

        /** @return the message */
        public Message getKNIMEMessage() {
            return KNIMEException.this.getKNIMEMessage();
        }
    }
}
