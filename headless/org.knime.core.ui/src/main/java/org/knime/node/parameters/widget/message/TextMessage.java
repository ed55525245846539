/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import org.knime.node.parameters.updates.StateProvider;

/** Shows a message in the dialog, on a field of type {@link Void}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {

    /** @return provider of the message */
    Class<? extends StateProvider<Optional<Message>>> value();

    /** Kind of a message. */
    enum MessageType {
        /** Something good to know. */
        INFO,
        /** Something to look at. */
        WARNING,
        /** Something that prevents execution. */
        ERROR,
        /** Something that went well. */
        SUCCESS
    }

    /**
     * A message.
     *
     * @param title its heading
     * @param description its text
     * @param type its kind
     */
    record Message(String title, String description, MessageType type) {
    }
}
