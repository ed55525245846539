/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Locale;
import java.util.Optional;

/** Texts in capitals throughout: CONI is cobalt and nickel to its author, carbon, oxygen, nitrogen, iodine by rule. */
final class Capitals {

    private Capitals() {
    }

    /** Refuses a text without small letters in which two capitals in a row could be one symbol. */
    static void check(final String text) throws FormulaException {
        if (text.chars().anyMatch(Character::isLowerCase)) {
            return;
        }
        for (int i = 0; i + 1 < text.length(); i++) {
            final String first = text.substring(i, i + 1);
            final String second = text.substring(i + 1, i + 2);
            final Optional<Element> one = Element.ofSymbol(first + second.toLowerCase(Locale.ROOT));
            if (one.isPresent() && Element.ofSymbol(first).isPresent() && Element.ofSymbol(second).isPresent()) {
                throw new FormulaException(i + 1, "'" + first + second + "' is not clear in a formula of capitals; "
                    + "write " + one.get() + " for " + one.get().fullName().toLowerCase(Locale.ROOT) + ", or " + first
                    + "1" + second + " for two elements");
            }
        }
    }
}
