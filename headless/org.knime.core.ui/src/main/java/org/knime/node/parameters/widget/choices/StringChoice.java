/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices;

/**
 * A choice among texts.
 *
 * @param id what is persisted
 * @param text what the dialog shows
 */
public record StringChoice(String id, String text) {

    /**
     * @param id what is persisted and shown
     * @return the choice
     */
    public static StringChoice fromId(final String id) {
        return new StringChoice(id, id);
    }
}
