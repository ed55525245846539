/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.Locale;
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

    /** @param o a message */
    public void debug(final Object o) {
        log(Level.FINE, o, null);
    }

    /**
     * @param o a message
     * @param t what happened
     */
    public void debug(final Object o, final Throwable t) {
        log(Level.FINE, o, t);
    }

    /** @param s a message */
    public void debug(final Supplier<Object> s) {
        log(Level.FINE, s, null);
    }

    /** @param o a message */
    public void info(final Object o) {
        log(Level.INFO, o, null);
    }

    /**
     * @param o a message
     * @param t what happened
     */
    public void info(final Object o, final Throwable t) {
        log(Level.INFO, o, t);
    }

    /** @param o a message */
    public void warn(final Object o) {
        log(Level.WARNING, o, null);
    }

    /**
     * @param o a message
     * @param t what happened
     */
    public void warn(final Object o, final Throwable t) {
        log(Level.WARNING, o, t);
    }

    /** @param o a message */
    public void error(final Object o) {
        log(Level.SEVERE, o, null);
    }

    /**
     * @param o a message
     * @param t what happened
     */
    public void error(final Object o, final Throwable t) {
        log(Level.SEVERE, o, t);
    }

    /** @param o what a developer did wrong */
    public void coding(final Object o) {
        log(Level.SEVERE, "CODING PROBLEM\t" + o, null);
    }

    /**
     * @param o what a developer did wrong
     * @param t what happened
     */
    public void coding(final Object o, final Throwable t) {
        log(Level.SEVERE, "CODING PROBLEM\t" + o, t);
    }

    /**
     * @param format a message with places
     * @param args what to put there
     */
    public void debugWithFormat(final String format, final Object... args) {
        log(Level.FINE, (Supplier<Object>)() -> String.format(Locale.ROOT, format, args), null);
    }

    /**
     * @param format a message with places
     * @param args what to put there
     */
    public void warnWithFormat(final String format, final Object... args) {
        log(Level.WARNING, (Supplier<Object>)() -> String.format(Locale.ROOT, format, args), null);
    }

    /** @return whether debug messages are written */
    public boolean isDebugEnabled() {
        return m_logger.isLoggable(Level.FINE);
    }

    /** @return whether info messages are written */
    public boolean isInfoEnabled() {
        return m_logger.isLoggable(Level.INFO);
    }
}
