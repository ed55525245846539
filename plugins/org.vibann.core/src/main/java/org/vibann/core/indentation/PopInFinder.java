/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.math.Moments;
import org.vibann.core.math.OrderStatistics;

/**
 * Finds steps in the depth of the loading. Against the root of the load the depth of a pyramid is nearly straight, so
 * its growth over three points is compared with the usual growth round about; a step is what exceeds it by more than
 * six times the scatter round about, and by more than the smallest size asked for.
 */
final class PopInFinder {

    private static final int LAG = 3;
    private static final int HALF_WINDOW = 25;
    private static final int AVERAGED = 5;
    private static final double SIGMAS = 6;
    private static final double LEAST_LOAD = 0.005;

    private final double[] depth;
    private final double[] load;
    private final double[] root;

    private PopInFinder(final double[] depth, final double[] load) {
        this.depth = depth;
        this.load = load;
        root = Arrays.stream(load).map(Math::sqrt).toArray();
    }

    static List<PopIn> find(final double[] depth, final double[] load, final Segments segments,
        final double smallest) {
        final double least = LEAST_LOAD * load[segments.hold()];
        final double[] depths = new double[segments.hold() - segments.contact()];
        final double[] loads = new double[depths.length];
        double largest = least;
        int size = 0;
        for (int i = segments.contact(); i < segments.hold(); i++) {
            if (load[i] >= 0.98 * largest) { // not where a test was unloaded in between
                largest = Math.max(largest, load[i]);
                depths[size] = depth[i];
                loads[size++] = load[i];
            }
        }
        return size < 2 * HALF_WINDOW ? List.of()
            : new PopInFinder(Arrays.copyOf(depths, size), Arrays.copyOf(loads, size)).find(smallest);
    }

    private List<PopIn> find(final double smallest) {
        final int n = depth.length - LAG;
        final double[] slope = new double[n];
        final double[] excess = new double[n];
        for (int i = 0; i < n; i++) {
            slope[i] = slope(i, n);
            excess[i] = depth[i + LAG] - depth[i] - slope[i] * (root[i + LAG] - root[i]);
        }
        final double sigma = Signals.sigma(excess);
        final List<PopIn> steps = new ArrayList<>();
        int i = 0;
        while (i < n) {
            final double limit = Math.max(smallest, SIGMAS * Math.max(sigma, local(excess, i)));
            if (excess[i] <= limit) {
                i++;
                continue;
            }
            int end = i;
            while (end + 1 < n && excess[end + 1] > limit) {
                end++;
            }
            final double size = size(i, end, slope[i]);
            if (size >= smallest) {
                final int start = Math.min(end, i + LAG - 1); // a sharp step lies within LAG windows
                steps.add(new PopIn(load[start], depth[start], size));
            }
            i = end + LAG;
        }
        return steps;
    }

    /** Usual growth of depth over growth of the root of the load round about a point. */
    private double slope(final int i, final int n) {
        final int from = Math.max(0, Math.min(i - HALF_WINDOW, n - 2 * HALF_WINDOW));
        final int to = Math.min(n, from + 2 * HALF_WINDOW);
        final double[] depths = new double[to - from];
        final double[] roots = new double[to - from];
        Arrays.setAll(depths, k -> depth[from + k + LAG] - depth[from + k]);
        Arrays.setAll(roots, k -> root[from + k + LAG] - root[from + k]);
        final double usual = OrderStatistics.median(roots);
        return usual > 0 ? Math.max(0, OrderStatistics.median(depths) / usual) : 0;
    }

    private static double local(final double[] excess, final int i) {
        return Signals.sigma(Arrays.copyOfRange(excess, Math.max(0, i - HALF_WINDOW),
            Math.min(excess.length, i + HALF_WINDOW)));
    }

    /** The step between the means of some points before and behind, less the usual growth. */
    private double size(final int first, final int last, final double slope) {
        final int after = last + LAG;
        final int from = Math.max(0, first - AVERAGED + 1);
        final int to = Math.min(depth.length, after + AVERAGED);
        return Moments.mean(depth, after, to) - Moments.mean(depth, from, first + 1)
            - slope * (Moments.mean(root, after, to) - Moments.mean(root, from, first + 1));
    }
}
