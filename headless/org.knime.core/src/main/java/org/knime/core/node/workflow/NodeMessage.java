/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The message that a node shows: a warning, an error or none. */
public final class NodeMessage {
    /** No message. */
    public static final NodeMessage NONE = new NodeMessage(Type.RESET, "");

    private final Type m_type;

    private final String m_message;

    private final String m_issue;

    private final List<String> m_resolutions;

    /**
     * @param type the type
     * @param message the text
     */
    public NodeMessage(final Type type, final String message) {
        this(type, message, null, List.of());
    }

    /**
     * @param type the type
     * @param message the text
     * @param issue what is wrong in particular, may be null
     * @param resolutions what to do
     */
    public NodeMessage(final Type type, final String message, final String issue, final List<String> resolutions) {
        m_type = Objects.requireNonNull(type);
        m_message = message == null ? "" : message.trim();
        m_issue = issue;
        m_resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
    }

    /**
     * @param message the text
     * @return an error
     */
    public static final NodeMessage newError(final String message) {
        return new NodeMessage(Type.ERROR, message);
    }

    /**
     * @param message the text
     * @return a warning
     */
    public static final NodeMessage newWarning(final String message) {
        return new NodeMessage(Type.WARNING, message);
    }

    /** @return the type */
    public Type getMessageType() {
        return m_type;
    }

    /** @return the text */
    public String getMessage() {
        return m_message;
    }

    /** @return what is wrong in particular */
    public Optional<String> getIssue() {
        return Optional.ofNullable(m_issue);
    }

    /** @return what to do */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof NodeMessage other && m_type == other.m_type && m_message.equals(other.m_message)
            && Objects.equals(m_issue, other.m_issue) && m_resolutions.equals(other.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_type, m_message, m_issue, m_resolutions);
    }

    @Override
    public String toString() {
        return m_type + ": " + m_message;
    }

    /** The types of a message. */
    public enum Type {
        /** No message. */
        RESET,
        /** Something to know. */
        WARNING,
        /** The node failed. */
        ERROR;
    }
}
