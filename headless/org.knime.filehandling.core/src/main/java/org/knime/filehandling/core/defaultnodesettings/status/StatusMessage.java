/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.defaultnodesettings.status;

/** A message on settings. */
public interface StatusMessage extends Comparable<StatusMessage> {
    /** @return the type */
    MessageType getType();

    /** @return the text */
    String getMessage();

    @Override
    default int compareTo(final StatusMessage o) {
        return getType().compareTo(o.getType());
    }

    /** The types of a message. */
    enum MessageType {
        /** Something to know. */
        INFO,
        /** Something to look at. */
        WARNING,
        /** Something that prevents execution. */
        ERROR;
    }
}
