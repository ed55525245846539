/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.NodeMessageEvent;
import org.knime.core.node.workflow.NodeMessageListener;

/** Collects what a node says. Thread-safe. */
final class NodeMessages implements NodeMessageListener {

    private final Set<String> warnings = new LinkedHashSet<>();

    private String last = "";

    private String error = "";

    @Override
    public synchronized void messageChanged(final NodeMessageEvent event) {
        final NodeMessage message = event.getMessage();
        switch (message.getMessageType()) {
            case WARNING -> {
                last = text(message);
                warnings.add(last);
            }
            case ERROR -> error = text(message);
            default -> {
                // the node has nothing to say any more; what it said stays of interest here
            }
        }
    }

    /** @return all warnings so far, each once, in order */
    synchronized List<String> warnings() {
        return new ArrayList<>(warnings);
    }

    /**
     * Takes out why the node did not go on. KNIME reports that as an error, but settings that a node refuses and
     * cancelling as a warning, which is then no longer among the warnings here.
     *
     * @return the reason; empty when the node gave none
     */
    synchronized String takeReason() {
        if (error.isEmpty() && !last.isEmpty()) {
            warnings.remove(last);
            error = last;
        }
        return error;
    }

    private static String text(final NodeMessage message) {
        final StringBuilder text = new StringBuilder(message.getMessage().strip());
        message.getIssue().map(String::strip).filter(issue -> !issue.isEmpty())
            .ifPresent(issue -> text.append('\n').append(issue));
        message.getResolutions().forEach(resolution -> text.append("\nWhat to do: ").append(resolution.strip()));
        return text.toString();
    }
}
