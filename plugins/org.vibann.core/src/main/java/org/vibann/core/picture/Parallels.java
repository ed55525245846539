/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * Parallel coordinates: an upright axis for each quantity, and a line across all of them for each row, coloured by the
 * last one (A. Inselberg, Vis. Comput. 1 (1985) 69).
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param scales the axes from left to right, at least two; the last one has numbers and colours the lines
 * @param lines the rows, each with a value on every axis
 */
public record Parallels(String title, String caption, List<Scale> scales, List<Line> lines) implements Panel {

    /** Copies and checks. */
    public Parallels {
        scales = List.copyOf(scales);
        lines = List.copyOf(lines);
        if (scales.size() < 2 || !scales.get(scales.size() - 1).names().isEmpty()) {
            throw new IllegalArgumentException("Parallel coordinates need two axes, the last of them with numbers");
        }
        for (final Line line : lines) {
            if (line.values().size() != scales.size()) {
                throw new IllegalArgumentException(line.values().size() + " values on " + scales.size() + " axes");
            }
        }
    }

    /**
     * One of the axes.
     *
     * @param axis the quantity
     * @param names what is on it from the bottom up, where it is no quantity; empty for numbers
     */
    public record Scale(Axis axis, List<String> names) {

        /** Copies. */
        public Scale {
            names = List.copyOf(names);
        }
    }

    /**
     * One row.
     *
     * @param id row ID, by which the row is found in the other panels; may be empty
     * @param values its value on each axis, on one with names the number of its name from 0; NaN where it has none
     */
    public record Line(String id, List<Double> values) {

        /** Copies. */
        public Line {
            values = List.copyOf(values);
        }
    }
}
