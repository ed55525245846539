/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.vibann.core.indentation.CurveFileSettings.Decimals;

/**
 * How the lines of a file are cut into cells and how their numbers are written.
 *
 * @param delimiter tab, semicolon or comma; blank for any white space
 * @param decimalComma whether the decimals stand behind a comma
 */
record CellFormat(char delimiter, boolean decimalComma) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WIDE_BLANKS = Pattern.compile("\\s{2,}|\t");
    private static final Pattern NAME_WITH_UNIT = Pattern.compile("[^()\\[\\]]+[(\\[][^()\\[\\]]*[)\\]]");

    /** In the order of preference where several make the same sense. */
    private static final List<CellFormat> FORMATS = List.of(new CellFormat('\t', false), new CellFormat(';', false),
        new CellFormat(',', false), new CellFormat(' ', false), new CellFormat('\t', true), new CellFormat(';', true),
        new CellFormat(' ', true));

    /** The format in which the lines hold the most numbers and the fewest other cells. */
    static CellFormat of(final List<String> lines, final Decimals decimals) {
        CellFormat best = FORMATS.get(0);
        long bestScore = Long.MIN_VALUE;
        for (final CellFormat format : FORMATS) {
            if (decimals == Decimals.AUTOMATIC || format.decimalComma == (decimals == Decimals.COMMA)) {
                final long score = lines.stream().mapToLong(format::score).sum();
                if (score > bestScore) {
                    best = format;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Numbers less other cells, of a line with two numbers or more. */
    int score(final String line) {
        int numbers = 0;
        int others = 0;
        for (final String cell : split(line)) {
            if (!Double.isNaN(number(cell))) {
                numbers++;
            } else if (!cell.isEmpty()) {
                others++;
            }
        }
        return numbers < 2 ? 0 : Math.max(0, numbers - others);
    }

    List<String> split(final String line) {
        if (delimiter == ' ') {
            final String stripped = line.strip();
            return stripped.isEmpty() ? List.of() : Arrays.asList(BLANKS.split(stripped));
        }
        final List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            cells.add(unquoted(line.substring(start, end)));
            start = end + 1;
        }
        cells.add(unquoted(line.substring(start)));
        return cells;
    }

    /** Cuts a line of the header, where blanks may belong to names. */
    List<String> splitHeader(final String line, final int columns) {
        final List<String> plain = split(line);
        if (delimiter != ' ' || plain.size() == columns) {
            return plain;
        }
        final List<String> wide = Arrays.asList(WIDE_BLANKS.split(line.strip()));
        if (wide.size() == columns) {
            return wide;
        }
        final List<String> named = new ArrayList<>();
        final Matcher matcher = NAME_WITH_UNIT.matcher(line);
        while (matcher.find()) {
            named.add(matcher.group().strip());
        }
        return named.size() == columns ? named : plain;
    }

    private static String unquoted(final String cell) {
        final String stripped = cell.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
            ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    /** The number in a cell; NaN where there is none. */
    double number(final String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        for (int i = 0; i < cell.length(); i++) {
            final char c = cell.charAt(i);
            final boolean known = c >= '0' && c <= '9' || c == '+' || c == '-' || c == 'e' || c == 'E'
                || c == (decimalComma ? ',' : '.');
            if (!known) {
                return Double.NaN;
            }
        }
        try {
            final double value = Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (final NumberFormatException e) { // NOSONAR: not a number
            return Double.NaN;
        }
    }
}
