/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;

import org.vibann.core.data.SeededRandom;

/** Finds the best split of some rows of a tree that is being grown. Not thread-safe. */
final class SplitSearch {

    private final double[][] x;
    private final int[][] ranks;
    private final double[] y;
    private final int[] rows;
    private final RegressionTree.Growth growth;
    private final SeededRandom random;
    private final int[] candidates;
    private final double[] sorted;
    private final double[] sortedY;
    private final long[] order;

    private int bestFeature;
    private double bestThreshold;
    private double bestGain;

    SplitSearch(final double[][] x, final int[][] ranks, final double[] y, final int[] rows,
        final RegressionTree.Growth growth, final SeededRandom random) {
        this.x = x;
        this.ranks = ranks;
        this.y = y;
        this.rows = rows;
        this.growth = growth;
        this.random = random;
        candidates = new int[x[0].length];
        Arrays.setAll(candidates, j -> j);
        sorted = new double[rows.length];
        sortedY = new double[rows.length];
        order = new long[rows.length];
    }

    private boolean constant(final int from, final int to) {
        for (int i = from + 1; i < to; i++) {
            if (y[rows[i]] != y[rows[from]]) {
                return false;
            }
        }
        return true;
    }

    /** The feature of the best split that was found. */
    int feature() {
        return bestFeature;
    }

    /** Its threshold. */
    double threshold() {
        return bestThreshold;
    }

    /**
     * Looks at features in a random order until enough that vary have been seen.
     *
     * @param from first place among the rows
     * @param to place after the last
     * @param sum sum of their targets
     * @return whether there is a split that reduces the squared error
     */
    boolean split(final int from, final int to, final double sum) {
        bestGain = 0;
        bestFeature = -1;
        if (to - from < 2 || constant(from, to)) {
            return false;
        }
        int seen = 0;
        for (int c = 0; c < candidates.length && seen < growth.features(); c++) {
            final int pick = c + random.nextInt(candidates.length - c);
            final int j = candidates[pick];
            candidates[pick] = candidates[c];
            candidates[c] = j;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, x[rows[i]][j]);
                high = Math.max(high, x[rows[i]][j]);
            }
            if (high > low) {
                seen++;
                if (growth.random()) {
                    drawn(j, from, to, sum, low + random.nextDouble() * (high - low));
                } else {
                    searched(j, from, to, sum);
                }
            }
        }
        return bestFeature >= 0;
    }

    private void drawn(final int j, final int from, final int to, final double sum, final double threshold) {
        int count = 0;
        double part = 0;
        for (int i = from; i < to; i++) {
            if (x[rows[i]][j] <= threshold) {
                count++;
                part += y[rows[i]];
            }
        }
        consider(j, threshold, part, count, sum, to - from);
    }

    private void searched(final int j, final int from, final int to, final double sum) {
        final int n = to - from;
        sortByValue(j, from, n);
        double part = 0;
        for (int i = 0; i < n - 1; i++) {
            part += sortedY[i];
            if (sorted[i] < sorted[i + 1]) {
                final double middle = sorted[i] + (sorted[i + 1] - sorted[i]) / 2;
                consider(j, middle < sorted[i + 1] ? middle : sorted[i], part, i + 1, sum, n);
            }
        }
    }

    /** Fills sorted and sortedY, equal values in the order of their places. */
    private void sortByValue(final int j, final int from, final int n) {
        for (int i = 0; i < n; i++) {
            order[i] = (long)ranks[j][rows[from + i]] << 32 | i;
        }
        Arrays.sort(order, 0, n);
        for (int i = 0; i < n; i++) {
            final int row = rows[from + (int)order[i]];
            sorted[i] = x[row][j];
            sortedY[i] = y[row];
        }
    }

    /** Reduction of the squared error: S_l² / n_l + S_r² / n_r - S² / n. */
    private void consider(final int j, final double threshold, final double part, final int count,
        final double sum, final int n) {
        final double rest = sum - part;
        final double gain = part * part / count + rest * rest / (n - count) - sum * sum / n;
        if (gain > bestGain) {
            bestGain = gain;
            bestFeature = j;
            bestThreshold = threshold;
        }
    }
}
