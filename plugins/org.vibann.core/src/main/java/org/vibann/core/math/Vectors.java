/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/** Products and Euclidean distances of vectors. */
public final class Vectors {

    private Vectors() {
    }

    /**
     * @param a n numbers
     * @param b n numbers
     * @return Σ a b
     */
    public static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /**
     * In four sums, which a processor adds up side by side; always in the same order.
     *
     * @param a n numbers
     * @param b n numbers
     * @return Σ(a − b)²
     */
    public static double squaredDistance(final double[] a, final double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = 0;
        for (; j + 3 < a.length; j += 4) {
            final double d0 = a[j] - b[j];
            final double d1 = a[j + 1] - b[j + 1];
            final double d2 = a[j + 2] - b[j + 2];
            final double d3 = a[j + 3] - b[j + 3];
            first += d0 * d0;
            second += d1 * d1;
            third += d2 * d2;
            fourth += d3 * d3;
        }
        for (; j < a.length; j++) {
            first += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return first + second + (third + fourth);
    }

    /**
     * @param row a vector
     * @param points at least one vector
     * @return index of the nearest of the points; the first of equally near ones
     */
    public static int nearest(final double[] row, final double[][] points) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < points.length; c++) {
            final double distance = squaredDistance(row, points[c]);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /**
     * @param row a vector
     * @param points at least one vector
     * @return distance to the nearest of the points
     */
    public static double nearestDistance(final double[] row, final double[][] points) {
        return Math.sqrt(squaredDistance(row, points[nearest(row, points)]));
    }

    /**
     * Adds four scaled rows to sums, one after the other: a loop that HotSpot makes vector code of.
     *
     * @param sums n sums
     * @param from the first that is added to
     * @param f0 factor of the first row, and so on
     * @param v0 n numbers
     * @param f1 factor
     * @param v1 n numbers
     * @param f2 factor
     * @param v2 n numbers
     * @param f3 factor
     * @param v3 n numbers
     */
    public static void addRows(final double[] sums, final int from, final double f0, final double[] v0, final double f1,
        final double[] v1, final double f2, final double[] v2, final double f3, final double[] v3) {
        for (int j = from; j < sums.length; j++) {
            sums[j] = sums[j] + f0 * v0[j] + f1 * v1[j] + f2 * v2[j] + f3 * v3[j];
        }
    }
}
