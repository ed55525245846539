/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Element;

/** Checks what a user sets, and prints numbers and elements for messages. */
public final class Limits {

    private Limits() {
    }

    /**
     * @param what what the number is, for the message
     * @param value a number of at.%
     * @throws IllegalArgumentException with a text for the user where it is not from 0 to 100
     */
    public static void percent(final String what, final double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be a number from 0 to 100 at.%.");
        }
    }

    /**
     * @param met whether a condition is met
     * @param message a text for the user
     * @throws IllegalArgumentException with the text where it is not
     */
    public static void require(final boolean met, final String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * @param elements some elements
     * @return their symbols, alphabetical, "B, Fe, Si"
     */
    public static String names(final Collection<Element> elements) {
        return elements.stream().map(Element::symbol).sorted().collect(Collectors.joining(", "));
    }

    /**
     * @param value a number
     * @return it with up to four decimals, no trailing zeros: 12.5, 40
     */
    public static String text(final double value) {
        final String fixed = String.format(Locale.ROOT, "%.4f", value);
        return fixed.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
