/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.Arrays;

/**
 * Keeps the k smallest of distances that are offered in any order, of equal ones that of the lowest number. Infinite ones and
 * NaN are never kept. For small k: what is kept is sorted by insertion, quickest where the smallest come first. Not
 * thread-safe.
 */
public final class Nearest {

    private final int[] rows;
    private final double[] distances;
    private int count;
    /** What a distance must not be above. */
    private double limit = Double.MAX_VALUE;

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
        if (distance <= limit && (count < rows.length || isBehind(count - 1, row, distance))) {
            insert(row, distance);
        }
    }

    private boolean isBehind(final int at, final int row, final double distance) {
        return distances[at] > distance || distances[at] == distance && rows[at] > row;
    }

    private void insert(final int row, final double distance) {
        int at = Math.min(count, rows.length - 1);
        for (; at > 0 && isBehind(at - 1, row, distance); at--) {
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
