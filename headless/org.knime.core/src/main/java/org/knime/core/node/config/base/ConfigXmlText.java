/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escape sequences of KNIME's settings files: two percent signs and five decimal digits of a UTF-16 unit. */
final class ConfigXmlText {
    private static final Pattern ESCAPED = Pattern.compile("%%([0-9]{5})");

    private ConfigXmlText() {
    }

    static String escape(final String text) {
        final StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean doublePercent = c == '%' && i + 1 < text.length() && text.charAt(i + 1) == '%';
            if (c < ' ' || c > '\ud7ff' || doublePercent) {
                escaped.append(String.format(Locale.ROOT, "%%%%%05d", (int)c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(final String text) {
        return text.contains("%%") ? ESCAPED.matcher(text).replaceAll(ConfigXmlText::unit) : text;
    }

    private static String unit(final java.util.regex.MatchResult match) {
        return Matcher.quoteReplacement(String.valueOf((char)Integer.parseInt(match.group(1))));
    }
}
