/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.Arrays;

/**
 * Keeps the k smallest of distances that are offered one after the other, the earlier of equal ones first. Infinite ones
 * and NaN are never kept. For small k: what is kept is sorted by insertion. Not thread-safe.
 */
public final class Nearest {

    private final int[] rows;
    private final double[] distances;
    private int count;
    /** What a distance has to be below. */
    private double limit = Double.POSITIVE_INFINITY;

    /** @param most k, 1 or more */
    public Nearest(final int most) {
        rows = new int[most];
        distances = new double[most];
    }

    /**
     * @param row number of a row
     * @param distance its distance
     */
    public void offer(final int row, final double distance) {
        if (distance < limit) {
            insert(row, distance);
        }
    }

    private void insert(final int row, final double distance) {
        int at = Math.min(count, rows.length - 1);
        for (; at > 0 && distances[at - 1] > distance; at--) {
            rows[at] = rows[at - 1];
            distances[at] = distances[at - 1];
        }
        rows[at] = row;
        distances[at] = distance;
        count = Math.min(count + 1, rows.length);
        limit = count < rows.length ? limit : distances[count - 1];
    }

    /** @return the rows kept, nearest first */
    public int[] rows() {
        return Arrays.copyOf(rows, count);
    }

    /** @return their distances, ascending */
    public double[] distances() {
        return Arrays.copyOf(distances, count);
    }
}
