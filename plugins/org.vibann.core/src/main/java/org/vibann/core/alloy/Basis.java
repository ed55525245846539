/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

/** What the amounts of a composition count. */
public enum Basis {

    /** Atoms: atomic fractions, at.%, mole fractions, numbers of atoms. */
    ATOMIC("at.%"),

    /** Mass: weight fractions, wt.%, grams; converted by {@link Element#atomicMass()}. */
    WEIGHT("wt.%");

    private final String percent;

    Basis(final String percent) {
        this.percent = percent;
    }

    /** @return how percentages of it are written: "at.%" or "wt.%" */
    public String percent() {
        return percent;
    }
}
