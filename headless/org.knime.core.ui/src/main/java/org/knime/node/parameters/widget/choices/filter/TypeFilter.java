/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Chooses by type. */
public abstract class TypeFilter implements Persistable {

    /** Identifiers of the chosen types. */
    public String[] m_selectedTypes;

    /** Chooses none. */
    protected TypeFilter() {
        this(new String[0]);
    }

    /** @param selectedTypes identifiers of the chosen types */
    protected TypeFilter(final String[] selectedTypes) {
        m_selectedTypes = selectedTypes;
    }

    /**
     * @param typeId identifier of a type
     * @return the type, if it is known
     */
    protected abstract Optional<PossibleTypeValue> fromTypeId(String typeId);

    /** @return whether a type, by its identifier, is chosen */
    protected Predicate<String> getIsSelectedPredicate() {
        return Set.of(m_selectedTypes)::contains;
    }
}
