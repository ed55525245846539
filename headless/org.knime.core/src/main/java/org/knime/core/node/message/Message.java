/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeMessage;

/** What a node tells the user: a summary, what was wrong in particular, and what to do. */
public final class Message {
    private final String m_summary;

    private final Issue m_issue;

    private final List<String> m_resolutions;

    Message(final String summary, final Issue issue, final List<String> resolutions) {
        m_summary = summary;
        m_issue = issue;
        m_resolutions = List.copyOf(resolutions);
    }

    /** @return a builder of a message */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /**
     * @param summary the summary
     * @return a message
     */
    public static Message fromSummary(final String summary) {
        return builder().withSummary(summary).build().orElseThrow(Message::noSummary);
    }

    /**
     * @param summary the summary
     * @param res what to do
     * @return a message
     */
    public static Message fromSummaryWithResolution(final String summary, final String... res) {
        return builder().withSummary(summary).addResolutions(res).build().orElseThrow(Message::noSummary);
    }

    /**
     * @param summary the summary
     * @param portIndex the input port, from 0
     * @param row the row, from 0
     * @param column the column, from 0
     * @param description what is wrong there
     * @return a message
     */
    public static Message fromRowIssue(final String summary, final int portIndex, final long row, final int column,
        final String description) {
        return builder().withSummary(summary).addRowIssue(portIndex, column, row, description).build()
            .orElseThrow(Message::noSummary);
    }

    private static IllegalArgumentException noSummary() {
        return new IllegalArgumentException("argument must not be null");
    }

    /** @return the summary */
    public String getSummary() {
        return m_summary;
    }

    /**
     * @param inputs the inputs of the node
     * @return this message, with names of row and column where the issue is one of a row
     */
    public Message renderIssueDetails(final PortObject[] inputs) {
        return m_issue == null ? this : new Message(m_summary, m_issue.render(inputs), m_resolutions);
    }

    /**
     * @param type warning or error
     * @return this as the message of a node
     */
    public NodeMessage toNodeMessage(final NodeMessage.Type type) {
        return new NodeMessage(type, m_summary, m_issue == null ? null : m_issue.toPreformatted(), m_resolutions);
    }

    /** @return this as an exception of invalid settings */
    public InvalidSettingsException toInvalidSettingsException() {
        return toInvalidSettingsException(null);
    }

    /**
     * @param cause the cause
     * @return this as an exception of invalid settings, which carries the whole message as a suppressed exception
     */
    public InvalidSettingsException toInvalidSettingsException(final Throwable cause) {
        final InvalidSettingsException exception = new InvalidSettingsException(m_summary, cause);
        exception.addSuppressed(KNIMEException.of(this));
        return exception;
    }

    /** @return this as an exception */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Message other && m_summary.equals(other.m_summary)
            && Objects.equals(m_issue, other.m_issue) && m_resolutions.equals(other.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_issue, m_resolutions);
    }

    @Override
    public String toString() {
        return "Message[summary=" + m_summary + ",issue=" + m_issue + ",resolutions=" + m_resolutions + "]";
    }
}
