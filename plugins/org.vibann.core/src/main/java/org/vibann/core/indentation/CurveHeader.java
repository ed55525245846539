/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines before the numbers, in which the columns are named. */
final class CurveHeader {

    private static final int LINES = 3;

    private final Deque<String> lines = new ArrayDeque<>();

    void add(final String line) {
        if (!line.isBlank()) {
            lines.addFirst(line);
        }
        if (lines.size() > LINES) {
            lines.removeLast();
        }
    }

    void clear() {
        lines.clear();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * The columns by the last line; by the last two or three together where that one holds units alone.
     *
     * @param count number of columns
     * @throws CurveException if a unit is missing
     */
    List<CurveColumns> columns(final int count, final CellFormat format, final CurveFileSettings settings)
        throws CurveException {
        final List<String> names = new ArrayList<>(java.util.Collections.nCopies(count, ""));
        CurveException problem = null;
        for (final String line : lines) {
            final List<String> cells = format.splitHeader(line, count);
            for (int i = 0; cells.size() > 1 && i < Math.min(count, cells.size()); i++) {
                names.set(i, (cells.get(i) + ' ' + names.get(i)).strip());
            }
            try {
                final List<CurveColumns> columns = CurveColumns.ofHeader(names, settings);
                if (!columns.isEmpty()) {
                    return columns;
                }
            } catch (final CurveException e) {
                problem = e;
            }
        }
        if (problem != null) {
            throw problem;
        }
        return List.of();
    }
}
