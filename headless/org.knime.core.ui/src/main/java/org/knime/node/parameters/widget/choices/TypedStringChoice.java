/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;

/**
 * A choice among texts that have a type, such as columns.
 *
 * @param id what is persisted
 * @param text what the dialog shows
 * @param type the type
 */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /**
     * Type of a choice.
     *
     * @param id name of the type's preferred value class
     * @param text what the dialog shows
     */
    public record PossibleTypeValue(String id, String text) {
    }

    /**
     * @param colSpec a column
     * @return the choice of it
     */
    public static TypedStringChoice fromColSpec(final DataColumnSpec colSpec) {
        final var type = colSpec.getType();
        return new TypedStringChoice(colSpec.getName(), colSpec.getName(),
            new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }
}
