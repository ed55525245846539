/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Optional;

/**
 * What a formula says.
 *
 * @param composition the atomic fractions
 * @param total what its numbers (outside of all brackets) added up to before they were scaled to 1: 100 for at.%, 1 for
 *            fractions, any other number for ratios such as CoCrFeNi (4)
 * @param remark words behind the formula that say nothing about the composition, such as "as-cast"
 */
public record ParsedFormula(Composition composition, double total, Optional<String> remark) {

    /** Totals from here to {@link #HIGHEST_PERCENT} are meant as percentages. */
    static final double LOWEST_PERCENT = 60;

    static final double HIGHEST_PERCENT = 140;

    private static final double TOLERANCE = 0.01;

    /**
     * Whether the numbers look like percentages and do not add up: a total of 60 to 140 that is not 100 (give or take
     * 1). A digit is wrong, or an element is left out; such a formula is read as ratios, and somebody should look.
     *
     * @return whether somebody should look
     */
    public boolean totalIsDoubtful() {
        return total >= LOWEST_PERCENT && total <= HIGHEST_PERCENT
            && !Scale.PERCENT.fits(total, TOLERANCE);
    }

    /**
     * Whether the text may be the name of a grade and no formula: one element with a number that is neither 1 nor 100,
     * such as In718, Al7075 or C45. It is read as the pure element, and somebody should look.
     *
     * @return whether somebody should look
     */
    public boolean maybeGrade() {
        return composition.elements().size() == 1 && !Scale.PERCENT.fits(total, TOLERANCE)
            && !Scale.FRACTION.fits(total, TOLERANCE);
    }
}
