/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recursive descent over one formula without its units; see {@link Formula} for what it accepts. */
final class FormulaParser {

    private static final int DEEPEST = 50;

    /** How close to 100 or 1 the numbers at one level add up where the number behind a bracket is a share. */
    private static final double SHARE_TOLERANCE = 0.01;

    private static final String SEPARATORS = " ,;\u00B7\u22C5\u2219\u2022";

    private final String text;
    private final int end;
    private int next;
    private int dashBeforeNumber = -1;
    private double total;

    FormulaParser(final String text) {
        this.text = text;
        end = text.length();
    }

    /** An element or bracket with the number behind it. */
    private record Part(int at, Map<Element, Double> content, boolean bracket, double number) {
    }

    Map<Element, Double> parse() throws FormulaException {
        Capitals.check(text);
        final Map<Element, Double> amounts = group('\0', 0);
        if (amounts.values().stream().noneMatch(amount -> amount > 0)) {
            throw new FormulaException(1, "every amount is zero");
        }
        if (dashBeforeNumber >= 0 && !whole(total)) {
            throw error(dashBeforeNumber, unexpected('-'));
        }
        return amounts;
    }

    /** What the numbers at the outermost level add up to, once the text is read. */
    double total() {
        return total;
    }

    /** Reads parts up to the closing bracket (which stays unread), or to the end for the outermost group. */
    private Map<Element, Double> group(final char close, final int depth) throws FormulaException {
        final int start = next;
        final List<Part> parts = new ArrayList<>();
        skipSeparators();
        while (next < end && (close == '\0' || text.charAt(next) != close)) {
            parts.add(part(depth));
            skipSeparators();
        }
        if (parts.isEmpty()) {
            throw error(start, close == '\0' ? "the formula is empty" : "the bracket is empty");
        }
        total = parts.stream().mapToDouble(Part::number).sum(); // the outermost level is the last to be set
        final boolean shares = whole(total);
        final boolean literal = !shares && parts.stream().noneMatch(part -> part.bracket() && part.number() != 1);
        final Map<Element, Double> content = merge(parts, shares, literal);
        total = literal ? sum(content) : total;
        return content;
    }

    /**
     * Adds the parts up: where their numbers add up to 100 or 1, that of a bracket is its share, else a factor. Literal
     * brackets, none of which has a number, are as good as none: (Cu50Zr50)Al5 has 5 in 105.
     */
    private static Map<Element, Double> merge(final List<Part> parts, final boolean shares, final boolean literal)
            throws FormulaException {
        final Map<Element, Double> sum = new EnumMap<>(Element.class);
        for (final Part part : parts) {
            final double total = sum(part.content());
            if (part.bracket() && total == 0 && part.number() > 0) {
                throw error(part.at(), "every amount in the bracket is zero");
            }
            final double unit = part.bracket() && (shares || total == 100 && !literal) && total > 0 ? total : 1;
            for (final Map.Entry<Element, Double> entry : part.content().entrySet()) {
                final double amount = part.number() * (entry.getValue() / unit);
                if (!Double.isFinite(sum.merge(entry.getKey(), amount, Double::sum))) {
                    throw error(part.at(), "the amount is too large");
                }
            }
        }
        return sum;
    }

    private static boolean whole(final double total) {
        return Scale.PERCENT.fits(total, SHARE_TOLERANCE) || Scale.FRACTION.fits(total, SHARE_TOLERANCE);
    }

    private static double sum(final Map<Element, Double> amounts) {
        return Composition.total(amounts.values());
    }

    private Part part(final int depth) throws FormulaException {
        final int at = next;
        final char c = text.charAt(next);
        final int kind = "([{".indexOf(c);
        if (kind >= 0) {
            final Map<Element, Double> content = bracket(")]}".charAt(kind), depth);
            return new Part(at, content, true, number());
        }
        if (c >= 'A' && c <= 'Z') {
            final Map<Element, Double> one = new EnumMap<>(Element.class);
            one.put(symbol(), 1.0);
            return new Part(at, one, false, number());
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
        return content;
    }

    private Element symbol() throws FormulaException {
        if (next + 1 < end && Character.isLowerCase(text.charAt(next + 1))) {
            final String letters = text.substring(next, next + 2);
            final Optional<Element> two = Element.ofSymbol(letters);
            if (two.isEmpty()) {
                throw error(next, "'" + letters + "' is not the symbol of an element (hydrogen to californium)");
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

    /** Reads the number behind an element or bracket (1 without), and a dash that separates it from the next. */
    private double number() throws FormulaException {
        skipBlanks();
        final boolean braces = next < end && text.charAt(next) == '{' && isNumber(next + 1);
        if (braces) {
            next++;
        } else if (next + 1 < end && text.charAt(next) == '-' && isNumber(next + 1)) {
            dashBeforeNumber = dashBeforeNumber < 0 ? next : dashBeforeNumber;
            next++;
        }
        final int start = next;
        final double value = new NumberText(text, start, end).value();
        next = NumberText.end(text, start, end);
        if (braces) {
            if (next >= end || text.charAt(next) != '}') {
                throw error(start - 1, "the bracket '{' is not closed behind the number");
            }
            next++;
        }
        skipBlanks();
        if (next > start && next + 1 < end && text.charAt(next) == '-' && startsPart(next + 1)) {
            next++;
        }
        return value;
    }

    private boolean isNumber(final int index) {
        return index < end && NumberText.digit(text.charAt(index)) >= 0;
    }

    /** Whether an element or bracket comes next, after blanks. */
    private boolean startsPart(final int index) {
        int i = index;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i < end && (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z' || "([{".indexOf(text.charAt(i)) >= 0);
    }

    private String unexpected(final char c) {
        if (NumberText.digit(c) >= 0 || c == '.') {
            return "a number without an element or bracket before it";
        } else if (")]}".indexOf(c) >= 0) {
            return "the bracket '" + c + "' closes none that is open here";
        } else if (c == '-') {
            return "'-' is not part of a formula; amounts are not negative, and ranges or variables must be replaced "
                + "by numbers";
        } else if (Character.isLowerCase(c)) {
            return "'" + c + "' does not begin a symbol; symbols begin with a capital letter, and variables must be "
                + "replaced by numbers";
        }
        return "'" + new String(Character.toChars(text.codePointAt(next))) + "' is not part of a formula";
    }

    private void skipBlanks() {
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
    }

    private void skipSeparators() throws FormulaException {
        while (next < end && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
            if (text.charAt(next) == ',' && isNumber(next + 1)) {
                throw error(next, "a comma; write decimals with a point (41.2, not 41,2)");
            }
            next++;
        }
    }

    private static FormulaException error(final int index, final String reason) {
        return new FormulaException(index + 1, reason);
    }
}
