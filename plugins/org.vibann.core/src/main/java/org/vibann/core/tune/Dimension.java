/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.List;

/** One setting that is searched: what it is called and which values it may have. */
public sealed interface Dimension {

    /** @return the name of the setting */
    String name();

    /**
     * @param u a place from 0 to 1
     * @return the value there; every value has places
     */
    Object value(double u);

    /**
     * @param value a value of this setting
     * @return where the surrogate sees it: one coordinate from 0 to 1, or one for each choice
     * @throws IllegalArgumentException with a text for the user when it is no value of this setting
     */
    double[] coordinates(Object value);

    /**
     * Whole numbers.
     *
     * @param name the name of the setting
     * @param from the smallest, at least 1 on a logarithmic scale
     * @param to the largest, more than from
     * @param log whether equal ratios and not equal differences are equally far
     */
    record IntegerRange(String name, int from, int to, boolean log) implements Dimension {

        /** Checks the limits. */
        public IntegerRange {
            check(from < to && (!log || from > 0), name, from, to);
        }

        @Override
        public Object value(final double u) {
            if (!log) {
                return (int)Math.min(to, from + (long)(u * (to - (long)from + 1)));
            }
            return (int)Math.max(from, Math.min(to, Math.round(StrictMath.exp(between(StrictMath.log(from - 0.5),
                StrictMath.log(to + 0.5), u)))));
        }

        @Override
        public double[] coordinates(final Object value) {
            if (!(value instanceof Integer number) || number < from || number > to) {
                throw refused(name, value);
            }
            return place(log, from, to, number);
        }
    }

    /**
     * Numbers.
     *
     * @param name the name of the setting
     * @param from the smallest, positive on a logarithmic scale
     * @param to the largest, more than from
     * @param log whether equal ratios and not equal differences are equally far
     */
    record RealRange(String name, double from, double to, boolean log) implements Dimension {

        /** Decimal digits that a value has: what can be typed again. */
        private static final int DIGITS = 3;

        /** Checks the limits. */
        public RealRange {
            check(from < to && Double.isFinite(from) && Double.isFinite(to) && (!log || from > 0), name, from, to);
        }

        @Override
        public Object value(final double u) {
            final double exact = log ? StrictMath.exp(between(StrictMath.log(from), StrictMath.log(to), u))
                : between(from, to, u);
            final double rounded =
                new java.math.BigDecimal(exact).round(new java.math.MathContext(DIGITS)).doubleValue();
            return Math.max(from, Math.min(to, rounded));
        }

        @Override
        public double[] coordinates(final Object value) {
            if (!(value instanceof Double number) || !(number >= from && number <= to)) {
                throw refused(name, value);
            }
            return place(log, from, to, number);
        }
    }

    /**
     * One of some words.
     *
     * @param name the name of the setting
     * @param options what can be chosen, at least two
     */
    record Choice(String name, List<String> options) implements Dimension {

        /** Copies and checks. */
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2 || options.stream().distinct().count() < options.size()) {
                throw new IllegalArgumentException("The setting " + name + " needs two different choices: " + options);
            }
        }

        @Override
        public Object value(final double u) {
            return options.get((int)Math.min(options.size() - 1L, (long)(u * options.size())));
        }

        @Override
        public double[] coordinates(final Object value) {
            final int at = options.indexOf(value);
            if (at < 0) {
                throw refused(name, value);
            }
            final double[] one = new double[options.size()];
            one[at] = Math.sqrt(0.5); // two choices are as far apart as the ends of a range
            return one;
        }
    }

    private static double[] place(final boolean log, final double from, final double to, final double number) {
        return new double[]{log ? share(StrictMath.log(from), StrictMath.log(to), StrictMath.log(number))
            : share(from, to, number)};
    }

    private static void check(final boolean ok, final String name, final double from, final double to) {
        if (!ok) {
            throw new IllegalArgumentException("The setting " + name + " cannot be searched from " + from + " to " + to
                + ".");
        }
    }

    private static IllegalArgumentException refused(final String name, final Object value) {
        return new IllegalArgumentException("The setting " + name + " cannot be " + value + ".");
    }

    private static double between(final double from, final double to, final double u) {
        return from + u * (to - from);
    }

    private static double share(final double from, final double to, final double value) {
        return (value - from) / (to - from);
    }
}
