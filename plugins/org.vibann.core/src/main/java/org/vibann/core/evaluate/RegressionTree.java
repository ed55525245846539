/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.Arrays;

import org.vibann.core.data.SeededRandom;

/**
 * A binary regression tree that reduces the squared error at each split: with the best threshold of each feature looked
 * at (L. Breiman et al., Classification and Regression Trees, 1984), or with one random threshold for each (P. Geurts,
 * D. Ernst and L. Wehenkel, Extremely randomized trees, Mach. Learn. 63 (2006) 3). Immutable.
 */
final class RegressionTree implements VectorLearner.Function {

    /**
     * How a tree is grown.
     *
     * @param depth largest number of splits above a leaf
     * @param features how many features, drawn at each node, are looked at
     * @param random whether thresholds are drawn instead of searched
     */
    record Growth(int depth, int features, boolean random) {
    }

    /** Feature of each inner node, -1 for a leaf. Children of a node are at left and left + 1. */
    private int[] feature = new int[64];
    private double[] value = new double[64]; // threshold or leaf value
    private int[] left = new int[64];
    private int nodes;

    /**
     * Grows a tree.
     *
     * @param x N vectors
     * @param ranks their {@link #ranks(double[][])}; not looked at when thresholds are drawn
     * @param y N targets
     * @param rows the rows to learn from; one may occur more than once
     * @param growth how
     * @param random where random numbers come from
     */
    RegressionTree(final double[][] x, final int[][] ranks, final double[] y, final int[] rows, final Growth growth,
        final SeededRandom random) {
        nodes = 1;
        new Grower(x, ranks, y, rows.clone(), growth, random).grow(0, 0, rows.length, 0);
    }

    /** The rank of each row by each feature, features first; equal values have the same rank. */
    static int[][] ranks(final double[][] x) {
        final int[][] ranks = new int[x[0].length][x.length];
        for (int j = 0; j < ranks.length; j++) {
            final int column = j;
            final double[] sorted = Arrays.stream(x).mapToDouble(row -> row[column] + 0.0).sorted().distinct().toArray();
            for (int i = 0; i < x.length; i++) {
                ranks[j][i] = Arrays.binarySearch(sorted, x[i][j] + 0.0); // + 0.0 makes -0.0 a 0.0
            }
        }
        return ranks;
    }

    @Override
    public double at(final double[] x) {
        int node = 0;
        while (feature[node] >= 0) {
            node = left[node] + (x[feature[node]] <= value[node] ? 0 : 1);
        }
        return value[node];
    }

    private int newPair() {
        final int first = nodes;
        nodes += 2;
        if (nodes > feature.length) {
            feature = Arrays.copyOf(feature, 2 * feature.length);
            value = Arrays.copyOf(value, 2 * value.length);
            left = Arrays.copyOf(left, 2 * left.length);
        }
        return first;
    }

    /** The state while growing. */
    private final class Grower {
        private final double[][] x;
        private final int[][] ranks;
        private final double[] y;
        private final int[] rows;
        private final Growth growth;
        private final SeededRandom random;
        private final int[] candidates;
        private final double[] sorted;
        private final double[] sortedY;
        private final long[] order;

        private int bestFeature;
        private double bestThreshold;
        private double bestGain;

        Grower(final double[][] x, final int[][] ranks, final double[] y, final int[] rows, final Growth growth,
            final SeededRandom random) {
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

        void grow(final int node, final int from, final int to, final int depth) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += y[rows[i]];
            }
            feature[node] = -1;
            value[node] = sum / (to - from);
            if (depth == growth.depth || to - from < 2 || constant(from, to) || !split(from, to, sum)) {
                return;
            }
            final int j = bestFeature;
            final double threshold = bestThreshold;
            int middle = from;
            for (int i = from; i < to; i++) {
                if (x[rows[i]][j] <= threshold) {
                    final int row = rows[i];
                    rows[i] = rows[middle];
                    rows[middle++] = row;
                }
            }
            final int child = newPair();
            feature[node] = j;
            value[node] = threshold;
            left[node] = child;
            grow(child, from, middle, depth + 1);
            grow(child + 1, middle, to, depth + 1);
        }

        private boolean constant(final int from, final int to) {
            for (int i = from + 1; i < to; i++) {
                if (y[rows[i]] != y[rows[from]]) {
                    return false;
                }
            }
            return true;
        }

        /** Looks at features in a random order until enough that vary within the node have been seen. */
        private boolean split(final int from, final int to, final double sum) {
            bestGain = 0;
            bestFeature = -1;
            int seen = 0;
            for (int c = 0; c < candidates.length && seen < growth.features; c++) {
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
                    if (growth.random) {
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
}
