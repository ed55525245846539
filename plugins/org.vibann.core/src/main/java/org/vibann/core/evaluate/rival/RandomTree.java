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
 * A binary regression tree whose nodes draw one threshold for each feature that they look at, and take the one that
 * reduces the squared error most. Immutable once grown.
 */
final class RandomTree implements VectorLearner.Function {

    /** Feature of each inner node, -1 for a leaf. Children of a node are at left and left + 1. */
    private int[] feature = new int[64];
    private double[] value = new double[64]; // threshold or leaf value
    private int[] left = new int[64];
    private int nodes = 1;

    /**
     * Grows a tree.
     *
     * @param x N vectors
     * @param y N targets
     * @param features how many features that vary a node looks at, drawn anew for each
     * @param leafRows rows below twice which a node is not split
     * @param random where random numbers come from
     */
    RandomTree(final double[][] x, final double[] y, final int features, final int leafRows, final SeededRandom random) {
        new Grower(x, y, features, leafRows, random).grow();
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

    /** A node that is to be grown, of the rows from one place to another. */
    private record Node(int number, int from, int to) {
    }

    /** What is needed while growing; rows are brought into the order of the leaves. */
    private final class Grower {
        private final double[][] x;
        private final double[] y;
        private final int[] rows;
        private final int[] candidates;
        private final int features;
        private final int leafRows;
        private final SeededRandom random;
        private double gain;

        Grower(final double[][] x, final double[] y, final int features, final int leafRows,
            final SeededRandom random) {
            this.x = x;
            this.y = y;
            this.features = features;
            this.leafRows = leafRows;
            this.random = random;
            rows = new int[x.length];
            Arrays.setAll(rows, i -> i);
            candidates = new int[x[0].length];
            Arrays.setAll(candidates, j -> j);
        }

        /** Left before right. Without recursion: where every split takes one row off, a tree is as deep as rows are many. */
        void grow() {
            final Deque<Node> open = new ArrayDeque<>(List.of(new Node(0, 0, rows.length)));
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
            if (node.to - node.from < 2 * leafRows || constant(node) || !split(node, sum)) {
                return;
            }
            final int j = feature[node.number];
            int middle = node.from;
            for (int i = node.from; i < node.to; i++) {
                if (x[rows[i]][j] <= value[node.number]) {
                    final int row = rows[i];
                    rows[i] = rows[middle];
                    rows[middle++] = row;
                }
            }
            final int child = newPair();
            left[node.number] = child;
            open.push(new Node(child + 1, middle, node.to));
            open.push(new Node(child, node.from, middle));
        }

        private boolean constant(final Node node) {
            for (int i = node.from + 1; i < node.to; i++) {
                if (y[rows[i]] != y[rows[node.from]]) {
                    return false;
                }
            }
            return true;
        }

        /** Looks at features in a random order until enough that vary have been seen; whether some split is of use. */
        private boolean split(final Node node, final double sum) {
            gain = 0;
            int seen = 0;
            for (int c = 0; c < candidates.length && seen < features; c++) {
                final int pick = c + random.nextInt(candidates.length - c);
                final int j = candidates[pick];
                candidates[pick] = candidates[c];
                candidates[c] = j;
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int i = node.from; i < node.to; i++) {
                    low = Math.min(low, x[rows[i]][j]);
                    high = Math.max(high, x[rows[i]][j]);
                }
                if (high > low) {
                    seen++;
                    consider(node, j, low + random.nextDouble() * (high - low), sum);
                }
            }
            return feature[node.number] >= 0;
        }

        /** Reduction of the squared error: S_l² / n_l + S_r² / n_r - S² / n. */
        private void consider(final Node node, final int j, final double threshold, final double sum) {
            int count = 0;
            double part = 0;
            for (int i = node.from; i < node.to; i++) {
                if (x[rows[i]][j] <= threshold) {
                    count++;
                    part += y[rows[i]];
                }
            }
            final int n = node.to - node.from;
            final double rest = sum - part;
            final double reduced = part * part / count + rest * rest / (n - count) - sum * sum / n;
            if (reduced > gain && Math.min(count, n - count) >= leafRows) {
                gain = reduced;
                feature[node.number] = j;
                value[node.number] = threshold;
            }
        }
    }
}
