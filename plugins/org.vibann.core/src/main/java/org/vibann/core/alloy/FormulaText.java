/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a formula without what surrounds it: units, markup of indices, the balance, a remark. What is taken out
 * is replaced by as many blanks, so that positions stay those of the text as it was given. Every pattern begins with a
 * sign or word of its own: none tries again at every blank.
 */
final class FormulaText {

    private static final Pattern UNIT = Pattern.compile("(?i)(?:[(\\[]\\s*+(?:in\\s++)?)?"
        + "(?:(at|atom|atomic|mol|mole)|wt|weight|mass|ma|gew)\\.?\\s*+(?:-\\s*+)?(?:%|pct\\b\\.?|percent\\b)"
        + "(?:\\s*+[)\\]])?|[(\\[]\\s*+(?:(at|atomic)|wt|weight|mass)\\.?\\s*+[)\\]]");

    /** Words that are no mere remark. */
    private static final Pattern AMOUNT_WORD = Pattern.compile("\\b(at|wt|weight|mass|mol|ppm|g|mg)\\b");

    private static final Pattern MARKUP =
            Pattern.compile("(?i)</?su[bp]>|\\\\(?:mathrm|text|rm|mathregular)\\b|[$_\"'\u201C\u201D]");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=[0-9\u2080-\u2089]),(?=[0-9\u2080-\u2089])");
    private static final Pattern DECIMAL_DOT = Pattern.compile("(?<=[0-9])[\u00B7\u22C5\u2219](?=[0-9])");

    private static final String BAL = "(?:[Bb]al(?:ance|\\b|\\.|(?![a-z]))"
        + "|(?<=[ (-])BAL(?![A-Z])|[Rr]emainder|[Rr]est\\b)\\.?";

    /** "Febal.", "Fe (bal.)", "Fe-bal", "(W balance)", "bal. Fe". */
    private static final Pattern BALANCE = Pattern.compile("\\(\\s*+([A-Z][a-z]?)\\s*+[-\u2013]?\\s*+" + BAL
        + "\\s*+\\)|([A-Z](?:[a-z](?!al|est))?)\\s*+[-\u2013(=]?\\s*+" + BAL + "\\)?|" + BAL
        + "\\s*+[-\u2013]?\\s*+([A-Z][a-z]?)(?![A-Za-z0-9])");

    private final StringBuilder text;
    private Optional<Basis> basis = Optional.empty();
    private boolean percent;
    private Optional<Element> balance = Optional.empty();
    private Optional<String> remark = Optional.empty();

    FormulaText(final String given) throws FormulaException {
        text = new StringBuilder(given);
        clean();
        takeUnits();
        takeBalance();
        takeRemark();
        decimals(); // last: the commas of a remark, as in [12,13], are none
    }

    private void clean() {
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c) || Blanks.isInvisible(c)) {
                text.setCharAt(i, ' ');
            } else if (isDash(c)) {
                text.setCharAt(i, '-');
            }
        }
        blank(MARKUP);
    }

    private void decimals() {
        if (text.indexOf(".") < 0) { // else a comma next to points is a slip
            replace(DECIMAL_COMMA, '.');
        }
        replace(DECIMAL_DOT, '.');
    }

    static boolean isDash(final char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }

    private void takeUnits() throws FormulaException {
        final Matcher unit = UNIT.matcher(text.toString());
        while (unit.find()) {
            final Basis named = unit.group(1) != null || unit.group(2) != null ? Basis.ATOMIC : Basis.WEIGHT;
            if (basis.isPresent() && basis.get() != named) {
                throw new FormulaException(unit.start() + 1, "at.% and wt.% in one formula; write one unit");
            }
            basis = Optional.of(named);
            percent |= unit.group().indexOf('%') >= 0 || unit.group().toLowerCase(Locale.ROOT).contains("p");
            blank(unit.start(), unit.end());
        }
        for (int i = 1; i < text.length(); i++) { // "Fe80%B20%"
            if (text.charAt(i) == '%' && followsNumber(i)) {
                percent = true;
                text.setCharAt(i, ' ');
            }
        }
    }

    private boolean followsNumber(final int index) {
        int i = index - 1;
        while (i > 0 && text.charAt(i) == ' ' && index - i < 3) {
            i--;
        }
        return Character.isDigit(text.charAt(i)) || text.charAt(i) >= '\u2080' && text.charAt(i) <= '\u2089';
    }

    private void takeBalance() throws FormulaException {
        final Matcher matcher = BALANCE.matcher(text.toString());
        while (matcher.find()) {
            String symbol = matcher.group(1);
            for (int i = 2; i <= 3 && symbol == null; i++) {
                symbol = matcher.group(i);
            }
            final int at = matcher.start() + matcher.group().indexOf(symbol);
            if (balance.isPresent()) {
                throw new FormulaException(at + 1, "a second element that is the balance");
            }
            final String name = symbol;
            balance = Optional.of(Element.ofSymbol(name).orElseThrow(
                () -> new FormulaException(at + 1, "'" + name + "' is not the symbol of an element")));
            blank(matcher.start(), matcher.end());
        }
    }

    /** Words in small letters or a bracket that begins with one, or a reference such as [12], at the very end. */
    private void takeRemark() {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || "*\u2020\u2021#;,".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        blank(end, text.length());
        if (end > 0 && ")]".indexOf(text.charAt(end - 1)) >= 0) {
            final int open = text.lastIndexOf(text.charAt(end - 1) == ')' ? "(" : "[", end - 1);
            final String inside = open < 1 ? "" : text.substring(open + 1, end - 1).strip();
            if (inside.matches("[a-z][a-z][^=]*") && !AMOUNT_WORD.matcher(inside).find()
                && !inside.matches(".*[A-Z][a-z]?[0-9].*")
                || text.charAt(end - 1) == ']' && inside.matches("[0-9]+([,;-] *[0-9]+)*")) {
                take(open, end, inside);
            }
            return;
        }
        int start = end;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-'
            || text.charAt(start - 1) == ' ')) {
            start--;
        }
        while (start < end && !(text.charAt(start) == ' ' && start + 3 < end
            && Character.isLowerCase(text.charAt(start + 1)) && Character.isLowerCase(text.charAt(start + 2)))) {
            start++;
        }
        if (start < end && start > 0 && !AMOUNT_WORD.matcher(text.substring(start, end)).find()) {
            take(start, end, text.substring(start, end).strip());
        }
    }

    private void take(final int start, final int end, final String words) {
        remark = Optional.of(words);
        blank(start, end);
    }

    private void blank(final Pattern pattern) {
        final Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            blank(matcher.start(), matcher.end());
        }
    }

    private void replace(final Pattern pattern, final char with) {
        final Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            text.setCharAt(matcher.start(), with);
        }
    }

    private void blank(final int start, final int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** As long as the text that was given. */
    String text() {
        return text.toString();
    }

    /** Atoms or mass, where the text says so. */
    Optional<Basis> basis() {
        return basis;
    }

    /** Whether the text says that its numbers are percentages. */
    boolean percent() {
        return percent;
    }

    /** The element that is the rest to 100. */
    Optional<Element> balance() {
        return balance;
    }

    Optional<String> remark() {
        return remark;
    }
}
