/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.knime.node.parameters.persistence.Persistable;

/** Chooses by a pattern. */
public class PatternFilter implements Persistable {

    /** The pattern. An empty one chooses nothing. */
    public String m_pattern = "";

    /** Whether upper and lower case differ. */
    public boolean m_isCaseSensitive;

    /** Whether what does not match is chosen. */
    public boolean m_isInverted;

    /** Chooses nothing. */
    public PatternFilter() {
        // the fields' values
    }

    /** Kind of the pattern. */
    public enum PatternMode {
        /** A regular expression for the whole text. */
        REGEX,
        /** A text in which {@code *} stands for any characters and {@code ?} for one. */
        WILDCARD
    }

    /**
     * @param mode kind of the pattern
     * @return whether a text is chosen
     */
    public Predicate<String> getIsSelectedPredicate(final PatternMode mode) {
        final var regex = mode == PatternMode.REGEX ? m_pattern : wildcardToRegex(m_pattern);
        final int flags = m_isCaseSensitive ? 0 : (Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        final Predicate<String> matches =
            m_pattern.isEmpty() ? text -> false : Pattern.compile(regex, flags).asMatchPredicate();
        return m_isInverted ? matches.negate() : matches;
    }

    private static String wildcardToRegex(final String pattern) {
        return pattern.chars().mapToObj(c -> switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf((char)c));
        }).collect(Collectors.joining());
    }
}
