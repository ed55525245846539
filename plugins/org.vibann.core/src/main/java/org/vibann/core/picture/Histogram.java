/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * A histogram.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param x the quantity
 * @param bins its bins and their counts
 * @param counted what is counted, such as "alloys"
 */
public record Histogram(String title, String caption, Axis x, Bins bins, String counted) implements Panel {

    /**
     * Bins of equal width and what fell into them.
     *
     * @param edges one more than there are bins, ascending; a value at an edge is in the bin above, but the last edge
     *            is in the last bin
     * @param counts number of values in each bin
     */
    public record Bins(List<Double> edges, List<Long> counts) {

        /** Copies and checks. */
        public Bins {
            edges = List.copyOf(edges);
            counts = List.copyOf(counts);
            if (edges.size() != counts.size() + 1 && !(edges.isEmpty() && counts.isEmpty())) {
                throw new IllegalArgumentException(edges.size() + " edges of " + counts.size() + " bins");
            }
        }

        /** @return number of values */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }
}
