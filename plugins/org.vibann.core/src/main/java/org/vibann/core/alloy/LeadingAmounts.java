/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas whose amounts stand before their elements: Ti-6Al-4V, where the first element is the balance, 63Sn-37Pb, and
 * 18Cr-8Ni with a balance that is named apart. The amounts are percentages.
 */
final class LeadingAmounts {

    private static final Pattern FIRST = Pattern.compile(" *+([A-Z][a-z]?) *+(?=-)");
    private static final Pattern PART =
            Pattern.compile("[ ,]*+(-?) *+([0-9]++(?:\\.[0-9]++)?|\\.[0-9]++) *+([A-Z][a-z]?)");
    private static final double TOLERANCE = 0.01;

    private LeadingAmounts() {
    }

    /** Whether a text, without units and balance, is written so. */
    static boolean stand(final String text) {
        final Matcher first = FIRST.matcher(text);
        final boolean balance = first.lookingAt();
        int next = balance ? first.end() : 0;
        int parts = 0;
        final Matcher part = PART.matcher(text);
        while (part.region(next, text.length()).lookingAt() && !(balance && part.group(1).isEmpty())) {
            next = part.end();
            parts++;
        }
        return parts > 0 && text.substring(next).isBlank();
    }

    /** Reads such a text. */
    static Map<Element, Double> read(final FormulaText formula, final Basis basis) throws FormulaException {
        final String text = formula.text();
        if (formula.basis().isEmpty() && basis == Basis.ATOMIC) {
            throw new FormulaException(1, "amounts before their elements are usual for wt.% and for at.%; add the unit "
                + "behind the formula, or choose by weight");
        }
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        final Matcher first = FIRST.matcher(text);
        final boolean balance = first.lookingAt();
        final Matcher part = PART.matcher(text);
        double total = 0;
        for (int next = balance ? first.end() : 0; part.region(next, text.length()).lookingAt(); next = part.end()) {
            final double amount = Double.parseDouble(part.group(2));
            total += amount;
            amounts.merge(element(part, 3), amount, Double::sum);
        }
        if (balance) {
            final Element rest = element(first, 1);
            if (!(total < 100) || amounts.putIfAbsent(rest, 100 - total) != null) {
                throw new FormulaException(1, "the other amounts add up to " + (float)total + ", and " + rest
                    + " is the balance to 100");
            }
        } else if (formula.balance().isEmpty() && !Scale.PERCENT.fits(total, TOLERANCE)) {
            throw new FormulaException(1, "the percentages add up to " + (float)total + ", not to 100");
        }
        return amounts;
    }

    private static Element element(final Matcher matcher, final int group) throws FormulaException {
        final String symbol = matcher.group(group);
        return Element.ofSymbol(symbol).orElseThrow(() -> new FormulaException(matcher.start(group) + 1,
            "'" + symbol + "' is not the symbol of an element"));
    }
}
