/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

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
        final int[] ordered = rows.clone();
        new Grower(x, y, ordered, new SplitSearch(x, ranks, y, ordered, growth, random), growth.depth)
            .grow(new Node(0, 0, rows.length, 0));
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

    /** What is needed while growing; rows are brought into the order of the leaves, for the search too. */
    private final class Grower {
        private final double[][] x;
        private final double[] y;
        private final int[] rows;
        private final SplitSearch search;
        private final int depth;

        Grower(final double[][] x, final double[] y, final int[] rows, final SplitSearch search, final int depth) {
            this.x = x;
            this.y = y;
            this.rows = rows;
            this.search = search;
            this.depth = depth;
        }

        /**
         * Grows the tree below a node, left before right. Without recursion: where every split takes one row off, a tree
         * is as deep as there are rows.
         */
        void grow(final Node root) {
            final Deque<Node> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                grow(open.pop(), open);
            }
        }

        private void grow(final Node node, final Deque<Node> open) {
            double sum = 0;
            for (int i = node.from; i < node.to; i++) {
                sum += y[rows[i]];
            }
            feature[node.number] = -1;
            value[node.number] = sum / (node.to - node.from);
            if (node.level == depth || !search.split(node.from, node.to, sum)) {
                return;
            }
            final int j = search.feature();
            final double threshold = search.threshold();
            int middle = node.from;
            for (int i = node.from; i < node.to; i++) {
                if (x[rows[i]][j] <= threshold) {
                    final int row = rows[i];
                    rows[i] = rows[middle];
                    rows[middle++] = row;
                }
            }
            final int child = newPair();
            feature[node.number] = j;
            value[node.number] = threshold;
            left[node.number] = child;
            open.push(new Node(child + 1, middle, node.to, node.level + 1));
            open.push(new Node(child, node.from, middle, node.level + 1));
        }
    }

    /** A node that is to be grown, of the rows from one place to another. */
    private record Node(int number, int from, int to, int level) {
    }
}
