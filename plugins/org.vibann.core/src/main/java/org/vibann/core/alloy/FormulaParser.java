/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over one formula; see {@link Formula} for what it accepts. */
final class FormulaParser {

    private static final Pattern UNIT =
            Pattern.compile("[\\s,]*\\(?\\s*(at|wt)\\.?\\s*(-\\s*)?%\\s*\\)?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 50;
    private static final double PERCENT_TOLERANCE = 1e-6;

    private final String text;
    private final int end;
    private final boolean weights;
    private int next;

    FormulaParser(final String text, final boolean weights) {
        this.text = text;
        final Matcher unit = UNIT.matcher(text);
        if (unit.find()) {
            end = unit.start();
            this.weights = unit.group(1).toLowerCase(Locale.ROOT).equals("wt");
        } else {
            end = text.length();
            this.weights = weights;
        }
    }

    boolean weights() {
        return weights;
    }

    Map<Element, Double> parse() throws FormulaException {
        final Map<Element, Double> amounts = group('\0', 0);
        if (amounts.values().stream().noneMatch(amount -> amount > 0)) {
            throw new FormulaException(1, "every amount is zero");
        }
        return amounts;
    }

    /** Reads parts up to the closing bracket (which stays unread), or to the end for the outermost group. */
    private Map<Element, Double> group(final char close, final int depth) throws FormulaException {
        final int start = next;
        final Map<Element, Double> sum = new EnumMap<>(Element.class);
        skipBlanks();
        while (next < end && (close == '\0' || text.charAt(next) != close)) {
            final int at = next;
            final Map<Element, Double> part = part(depth);
            final double factor = number();
            for (final Map.Entry<Element, Double> entry : part.entrySet()) {
                final double total = sum.merge(entry.getKey(), factor * entry.getValue(), Double::sum);
                if (!Double.isFinite(total)) {
                    throw error(at, "the amount is too large");
                }
            }
            skipBlanks();
        }
        if (sum.isEmpty()) {
            throw error(start, close == '\0' ? "the formula is empty" : "the bracket is empty");
        }
        return sum;
    }

    private Map<Element, Double> part(final int depth) throws FormulaException {
        final char c = text.charAt(next);
        final int kind = "([{".indexOf(c);
        if (kind >= 0) {
            return bracket(")]}".charAt(kind), depth);
        }
        if (c >= 'A' && c <= 'Z') {
            final Map<Element, Double> one = new EnumMap<>(Element.class);
            one.put(symbol(), 1.0);
            return one;
        }
        throw error(next, unexpected(c));
    }

    private Map<Element, Double> bracket(final char close, final int depth) throws FormulaException {
        final int open = next;
        if (depth == DEEPEST) {
            throw error(open, "brackets are nested more than " + DEEPEST + " deep");
        }
        next++;
        final Map<Element, Double> content = group(close, depth + 1);
        if (next >= end) {
            throw error(open, "the bracket '" + text.charAt(open) + "' is not closed");
        }
        next++;
        final double total = content.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(total - 100) < PERCENT_TOLERANCE * 100) {
            content.replaceAll((element, amount) -> amount / 100);
        }
        return content;
    }

    private Element symbol() throws FormulaException {
        if (next + 1 < end && Character.isLowerCase(text.charAt(next + 1))) {
            final Optional<Element> two = Element.ofSymbol(text.substring(next, next + 2));
            if (two.isEmpty()) {
                throw error(next, "'" + text.substring(next, next + 2) + "' is not the symbol of an element");
            }
            next += 2;
            return two.get();
        }
        final String letter = text.substring(next, next + 1);
        final Optional<Element> one = Element.ofSymbol(letter);
        if (one.isEmpty()) {
            throw error(next, "'" + letter + "' is not the symbol of an element; the second letter of a symbol is "
                + "lower case (Fe, not FE)");
        }
        next++;
        return one.get();
    }

    /** Reads the number behind an element or bracket; 1 when there is none. */
    private double number() throws FormulaException {
        skipBlanks();
        final int start = next;
        final StringBuilder number = new StringBuilder();
        boolean point = false;
        while (next < end) {
            final char c = text.charAt(next);
            final int digit = digit(c);
            if (digit >= 0) {
                number.append((char)('0' + digit));
            } else if (c == '.' && !point) {
                point = true;
                number.append('.');
            } else if (c == '.') {
                throw error(next, "a second decimal point in one number");
            } else {
                break;
            }
            next++;
        }
        if (number.length() == 0) {
            return 1;
        }
        if (number.length() == 1 && point) {
            throw error(start, "a decimal point without digits");
        }
        final double value = Double.parseDouble(number.toString());
        if (!Double.isFinite(value)) {
            throw error(start, "the number is too large");
        }
        return value;
    }

    private static int digit(final char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '\u2080' && c <= '\u2089' ? c - '\u2080' : -1; // subscripts
    }

    private String unexpected(final char c) {
        if (c == ',') {
            return "a comma; write decimals with a point (41.2, not 41,2) and elements without separators";
        } else if (digit(c) >= 0 || c == '.') {
            return "a number without an element or bracket before it";
        } else if (")]}".indexOf(c) >= 0) {
            return "the bracket '" + c + "' closes none that is open here";
        } else if (c == '-' || c == '\u2212' || c == '\u2013') {
            return "'" + c + "' is not part of a formula; amounts are not negative, and ranges or variables must be "
                + "replaced by numbers";
        } else if (Character.isLowerCase(c)) {
            return "'" + c + "' does not begin a symbol; symbols begin with a capital letter, and variables must be "
                + "replaced by numbers";
        }
        return "'" + new String(Character.toChars(text.codePointAt(next))) + "' is not part of a formula";
    }

    private void skipBlanks() {
        while (next < end && (Character.isWhitespace(text.charAt(next)) || Character.isSpaceChar(text.charAt(next))
            || text.charAt(next) == '\u200B' || text.charAt(next) == '\uFEFF')) {
            next++;
        }
    }

    private static FormulaException error(final int index, final String reason) {
        return new FormulaException(index + 1, reason);
    }
}
