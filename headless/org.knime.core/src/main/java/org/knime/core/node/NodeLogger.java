/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes messages for developers, here to the logging of the Java platform. */
public final class NodeLogger {
    private final Logger m_logger;

    private NodeLogger(final String name) {
        m_logger = Logger.getLogger(name);
    }

    /**
     * @param c who writes
     * @return a logger
     */
    public static NodeLogger getLogger(final Class<?> c) {
        return getLogger(c.getName());
    }

    /**
     * @param s who writes
     * @return a logger
     */
    public static NodeLogger getLogger(final String s) {
        return new NodeLogger(s);
    }

    private void log(final Level level, final Object o, final Throwable t) {
        if (m_logger.isLoggable(level)) {
            m_logger.log(level, String.valueOf(o instanceof Supplier<?> s ? s.get() : o), t);
        }
    }

    /**
     * @param o a message
     * @param t what happened
     */
    public void debug(final Object o, final Throwable t) {
        log(Level.FINE, o, t);
    }

    /** @param o a message */
    public void info(final Object o) {
        log(Level.INFO, o, null);
    }

    /** @param o what a developer did wrong */
    public void coding(final Object o) {
        log(Level.SEVERE, "CODING PROBLEM\t" + o, null);
    }
}
