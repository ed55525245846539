/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * Points in a plane, with error bars where they have intervals.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param x horizontal axis
 * @param y vertical axis
 * @param groups the points, by group
 * @param guide a line to compare with
 * @param colour what the points' values mean, by which they are coloured; null where colours tell groups
 */
public record Scatter(String title, String caption, Axis x, Axis y, List<Series> groups, Guide guide,
    Axis colour) implements Panel {

    /** A line that points are compared with. */
    public enum Guide {
            /** No line. */
            NONE,
            /** The diagonal where y equals x; both axes then have one range. */
            IDENTITY,
            /** The horizontal line y = 0. */
            ZERO
    }

    /** Copies the list. */
    public Scatter {
        groups = List.copyOf(groups);
    }
}
