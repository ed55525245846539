/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A written limit: {@code term <= 40}, {@code 10 <= term}, {@code 10 <= term <= 40}, also with {@code >=}, {@code ≤},
 * {@code ≥} or {@code =}.
 *
 * @param term what is limited, without blanks around it
 * @param min least value; negative infinity for none
 * @param max greatest value; infinity for none
 */
record Inequality(String term, double min, double max) {

    private static final String RELATION = "<=|>=|=";

    /**
     * @param part the text
     * @param form how such a text is written, for the refusal
     */
    static Inequality parse(final String part, final String form) {
        final String plain = part.replace("≤", "<=").replace("≥", ">=").replace("=<", "<=").replace("=>", ">=");
        final String[] sides = plain.split(RELATION, -1);
        final String[] relations =
            Pattern.compile(RELATION).matcher(plain).results().map(MatchResult::group).toArray(String[]::new);
        Limits.require(!plain.replaceAll(RELATION, "").matches(".*[<>].*"),
            "\"" + part + "\": limits are inclusive; write <= or >=. " + form);
        if (sides.length == 2) {
            final Optional<Double> right = value(sides[1]);
            return right.isPresent() ? of(part, form, sides[0], relations[0], right.get())
                : of(part, form, sides[1], turned(relations[0]),
                    value(sides[0]).orElseThrow(() -> noNumber(part, form)));
        }
        Limits.require(sides.length == 3 && relations[0].equals(relations[1]) && !"=".equals(relations[0]),
            "\"" + part + "\" is no limit. " + form);
        final double left = value(sides[0]).orElseThrow(() -> noNumber(part, form));
        final double right = value(sides[2]).orElseThrow(() -> noNumber(part, form));
        final boolean rising = "<=".equals(relations[0]);
        return new Inequality(term(sides[1], part, form), rising ? left : right, rising ? right : left);
    }

    private static Inequality of(final String part, final String form, final String term, final String relation,
        final double value) {
        return new Inequality(term(term, part, form), "<=".equals(relation) ? Double.NEGATIVE_INFINITY : value,
            ">=".equals(relation) ? Double.POSITIVE_INFINITY : value);
    }

    private static String turned(final String relation) {
        return switch (relation) {
            case "<=" -> ">=";
            case ">=" -> "<=";
            default -> relation;
        };
    }

    private static String term(final String text, final String part, final String form) {
        Limits.require(!text.isBlank() && value(text).isEmpty(), "\"" + part + "\" names nothing to limit. " + form);
        return text.strip();
    }

    private static IllegalArgumentException noNumber(final String part, final String form) {
        return new IllegalArgumentException("\"" + part + "\" has no number where one is needed. " + form);
    }

    /** A number, perhaps with at.% or % behind it. */
    private static Optional<Double> value(final String text) {
        return number(text.strip().replaceAll("\\s*(at\\.?)?\\s*%$", ""));
    }

    /** A finite number written with a point; empty for anything else. */
    static Optional<Double> number(final String text) {
        final String stripped = text.strip();
        return stripped.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")
            ? Optional.of(Double.valueOf(stripped)) : Optional.empty();
    }
}
