/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Locale;
import java.util.function.Function;

/** Writes curves as instruments do. */
final class CurveText {

    private CurveText() {
    }

    /** Depth (nm), load (mN) and time (s) by the format, one line a point. */
    static String rows(final IndentationCurve curve, final String format) {
        final StringBuilder text = new StringBuilder();
        final double[] time = curve.times().orElseThrow();
        for (int i = 0; i < curve.size(); i++) {
            text.append(String.format(Locale.ROOT, format, curve.depth(i), curve.load(i), time[i])).append('\n');
        }
        return text.toString();
    }

    static String commas(final String text) {
        return text.replace('.', ',');
    }

    /** Two curves beside each other; the shorter one ends in empty cells. */
    static String beside(final IndentationCurve left, final IndentationCurve right, final String delimiter) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            text.append(cells(left, i, delimiter)).append(delimiter).append(cells(right, i, delimiter)).append('\n');
        }
        return text.toString();
    }

    private static String cells(final IndentationCurve curve, final int i, final String delimiter) {
        final Function<Double, String> number = value -> String.format(Locale.ROOT, "%.4f", value);
        return i >= curve.size() ? delimiter : (number.apply(curve.depth(i)) + delimiter + number.apply(curve.load(i)));
    }
}
