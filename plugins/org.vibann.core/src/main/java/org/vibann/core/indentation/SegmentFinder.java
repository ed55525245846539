/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds the parts of a curve from the course of its load alone: the hold is where the load stays at its largest value,
 * the thermal-drift hold the longest stretch of constant load between 2 % and half of that during unloading. Thresholds
 * are relative to the largest load and to the noise, so that units and scale do not matter.
 */
final class SegmentFinder {

    private static final int FEWEST = 20;
    private static final double FLAT = 0.003;
    private static final double NOISES = 5;
    private static final double LEAST_LOADED = 1e-5;
    private static final double LOWEST_DRIFT = 0.02;
    private static final double HIGHEST_DRIFT = 0.5;
    private static final double DRIFT_FLAT = 0.01;
    private static final int FEWEST_HELD = 10;
    private static final int FEWEST_APPROACHING = 5;

    private final double[] load;
    private final double peak;
    private final double tolerance;
    private final double loaded;

    private SegmentFinder(final double[] load) throws CurveException {
        this.load = load;
        final double noise = Signals.noise(load);
        peak = peak(load);
        tolerance = Math.max(NOISES * noise, FLAT * peak);
        loaded = Math.max(NOISES * noise, LEAST_LOADED * peak);
        if (!(peak > 4 * tolerance)) {
            throw new CurveException("The load never rises clearly above its noise (largest load " + peak + " mN, noise "
                + noise + " mN). Are the columns of load and depth the right ones?");
        }
    }

    static Segments find(final double[] load) throws CurveException {
        if (load.length < FEWEST) {
            throw new CurveException("The curve has only " + load.length + " points; at least " + FEWEST
                + " are needed. Is the file complete?");
        }
        return new SegmentFinder(load).find();
    }

    /** The largest load, not misled by single outliers. */
    private static double peak(final double[] load) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 2; i < load.length - 2; i++) {
            peak = Math.max(peak, Signals.median(load, i - 2, i + 3));
        }
        return peak;
    }

    private Segments find() throws CurveException {
        int last = load.length - 1;
        while (load[last] < peak - tolerance) {
            last--;
        }
        int first = last;
        for (int i = last; i >= 0 && load[i] > peak - 3 * tolerance; i--) {
            first = load[i] >= peak - tolerance ? i : first;
        }
        final double level = Signals.median(load, first, last + 1);
        final int rising = corner(first, -1, level);
        final int falling = corner(last, 1, level);
        int hold = Math.max(0, Math.max(rising, first - (last - first) - 2));
        int unloading = Math.min(load.length, Math.min(falling, last + (last - first) + 2) + 1);
        if (unloading - hold <= 3) {
            hold = highest(first, last);
            unloading = hold;
        }
        if (unloading >= load.length - 1) {
            throw new CurveException("The curve has no unloading: the load is still at its largest value where the "
                + "curve ends. Is the file complete?");
        }
        final int contact = contact(hold);
        final int[] drift = drift(unloading);
        if (drift != null) {
            return new Segments(contact, hold, unloading, drift[0], drift[1], load.length);
        }
        int end = unloading;
        while (end < load.length && load[end] > tolerance) {
            end++;
        }
        return new Segments(contact, hold, unloading, end, end, load.length);
    }

    private int highest(final int first, final int last) {
        int highest = first;
        for (int i = first; i <= last; i++) {
            highest = load[i] > load[highest] ? i : highest;
        }
        return highest;
    }

    /**
     * Where the straight line through the loads just below the top meets the top: loads within the noise of the top
     * belong to the ramp as well as to the hold.
     */
    private int corner(final int edge, final int direction, final double level) {
        int end = edge;
        while (end + direction >= 0 && end + direction < load.length && load[end + direction] > 0.85 * level) {
            end += direction;
        }
        final int from = Math.min(edge, end);
        final int to = Math.max(edge, end) + 1;
        if (to - from < 3) {
            return edge;
        }
        final double[] index = new double[load.length];
        Arrays.setAll(index, i -> i - edge);
        final double[] line = Signals.line(index, load, from, to);
        return line[0] * direction < 0 ? edge + (int)Math.round((level - line[1]) / line[0]) : edge;
    }

    /** The first point in contact; 0 where the curve has no more than a few points before. */
    private int contact(final int hold) {
        final double start = Signals.median(load, 0, FEWEST_APPROACHING);
        final double base = Math.abs(start) < 0.05 * peak ? start : 0;
        int contact = hold;
        while (contact > 0 && load[contact - 1] > base + loaded) {
            contact--;
        }
        return contact < FEWEST_APPROACHING ? 0 : contact;
    }

    /** First point of the thermal-drift hold and first point after it; null where there is none. */
    private int[] drift(final int unloading) {
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
        final double level = Signals.median(load, stretch[0], stretch[1]);
        while (stretch[1] - stretch[0] > FEWEST_APPROACHING
            && Math.abs(Signals.mean(load, stretch[0], stretch[0] + FEWEST_APPROACHING) - level) > width) {
            stretch[0]++;
        }
        while (stretch[1] - stretch[0] > FEWEST_APPROACHING
            && Math.abs(Signals.mean(load, stretch[1] - FEWEST_APPROACHING, stretch[1]) - level) > width) {
            stretch[1]--;
        }
        // the mean still holds some points of the ramps
        stretch[0] += FEWEST_APPROACHING / 2;
        stretch[1] -= FEWEST_APPROACHING / 2;
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
