/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name name in the legend; may be empty where there is one series only
 * @param points the points that are drawn
 * @param total number of points that they stand for: more than are drawn where a sample is shown
 */
public record Series(String name, List<Point> points, long total) {

    /** Copies the list. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * @param name name in the legend
     * @param points all points
     * @return the series
     */
    public static Series of(final String name, final List<Point> points) {
        return new Series(name, points, points.size());
    }

    /**
     * @param name name in the legend
     * @param sample a sample of the points
     * @return the series
     */
    public static Series of(final String name, final PointSample sample) {
        return new Series(name, sample.points(), sample.total());
    }
}
