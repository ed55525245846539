/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import org.knime.node.parameters.widget.choices.Label;
import org.vibann.core.alloy.Basis;

/** What contents of elements count. */
public enum ContentUnit {
        /** Atoms. */
        @Label(value = "Atomic", description = "Atomic fractions, at.% or any other atomic ratio.")
        ATOMIC(Basis.ATOMIC), //
        /** Mass. */
        @Label(value = "Weight", description = "Mass fractions, wt.% or grams; converted by the atomic masses.")
        WEIGHT(Basis.WEIGHT);

    private final Basis m_basis;

    ContentUnit(final Basis basis) {
        m_basis = basis;
    }

    /** @return the same to the core */
    public Basis basis() {
        return m_basis;
    }
}
