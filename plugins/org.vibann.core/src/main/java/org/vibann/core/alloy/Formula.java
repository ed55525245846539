/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads chemical formulas as metallurgists write them: {@code Zr41.2Ti13.8Cu12.5Ni10Be22.5},
 * {@code (Fe0.5Co0.5)72B20Si4Nb4}, {@code [(Fe0.5Co0.5)0.75B0.2Si0.05]96Nb4}, {@code Al₈₆Y₆Co₂Ni₆}.
 * <ul>
 * <li>An element or bracket without a number counts once. Any total is normalised.</li>
 * <li>Brackets ( ), [ ] and { } nest. What is in a bracket is multiplied by the number behind it; a bracket whose
 * content sums to 100 holds percentages and is divided by 100 first, as in {@code (Fe75B25)96Nb4}.</li>
 * <li>Digits may be ASCII or Unicode subscripts. Blanks between parts do not matter. Zero amounts are left out.</li>
 * <li>"at.%" or "wt.%" at the end (also "at%", "wt%") says what the numbers are.</li>
 * </ul>
 */
public final class Formula {

    private Formula() {
    }

    /**
     * Reads a formula whose numbers are atomic amounts, unless it ends in "wt.%".
     *
     * @param text the formula
     * @return the composition
     * @throws FormulaException with position and reason when the text is not a formula
     */
    public static Composition parse(final String text) throws FormulaException {
        return parse(text, false);
    }

    /**
     * Reads a formula whose numbers are amounts of mass (wt.%), unless it ends in "at.%"; they are converted by
     * {@link Element#atomicMass()}.
     *
     * @param text the formula
     * @return the composition, in atomic fractions
     * @throws FormulaException with position and reason when the text is not a formula
     */
    public static Composition parseWeightPercent(final String text) throws FormulaException {
        return parse(text, true);
    }

    private static Composition parse(final String text, final boolean weights) throws FormulaException {
        Objects.requireNonNull(text, "text");
        final FormulaParser parser = new FormulaParser(text, weights);
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        amounts.putAll(parser.parse());
        return parser.weights() ? Composition.ofWeights(amounts) : Composition.ofFractions(amounts);
    }
}
