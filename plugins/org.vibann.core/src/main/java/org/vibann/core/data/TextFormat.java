/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How the text of a file is written.
 *
 * @param delimiter what separates fields: usually ',', ';' or tab
 * @param decimalComma whether numbers in number columns are written 0,5 (0.5 is read as well)
 * @param charset encoding of the file
 * @param skippedLines lines above the one that names the columns, 0 to {@link #MOST_SKIPPED}
 */
public record TextFormat(char delimiter, boolean decimalComma, Charset charset, int skippedLines) {

    /** The most lines that can stand above the header: 100 000. */
    public static final int MOST_SKIPPED = 100_000;

    /** Comma, decimal point, UTF-8, header in the first line. */
    public static final TextFormat USUAL = new TextFormat(',', false, StandardCharsets.UTF_8, 0);

    /** Checks the format; an {@link IllegalArgumentException} says what is wrong. */
    public TextFormat {
        Objects.requireNonNull(charset, "charset");
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == '\0') {
            throw new IllegalArgumentException("A quote or line end cannot separate fields");
        }
        if (decimalComma && delimiter == ',') {
            throw new IllegalArgumentException("With decimal commas, fields cannot be separated by commas; choose the "
                + "delimiter that the file has, usually a semicolon");
        }
        if (skippedLines < 0 || skippedLines > MOST_SKIPPED) {
            throw new IllegalArgumentException("The lines to skip must be between 0 and " + MOST_SKIPPED + ", are "
                + skippedLines);
        }
    }
}
