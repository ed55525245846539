/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Arrays;

import org.vibann.core.math.OrderStatistics;

/**
 * Finds the parts of a curve from the course of its load: the hold is where the load stays at its largest value, or
 * relaxes from it at constant depth; the thermal-drift hold the longest stretch of constant load between 2 % and half of that during unloading. Thresholds
 * are relative to the largest load and to the noise, so that units and scale do not matter.
 */
final class SegmentFinder {

    private static final int FEWEST = 20;
    private static final double FLAT = 0.003;
    private static final double NOISES = 5;
    private static final double RELAXED = 0.7;
    private static final double LEAST_LOADED = 1e-5;
    private static final int FEWEST_APPROACHING = 5;

    private final double[] depth;
    private final double[] load;
    private final double peak;
    private final double tolerance;
    private final double loaded;

    private SegmentFinder(final double[] depth, final double[] load) throws CurveException {
        this.depth = depth;
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

    static Segments find(final double[] depth, final double[] load) throws CurveException {
        if (load.length < FEWEST) {
            throw new CurveException("The curve has only " + load.length + " points; at least " + FEWEST
                + " are needed. Is the file complete?");
        }
        return new SegmentFinder(depth, load).find();
    }

    /** The largest load, not misled by single outliers. */
    private static double peak(final double[] load) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 2; i < load.length - 2; i++) {
            peak = Math.max(peak, OrderStatistics.median(load, i - 2, i + 3));
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
        final double level = OrderStatistics.median(load, first, last + 1);
        final int rising = corner(first, -1, level);
        final int falling = corner(last, 1, level);
        int hold = Math.max(0, Math.max(rising, first - (last - first) - 2));
        int unloading = Math.min(load.length, Math.min(falling, last + (last - first) + 2) + 1);
        if (unloading - hold <= 3) {
            hold = highest(first, last);
            unloading = hold;
        }
        unloading = Math.max(unloading, relaxed(unloading));
        if (unloading >= load.length - 1) {
            throw new CurveException("The curve has no unloading: the load is still at its largest value where the "
                + "curve ends. Is the file complete?");
        }
        final int contact = contact(hold);
        final int[] drift = new DriftHold(load, peak, tolerance).find(unloading);
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

    /** The first point in contact, however often the load is taken off again; 0 where only a few points are before. */
    private int contact(final int hold) {
        final double start = OrderStatistics.median(load, 0, FEWEST_APPROACHING);
        final double base = Math.abs(start) < 0.05 * peak ? start : 0;
        int contact = 0;
        int above = 0;
        while (contact < hold && above < FEWEST_APPROACHING) {
            above = load[contact] > base + loaded ? above + 1 : 0;
            contact++;
        }
        contact -= above;
        return contact < FEWEST_APPROACHING ? 0 : contact;
    }

    /**
     * The first point of the unloading where the depth was held and the load relaxed: the last one that is as deep as
     * any. Where the load was held, that is the point given.
     */
    private int relaxed(final int unloading) {
        final double noise = Signals.noise(depth);
        double deepest = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(0, unloading - 2); i < load.length; i++) {
            deepest = Math.max(deepest, depth[i]);
        }
        int last = unloading;
        int end = unloading;
        for (; end < load.length && load[end] > RELAXED * peak; end++) {
            last = depth[end] >= deepest - NOISES * noise ? end : last;
        }
        if (end == load.length || depth[end] >= depth[last]) {
            return unloading;
        }
        final double stiffness = (load[last] - load[end]) / (depth[last] - depth[end]);
        final double elastic = 3 * NOISES * noise * stiffness; // what the load falls while the noise hides the depth
        return load[last] < peak - Math.max(2 * tolerance, elastic) ? last : unloading;
    }
}
