/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Arrays;

/**
 * A quadtree over points of the plane, each cell with its number of points and their mean: far cells stand for their
 * points (Barnes and Hut, Nature 324 (1986) 446).
 */
final class QuadTree {

    /** A cell stands for its points where its width is below this share of its distance. */
    private static final double THETA = 0.5;

    /** Points that agree to this depth share a leaf. */
    private static final int MOST_DEPTH = 40;

    private static final int NONE = -1;

    /** First of the four children of a cell; {@link #NONE} for a leaf. */
    private int[] children;

    private int[] counts;

    /** Sums of the points, later their means: x and y. */
    private double[] sums;

    private double[] widths;

    private int size;

    QuadTree(final double[][] points) {
        final int capacity = Math.max(16, 4 * points.length);
        children = new int[capacity];
        counts = new int[capacity];
        sums = new double[2 * capacity];
        widths = new double[capacity];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final double[] point : points) {
            low = Math.min(low, Math.min(point[0], point[1]));
            high = Math.max(high, Math.max(point[0], point[1]));
        }
        final double width = Math.max(high - low, Double.MIN_NORMAL);
        add(width);
        for (final double[] point : points) {
            insert(point[0], point[1], low + width / 2, low + width / 2);
        }
        for (int cell = 0; cell < size; cell++) {
            sums[2 * cell] /= Math.max(1, counts[cell]);
            sums[2 * cell + 1] /= Math.max(1, counts[cell]);
        }
    }

    private int add(final double width) {
        if (size == children.length) {
            children = Arrays.copyOf(children, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            sums = Arrays.copyOf(sums, 4 * size);
            widths = Arrays.copyOf(widths, 2 * size);
        }
        children[size] = NONE;
        widths[size] = width;
        return size++;
    }

    private void insert(final double x, final double y, final double middleX, final double middleY) {
        int cell = 0;
        double centreX = middleX;
        double centreY = middleY;
        int depth = 0;
        while (true) {
            if (children[cell] == NONE && counts[cell] > 0 && depth < MOST_DEPTH) {
                split(cell, centreX, centreY);
            }
            counts[cell]++;
            sums[2 * cell] += x;
            sums[2 * cell + 1] += y;
            if (children[cell] == NONE) {
                return;
            }
            final double quarter = widths[cell] / 4;
            cell = children[cell] + quadrant(x, y, centreX, centreY);
            centreX += x < centreX ? -quarter : quarter;
            centreY += y < centreY ? -quarter : quarter;
            depth++;
        }
    }

    /** The only point of a leaf moves into a child of it. */
    private void split(final int cell, final double centreX, final double centreY) {
        final int first = add(widths[cell] / 2);
        for (int i = 1; i < 4; i++) {
            add(widths[cell] / 2);
        }
        children[cell] = first;
        final int child = first + quadrant(sums[2 * cell], sums[2 * cell + 1], centreX, centreY);
        counts[child] = 1;
        sums[2 * child] = sums[2 * cell];
        sums[2 * child + 1] = sums[2 * cell + 1];
    }

    private static int quadrant(final double x, final double y, final double centreX, final double centreY) {
        return (x < centreX ? 0 : 1) + (y < centreY ? 0 : 2);
    }

    /**
     * Sums q = 1 / (1 + d^2) over all points, the one at (x, y) itself among them with q = 1, and q^2 times the
     * difference.
     *
     * @param force where the two sums of q^2 (x - x_j), q^2 (y - y_j) are put
     * @param stack room for the cells to visit, at least {@link #stackSize()}
     * @return the sum of q
     */
    double repulsion(final double x, final double y, final double[] force, final int[] stack) {
        double total = 0;
        double forceX = 0;
        double forceY = 0;
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            final int cell = stack[--top];
            final double dx = x - sums[2 * cell];
            final double dy = y - sums[2 * cell + 1];
            final double squared = dx * dx + dy * dy;
            final int first = children[cell];
            if (first == NONE || widths[cell] * widths[cell] < THETA * THETA * squared) {
                final double q = 1 / (1 + squared);
                final double many = counts[cell] * q;
                total += many;
                forceX += many * q * dx;
                forceY += many * q * dy;
            } else {
                for (int child = first; child < first + 4; child++) {
                    if (counts[child] > 0) {
                        stack[top++] = child;
                    }
                }
            }
        }
        force[0] = forceX;
        force[1] = forceY;
        return total;
    }

    static int stackSize() {
        return 4 * (MOST_DEPTH + 1);
    }
}
