/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;

import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.NodeMessageEvent;
import org.knime.core.node.workflow.NodeMessageListener;

/** Tells listeners of a node what goes wrong, with the message that an exception carries for users where it has one. */
final class NodeNotifier {
    private static final String EXECUTE_FAILED = "Execute failed: ";

    /** A shorter text of an exception is told with its class. */
    private static final int MIN_MESSAGE = 5;

    private static final NodeLogger LOGGER = NodeLogger.getLogger(Node.class);

    private final CopyOnWriteArraySet<NodeMessageListener> m_listeners = new CopyOnWriteArraySet<>();

    void add(final NodeMessageListener listener) {
        m_listeners.add(Objects.requireNonNull(listener, "Node message listener must not be null!"));
    }

    void clear() {
        fire(NodeMessage.NONE);
    }

    private void fire(final NodeMessage message) {
        final NodeMessageEvent event = new NodeMessageEvent(NodeID.ROOTID, message);
        m_listeners.forEach(listener -> listener.messageChanged(event));
    }

    void warn(final Message message, final Throwable t) {
        LOGGER.debug(message.getSummary(), t);
        fire(message.toNodeMessage(NodeMessage.Type.WARNING));
    }

    void fail(final Message message, final Throwable t) {
        LOGGER.debug(message.getSummary(), t);
        fire(message.toNodeMessage(NodeMessage.Type.ERROR));
    }

    void executeFailed(final Throwable e, final PortObject[] inData) {
        final Optional<Message> told = messageOf(e);
        if (told.isPresent()) {
            fail(
                told.get().renderIssueDetails(Arrays.copyOfRange(inData, 1, inData.length)), e);
        } else {
            final boolean says = e.getMessage() != null && e.getMessage().length() >= MIN_MESSAGE;
            fail(Message.fromSummary(EXECUTE_FAILED
                + (says ? e.getMessage() : "(\"" + e.getClass().getSimpleName() + "\"): " + e.getMessage())), e);
        }
    }

    /** What is said of an exception: its own message for users, else its text behind a prefix, which may be null. */
    static Message of(final String prefix, final Throwable t) {
        return messageOf(t).orElseGet(() -> {
            final String text = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
            return Message.fromSummary(prefix == null ? text : prefix + ": " + text);
        });
    }

    static Message cancelMessage(final Throwable e, final ExecutionContext exec) {
        if (e instanceof CanceledExecutionException cancelled) {
            Thread.interrupted();
            return cancelled.getKNIMEMessage();
        }
        try {
            exec.checkCanceled();
            return null;
        } catch (CanceledExecutionException cancelled) {
            Thread.interrupted();
            return cancelled.getKNIMEMessage();
        }
    }

    /** The message that an exception carries for users. */
    static Optional<Message> messageOf(final Throwable e) {
        if (e instanceof KNIMEException known) {
            return Optional.of(known.getKNIMEMessage());
        }
        if (e instanceof KNIMEException.KNIMERuntimeException known) {
            return Optional.of(known.getKNIMEMessage());
        }
        return Arrays.stream(e.getSuppressed()).filter(KNIMEException.class::isInstance)
            .map(s -> ((KNIMEException)s).getKNIMEMessage()).findFirst();
    }
}
