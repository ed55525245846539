/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences. */
public final class Figures {

    private static final MathContext DIGITS = new MathContext(3);

    private static final double WHOLE = 100;

    private Figures() {
    }

    /**
     * @param value a number
     * @return the number with three significant digits, or all digits before the point where there are more; "unknown"
     *         where it is not finite
     */
    public static String of(final double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        if (Math.abs(value) >= WHOLE) {
            return Long.toString(Math.round(value));
        }
        final BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /**
     * @param count a number of things
     * @param one what one is called
     * @param many what several are called
     * @return number and name
     */
    public static String count(final long count, final String one, final String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
