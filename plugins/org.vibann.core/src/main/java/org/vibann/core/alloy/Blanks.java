/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.regex.Pattern;

/** Takes from a text what cannot be seen and is no part of it. Web pages and word processors leave such characters. */
public final class Blanks {

    /** Zero width space, non-joiner, joiner, word joiner, soft hyphen and byte order mark: nothing to see. */
    private static final String INVISIBLE_SIGNS = "\u200B\u200C\u200D\u2060\u00AD\uFEFF";

    private static final Pattern INVISIBLE = Pattern.compile("[" + INVISIBLE_SIGNS + "]");

    /** All that Unicode calls a space separator (no-break and narrow ones too) or white space, in a row. */
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Blanks() {
    }

    static boolean isInvisible(final char c) {
        return INVISIBLE_SIGNS.indexOf(c) >= 0;
    }

    /**
     * Cleans a header or a cell.
     *
     * @param text any text
     * @return the text without invisible characters, without blanks of any kind at its ends, and with one simple blank
     *         for those within
     */
    public static String strip(final String text) {
        return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}
