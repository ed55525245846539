/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import org.vibann.core.run.CanceledException;

/**
 * Who is led through the alloys of an {@link AlloyGrid}, content by content. Alloys that begin alike follow each other, so
 * one look at how they begin can tell of all of them that they need not be looked at.
 */
public interface GridVisitor {

    /**
     * The next element gets its content; those before have theirs, and the ones behind get none of it back.
     *
     * @param held the element's number among {@link AlloyGrid#held()}
     * @param steps its content in steps of the grid, 0 where it is absent
     * @return whether alloys that begin so are wanted
     */
    boolean enter(int held, int steps);

    /**
     * An alloy that is wanted and meets all constraints.
     *
     * @param number its number in the grid
     * @param fractions its atomic fractions, in the order of {@link AlloyGrid#elements()}
     * @throws CanceledException when the user cancels
     */
    void alloy(long number, double[] fractions) throws CanceledException;
}
