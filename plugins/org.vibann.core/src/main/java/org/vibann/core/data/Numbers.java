/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.vibann.core.alloy.Blanks;
import org.vibann.core.data.ValueOptions.Scatter;

/** Reads the numbers of a CSV file, and says what is wrong with those that are none. */
final class Numbers {

    /** Plain and exponent notation; not what Java alone knows (1d, 0x1p3, NaN). */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(nan|inf|infinity|\u221E)", Pattern.CASE_INSENSITIVE);

    /** One to three digits, then groups of three: a number with decimals, or one with thousands set apart. */
    private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

    /** 1050±20, 1050 +/- 20, 168 \\pm 5, 1050(20). */
    private static final Pattern SCATTER =
            Pattern.compile("([^\u00B1\\\\( ]+) *(?:(?:\u00B1|\\\\pm|\\+/-|\\+-) *([^ ]+)|\\(([0-9.,]+)\\))");

    /** A minus sign, or the short dash that word processors make of it, before a number. */
    private static final Pattern MINUS = Pattern.compile("^[\u2212\u2013](?=[0-9.,])");

    private static final Pattern BOUND = Pattern.compile("[<>\u2264\u2265~\u2248].*");

    /**
     * A number with its scatter.
     *
     * @param mean the number
     * @param scatter its scatter, NaN where the cell has none
     */
    record Measured(double mean, double scatter) {
    }

    private final boolean decimalComma;
    private final Scatter scatter;

    Numbers(final boolean decimalComma, final Scatter scatter) {
        this.decimalComma = decimalComma;
        this.scatter = scatter;
    }

    /** The number in a cell; its mean where it has a scatter that may be there. */
    double parse(final String cell, final String column) throws RowException {
        return measured(cell, column).mean();
    }

    Measured measured(final String cell, final String column) throws RowException {
        final String text = Blanks.strip(cell);
        final Matcher parts = SCATTER.matcher(Blanks.strip(text.replace('$', ' ')));
        if (!parts.matches()) {
            return new Measured(number(text, column), Double.NaN);
        }
        if (scatter == Scatter.REJECT) {
            number(parts.group(1), column);
            throw new RowException(column, "'" + text + "' is a value with its scatter; choose the option that takes "
                + "the mean");
        }
        final double mean = number(parts.group(1), column);
        if (parts.group(2) != null) {
            final double given = number(parts.group(2), column);
            if (given < 0) {
                throw new RowException(column, "the scatter in '" + text + "' is negative");
            }
            return new Measured(mean, given);
        }
        final double digits = number(parts.group(3), column);
        return new Measured(mean, parts.group(3).matches("\\d+") ? digits / Math.pow(10, decimals(parts.group(1)))
            : digits);
    }

    /** In 1.05(2) the brackets hold the scatter of the last digit. */
    private static int decimals(final String number) {
        final int point = Math.max(number.indexOf('.'), number.indexOf(','));
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private double number(final String given, final String column) throws RowException {
        final String text = MINUS.matcher(given).replaceFirst("-");
        final boolean comma = COMMA_NUMBER.matcher(text).matches();
        if ((decimalComma ? THOUSANDS_BY_POINT : THOUSANDS_BY_COMMA).matcher(text).matches()) {
            final String decimal = text.replaceFirst("[.,]", decimalComma ? "," : ".");
            throw new RowException(column, "'" + text + "' can be "
                + (text.replaceAll("[^.,]", "").length() == 1 ? decimal + " or " : "")
                + text.replaceAll("[.,]", "") + "; write it without a sign for thousands and with the decimal sign of "
                + "the file");
        }
        if (comma && !decimalComma) {
            throw new RowException(column, "'" + text + "' has a decimal comma; write " + text.replace(',', '.')
                + ", or set the option for decimal commas");
        }
        final String plain = comma ? text.replace(',', '.') : text;
        if (NOT_FINITE.matcher(plain).matches()) {
            throw new RowException(column, "'" + text + "' is not a finite number");
        } else if (BOUND.matcher(plain).matches()) {
            throw new RowException(column, "'" + text + "' is a bound or a guess, not a measured value");
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
