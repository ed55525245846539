/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.Locale;

/** Checks and prints numbers of at.%. */
final class Limits {

    private Limits() {
    }

    static void percent(final String what, final double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be a number from 0 to 100 at.%.");
        }
    }

    static void require(final boolean met, final String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Up to four decimals, no trailing zeros: 12.5, 40. */
    static String text(final double value) {
        final String fixed = String.format(Locale.ROOT, "%.4f", value);
        return fixed.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
