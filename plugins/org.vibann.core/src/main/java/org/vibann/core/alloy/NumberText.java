/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

/** The number behind an element: digits, ASCII or Unicode subscripts, with at most one decimal point. */
record NumberText(String text, int start, int end) {

    static int digit(final char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '\u2080' && c <= '\u2089' ? c - '\u2080' : -1; // subscripts
    }

    /** Where the number ends that begins at {@code start}; {@code start} itself where there is none. */
    static int end(final String text, final int start, final int limit) {
        int i = start;
        while (i < limit && (digit(text.charAt(i)) >= 0 || text.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    /** The number; 1 when there is none. */
    double value() throws FormulaException {
        final int last = end(text, start, end);
        if (last == start) {
            return 1;
        }
        final StringBuilder number = new StringBuilder();
        for (int i = start; i < last; i++) {
            final char c = text.charAt(i);
            if (c == '.' && number.indexOf(".") >= 0) {
                throw new FormulaException(i + 1, "a second decimal point in one number");
            }
            number.append(c == '.' ? c : (char)('0' + digit(c)));
        }
        if (number.charAt(number.length() - 1) == '.') {
            throw new FormulaException(last, number.length() == 1 ? "a decimal point without digits"
                : "a decimal point without decimals; digits seem to be lost");
        }
        final double value = Double.parseDouble(number.toString());
        if (!Double.isFinite(value)) {
            throw new FormulaException(start + 1, "the number is too large");
        }
        return value;
    }
}
