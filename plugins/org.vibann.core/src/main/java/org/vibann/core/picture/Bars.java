/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * Bars, with whiskers where they have an interval.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param category what the bars stand for
 * @param categories names of the bars, from left to right
 * @param value the axis of their length
 * @param series bars of one kind each
 * @param stacked whether the series stand on top of each other instead of side by side
 */
public record Bars(String title, String caption, String category, List<String> categories, Axis value,
    List<BarSeries> series, boolean stacked) implements Panel {

    /** Copies and checks. */
    public Bars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (final BarSeries bars : series) {
            if (bars.bars().size() != categories.size()) {
                throw new IllegalArgumentException(bars.bars().size() + " bars in " + categories.size() + " categories");
            }
        }
    }

    /**
     * Bars of one kind.
     *
     * @param name name in the legend
     * @param bars one a category
     */
    public record BarSeries(String name, List<Bar> bars) {

        /** Copies the list. */
        public BarSeries {
            bars = List.copyOf(bars);
        }

        /**
         * @param name name in the legend
         * @param lengths one a category
         * @return bars without whiskers
         */
        public static BarSeries of(final String name, final List<Double> lengths) {
            return new BarSeries(name, lengths.stream().map(y -> new Bar(y, Double.NaN, Double.NaN)).toList());
        }
    }

    /**
     * A bar.
     *
     * @param y its length
     * @param lower lower end of its whisker, NaN for none
     * @param upper upper end of its whisker, NaN for none
     */
    public record Bar(double y, double lower, double upper) {
    }
}
