/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * A table of coloured cells.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param across what the columns stand for
 * @param columns their names, from left to right
 * @param down what the rows stand for
 * @param rows their names, from the top
 * @param value the quantity
 * @param values one list a row with one value a column
 */
public record Heatmap(String title, String caption, String across, List<String> columns, String down,
    List<String> rows, Axis value, List<List<Double>> values) implements Panel {

    /** Copies and checks. */
    public Heatmap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        values = values.stream().map(List::copyOf).toList();
        final int width = columns.size();
        if (values.size() != rows.size() || values.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("values of another shape than " + rows.size() + " x " + width);
        }
    }
}
