/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Points of two goals, both to be maximised. */
public final class ParetoFront {

    private ParetoFront() {
    }

    static boolean dominates(final double[] one, final double[] other) {
        return one[0] >= other[0] && one[1] >= other[1] && (one[0] > other[0] || one[1] > other[1]);
    }

    /**
     * Ranks by non-dominated sorting (Deb et al., IEEE Trans. Evol. Comput. 6 (2002) 182): rank 1 is dominated by none,
     * rank 2 by rank 1 alone, and so on.
     *
     * @param points pairs of goals
     * @return the rank of each, from 1
     */
    public static int[] ranks(final List<double[]> points) {
        final int[] ranks = new int[points.size()];
        int ranked = 0;
        for (int rank = 1; ranked < ranks.length; rank++) {
            final List<Integer> front = new ArrayList<>();
            for (int i = 0; i < ranks.length; i++) {
                if (ranks[i] == 0 && !dominatedByUnranked(points, ranks, i)) {
                    front.add(i);
                }
            }
            for (final int i : front) {
                ranks[i] = rank;
            }
            ranked += front.size();
        }
        return ranks;
    }

    private static boolean dominatedByUnranked(final List<double[]> points, final int[] ranks, final int point) {
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 0 && dominates(points.get(i), points.get(point))) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param points pairs of goals
     * @param reference a pair of goals
     * @return the exact area that the points dominate above the reference
     */
    public static double hypervolume(final List<double[]> points, final double[] reference) {
        double area = 0;
        double height = reference[1];
        for (final double[] point : points.stream()
            .sorted(Comparator.comparingDouble((double[] p) -> -p[0]).thenComparingDouble(p -> -p[1])).toList()) {
            if (point[0] > reference[0] && point[1] > height) {
                area += (point[0] - reference[0]) * (point[1] - height);
                height = point[1];
            }
        }
        return area;
    }

    /** What a point adds to the hypervolume of others. */
    static double gain(final List<double[]> others, final double[] point, final double[] reference) {
        final List<double[]> all = new ArrayList<>(others);
        all.add(point);
        return hypervolume(all, reference) - hypervolume(others, reference);
    }
}
