/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayDeque;
import java.util.Deque;

import org.vibann.core.math.Moments;
import org.vibann.core.math.OrderStatistics;

/** Finds the hold at low load that shows the thermal drift: the longest stretch of constant load during unloading. */
final class DriftHold {

    private static final double LOWEST_DRIFT = 0.02;
    private static final double HIGHEST_DRIFT = 0.5;
    private static final double DRIFT_FLAT = 0.01;
    private static final int FEWEST_HELD = 10;
    private static final int AVERAGED = 5;

    private final double[] load;
    private final double peak;
    private final double tolerance;

    /**
     * @param load loads
     * @param peak the largest
     * @param tolerance within which a load counts as constant
     */
    DriftHold(final double[] load, final double peak, final double tolerance) {
        this.load = load;
        this.peak = peak;
        this.tolerance = tolerance;
    }

    /** First point of the thermal-drift hold and first point after it; null where there is none. */
    int[] find(final int unloading) {
        final double width = Math.max(2 * tolerance, DRIFT_FLAT * peak);
        final Deque<Integer> largest = new ArrayDeque<>();
        final Deque<Integer> smallest = new ArrayDeque<>();
        int begin = unloading;
        int[] longest = {unloading, unloading};
        for (int i = unloading; i < load.length; i++) {
            if (load[i] < LOWEST_DRIFT * peak || load[i] > HIGHEST_DRIFT * peak) {
                largest.clear();
                smallest.clear();
                begin = i + 1;
                continue;
            }
            push(largest, i, 1);
            push(smallest, i, -1);
            while (load[largest.peekFirst()] - load[smallest.peekFirst()] > width) {
                begin++;
                drop(largest, begin);
                drop(smallest, begin);
            }
            if (i + 1 - begin > longest[1] - longest[0]) {
                longest = new int[]{begin, i + 1};
            }
        }
        trim(longest, width / 4);
        final int held = longest[1] - longest[0];
        final double rate = (peak - load[longest[0]]) / Math.max(1, longest[0] - unloading);
        return held >= FEWEST_HELD && held * rate > 4 * width ? longest : null; // NOSONAR: none
    }

    /** Takes off what of the ramps before and after lies within the width. */
    private void trim(final int[] stretch, final double width) {
        if (stretch[1] - stretch[0] < FEWEST_HELD) {
            return;
        }
        final double level = OrderStatistics.median(load, stretch[0], stretch[1]);
        while (stretch[1] - stretch[0] > AVERAGED
            && Math.abs(Moments.mean(load, stretch[0], stretch[0] + AVERAGED) - level) > width) {
            stretch[0]++;
        }
        while (stretch[1] - stretch[0] > AVERAGED
            && Math.abs(Moments.mean(load, stretch[1] - AVERAGED, stretch[1]) - level) > width) {
            stretch[1]--;
        }
        // the mean still holds some points of the ramps
        stretch[0] += AVERAGED / 2;
        stretch[1] -= AVERAGED / 2;
    }

    private void push(final Deque<Integer> queue, final int point, final int sign) {
        while (!queue.isEmpty() && sign * load[queue.peekLast()] <= sign * load[point]) {
            queue.removeLast();
        }
        queue.addLast(point);
    }

    private static void drop(final Deque<Integer> queue, final int begin) {
        while (queue.peekFirst() < begin) {
            queue.removeFirst();
        }
    }
}
