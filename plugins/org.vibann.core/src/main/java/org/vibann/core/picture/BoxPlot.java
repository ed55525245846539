/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * Boxes from the first to the third quartile with the median, whiskers and outliers.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param group what the boxes stand for
 * @param y the quantity
 * @param boxes the boxes, from left to right
 */
public record BoxPlot(String title, String caption, String group, Axis y, List<Box> boxes) implements Panel {

    /** Copies the list. */
    public BoxPlot {
        boxes = List.copyOf(boxes);
    }

    /**
     * A box, as of J. W. Tukey, Exploratory Data Analysis (1977): whiskers end at the outermost values within 1.5
     * interquartile ranges of the box, what lies beyond is an outlier.
     *
     * @param name name of the group
     * @param count number of values
     * @param low end of the lower whisker
     * @param q1 first quartile
     * @param median median
     * @param q3 third quartile
     * @param high end of the upper whisker
     * @param outliers the values beyond the whiskers; x is not used
     */
    public record Box(String name, long count, double low, double q1, double median, double q3, double high,
        List<Point> outliers) {

        /** Copies the list. */
        public Box {
            outliers = List.copyOf(outliers);
        }
    }
}
