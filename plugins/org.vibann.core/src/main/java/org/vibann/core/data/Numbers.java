/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Set;
import java.util.regex.Pattern;

/** Reads the numbers of a CSV file, and says what is wrong with those that are none. */
final class Numbers {

    /** Plain and exponent notation; not what Java alone knows (1d, 0x1p3, NaN). */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(nan|inf|infinity|\u221E)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MISSING = Set.of("", "?", "NA", "N/A", "n/a", "-", "\u2013");

    private final boolean decimalComma;

    Numbers(final boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    static boolean isMissing(final String cell) {
        return MISSING.contains(cell.strip());
    }

    double parse(final String cell, final String column) throws RowException {
        final String text = cell.strip();
        final boolean comma = COMMA_NUMBER.matcher(text).matches();
        if (comma && !decimalComma) {
            throw new RowException(column, "'" + text + "' has a decimal comma; write " + text.replace(',', '.')
                + ", or set the option for decimal commas");
        }
        final String plain = comma ? text.replace(',', '.') : text;
        if (NOT_FINITE.matcher(plain).matches()) {
            throw new RowException(column, "'" + text + "' is not a finite number");
        } else if (!NUMBER.matcher(plain).matches()) {
            throw new RowException(column, "'" + text + "' is not a number");
        }
        final double value = Double.parseDouble(plain);
        if (!Double.isFinite(value)) {
            throw new RowException(column, "'" + text + "' is too large to be a finite number");
        }
        return value;
    }
}
