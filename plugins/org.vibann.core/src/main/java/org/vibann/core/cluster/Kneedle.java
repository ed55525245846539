/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

/**
 * The knee of a falling, convex curve over k = 1, 2, …: Kneedle of Satopaa, Albrecht, Irwin and Raghavan (ICDCS
 * Workshops 2011, 166). Both axes are scaled to [0, 1], the curve is flipped, and a knee is a local maximum of its
 * height above the diagonal after which the height falls by more than the sensitivity (1) times the mean step of the
 * horizontal axis. The first knee is taken; where no maximum is followed by such a fall, the highest.
 */
final class Kneedle {

    private static final double SENSITIVITY = 1;

    private Kneedle() {
    }

    /**
     * @param curve values for k = 1, 2, …
     * @return the k of the knee; 1 for a curve that does not fall or has fewer than three points
     */
    static int knee(final double[] curve) {
        final double[] height = heights(curve);
        final int last = curve.length - 1;
        if (Double.isNaN(height[0])) {
            return 1;
        }
        int highest = 0;
        int peak = -1;
        for (int i = 1; i <= last; i++) {
            highest = height[i] > height[highest] ? i : highest;
        }
        for (int i = 1; i <= last; i++) {
            if (i < last && height[i] >= height[i - 1] && height[i] > height[i + 1]) {
                peak = i;
            } else if (peak > 0 && height[i] < height[peak] - SENSITIVITY / last) {
                return peak + 1;
            }
        }
        return highest + 1;
    }

    /**
     * @return heights of the scaled curve above the diagonal, 0 at both ends; NaN for a curve that does not fall or has
     *         fewer than three points
     */
    static double[] heights(final double[] curve) {
        final int last = curve.length - 1;
        final double range = curve[0] - curve[last];
        final double[] heights = new double[curve.length];
        for (int i = 0; i <= last; i++) {
            heights[i] = last < 2 || !(range > 0) ? Double.NaN
                : ((curve[0] - curve[i]) / range - (double)i / last);
        }
        return heights;
    }
}
