/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Map;
import java.util.Objects;

/**
 * Reads chemical formulas as metallurgists write them: {@code Zr41.2Ti13.8Cu12.5Ni10Be22.5},
 * {@code (Fe0.5Co0.5)72B20Si4Nb4}, {@code [(Fe0.5Co0.5)0.75B0.2Si0.05]96Nb4}, {@code (CoCrFeNi)94Ti2Al4},
 * {@code Al₈₆Y₆Co₂Ni₆}, {@code Febal.B20Si5}.
 * <ul>
 * <li>An element or bracket without a number counts once. Any total is normalised.</li>
 * <li>Brackets ( ), [ ] and { } nest. Where the numbers at one level of brackets add up to 100 or 1 (give or take 1 %),
 * the number behind a bracket is the share of the group, and what is in the bracket is only a ratio, whatever that
 * adds up to: (CoCrFeNi)94Ti2Al4 holds 94 at.% of CoCrFeNi, 23.5 at.% of each. Elsewhere the number multiplies:
 * (CoCrFeNi)9Al1, Al2(SO4)3; a bracket whose content adds up to 100 then holds percentages and is divided by 100
 * first, unless no bracket beside it has a number either: (Cu50Zr50)Al5 is Cu50Zr50Al5.</li>
 * <li>Digits may be ASCII or Unicode subscripts, or marked up ({@code Fe$_{80}$}, {@code Fe<sub>80</sub>}). Blanks of
 * any kind, commas, dots in the middle, dashes between parts and quotes do not matter. Zero amounts are left out.</li>
 * <li>"at.%" or "wt.%" (also "at%", "(wt. %)", "mol%"), at the end or behind every number, says what the numbers
 * are.</li>
 * <li>"bal." or "balance" beside one element gives it the rest to 100.</li>
 * <li>Amounts before their elements, as in Ti-6Al-4V (balance first) or 63Sn-37Pb, are usual for wt.% and for at.%:
 * such a text is read where the unit is known to be one of them and refused elsewhere.</li>
 * <li>Words in small letters behind the formula ("ribbon", "(as-cast)") are set apart as a remark.</li>
 * </ul>
 * Refused, with position and reason, is what has no one meaning: variables, ranges, a decimal point without decimals
 * ("Co0."), capitals throughout ("CONI"), words for no value ("NaN"; see {@link MissingText}), and elements beyond
 * californium.
 */
public final class Formula {

    private Formula() {
    }

    /**
     * Reads a formula whose numbers are atomic amounts, unless it says "wt.%".
     *
     * @param text the formula
     * @return the composition
     * @throws FormulaException with position and reason when the text is not a formula
     */
    public static Composition parse(final String text) throws FormulaException {
        return read(text, Basis.ATOMIC).composition();
    }

    /**
     * Reads a formula whose numbers are amounts of mass (wt.%), unless it says "at.%"; they are converted by
     * {@link Element#atomicMass()}.
     *
     * @param text the formula
     * @return the composition, in atomic fractions
     * @throws FormulaException with position and reason when the text is not a formula
     */
    public static Composition parseWeightPercent(final String text) throws FormulaException {
        return read(text, Basis.WEIGHT).composition();
    }

    /**
     * Reads a formula with all that it says.
     *
     * @param text the formula
     * @param basis what the numbers count unless the text says otherwise
     * @return the composition, the total of the numbers and the remark
     * @throws FormulaException with position and reason when the text is not a formula
     */
    public static ParsedFormula read(final String text, final Basis basis) throws FormulaException {
        Objects.requireNonNull(text, "text");
        if (MissingText.is(text)) {
            throw new FormulaException(1, text.isBlank() ? "the formula is empty"
                : "'" + Blanks.strip(text) + "' stands for no value");
        }
        final FormulaText cleaned = new FormulaText(text);
        final FormulaParser parser = new FormulaParser(cleaned.text());
        final boolean leading = LeadingAmounts.stand(cleaned.text());
        final Map<Element, Double> amounts = leading ? LeadingAmounts.read(cleaned, basis) : parser.parse();
        addBalance(amounts, cleaned);
        final double total = leading || cleaned.balance().isPresent() ? Composition.total(amounts.values())
            : parser.total();
        checkPercent(cleaned, amounts.size(), total);
        final Composition composition = cleaned.basis().orElse(basis) == Basis.WEIGHT ? Composition.ofWeights(amounts)
            : Composition.ofFractions(amounts);
        return new ParsedFormula(composition, total, cleaned.remark());
    }

    private static void addBalance(final Map<Element, Double> amounts, final FormulaText text)
            throws FormulaException {
        if (text.balance().isPresent()) {
            final double rest = 100 - amounts.values().stream().mapToDouble(Double::doubleValue).sum();
            if (!(rest > 0)) {
                throw new FormulaException(1, "the other amounts add up to 100 or more, and nothing is left for "
                    + text.balance().get() + " as the balance");
            } else if (amounts.putIfAbsent(text.balance().get(), rest) != null) {
                throw new FormulaException(1, text.balance().get() + " has an amount and is the balance too");
            }
        }
    }

    /** "Fe 40 at.%" leaves the others out: it is not pure iron. */
    private static void checkPercent(final FormulaText text, final int elements, final double total)
            throws FormulaException {
        final boolean whole = elements == 1 ? Scale.PERCENT.fits(total)
            : total >= ParsedFormula.LOWEST_PERCENT && total <= ParsedFormula.HIGHEST_PERCENT;
        if (text.percent() && !whole && !Scale.FRACTION.fits(total)) {
            throw new FormulaException(1, "the percentages add up to " + (float)total + ", not to 100");
        }
    }
}
