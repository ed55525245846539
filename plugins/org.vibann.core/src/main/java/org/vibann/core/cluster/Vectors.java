/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

/** Sums over rows, always in the order of the rows. */
final class Vectors {

    private Vectors() {
    }

    static double[] mean(final double[][] rows) {
        final double[] mean = new double[rows[0].length];
        for (final double[] row : rows) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= rows.length;
        }
        return mean;
    }

    static double squaredDistance(final double[] a, final double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /** Index of the nearest of the points; the first of equally near ones. */
    static int nearest(final double[] row, final double[][] points) {
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
}
