/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Set;

/** The words and signs that people write into a cell to say that there is no value. */
public final class MissingText {

    /** Upper and lower case matter: "NA" is no value, "Na" is sodium. */
    private static final Set<String> WORDS = Set.of("", "?", "NA", "na", "N/A", "n/a", "#N/A", "n.a.", "N.A.", "NaN",
        "nan", "NAN", "Nan", "-nan", "-NaN", "<NA>", "#NA", "n.m.", "n.a", "nil", "Nil", "(null)", "null", "NULL",
        "Null", "none", "None", "NONE", "missing", "Missing", "n.d.", "N.D.", "n/d", "nd", "ND", "-", "--", "---",
        "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u2013\u2013", "\u2014\u2014", ".", "...", "\u2026", "/",
        "*");

    private MissingText() {
    }

    /**
     * Whether a cell says that there is no value. In a cell for the content of an element it means that the element is
     * not there.
     *
     * @param cell the text of a cell
     * @return whether it is blank or one of the usual words
     */
    public static boolean is(final String cell) {
        return WORDS.contains(Blanks.strip(cell));
    }
}
