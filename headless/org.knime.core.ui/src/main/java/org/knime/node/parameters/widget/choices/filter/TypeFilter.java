/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import java.util.Set;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;

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

    /** @return whether a type, by its identifier, is chosen */
    protected Predicate<String> getIsSelectedPredicate() {
        return Set.of(m_selectedTypes)::contains;
    }
}
