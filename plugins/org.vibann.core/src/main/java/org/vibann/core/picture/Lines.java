/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * Lines through points, with bands where points have intervals.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param x horizontal axis
 * @param y vertical axis
 * @param series the lines; points in the order of x
 * @param marks places to mark on the horizontal axis
 * @param apart whether each line gets a small picture of its own, all with the same axes
 */
public record Lines(String title, String caption, Axis x, Axis y, List<Series> series, List<Mark> marks,
    boolean apart) implements Panel {

    /** Copies the lists. */
    public Lines {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /**
     * A place on the horizontal axis.
     *
     * @param x the place
     * @param text what is there
     */
    public record Mark(double x, String text) {
    }
}
