/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a message. Of several issues the first one is kept, and their number. */
public final class MessageBuilder {
    private final List<String> m_resolutions = new ArrayList<>();

    private String m_summary;

    private Issue m_issue;

    private long m_issueCount;

    MessageBuilder() {
    }

    /**
     * @param summary the summary
     * @return this
     */
    public MessageBuilder withSummary(final String summary) {
        m_summary = summary;
        return this;
    }

    /**
     * @param portIndex the input port, from 0
     * @param columnIndex the column, from 0
     * @param rowIndex the row, from 0
     * @param description what is wrong there
     * @return this
     */
    public MessageBuilder addRowIssue(final int portIndex, final int columnIndex, final long rowIndex,
        final String description) {
        return addIssue(new Issue(portIndex, columnIndex, rowIndex, description));
    }

    private MessageBuilder addIssue(final Issue issue) {
        if (m_issueCount++ == 0) {
            m_issue = issue;
        }
        return this;
    }

    /**
     * @param resolutions what to do
     * @return this
     */
    public MessageBuilder addResolutions(final String... resolutions) {
        m_resolutions.addAll(List.of(resolutions));
        return this;
    }

    /** @return the summary */
    public Optional<String> getSummary() {
        return Optional.ofNullable(m_summary);
    }

    /** @return the message; empty without a summary */
    public Optional<Message> build() {
        return getSummary().map(summary -> new Message(summary, m_issue, m_resolutions));
    }
}
