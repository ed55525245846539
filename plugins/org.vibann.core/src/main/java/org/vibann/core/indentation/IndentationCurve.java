/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.math.Moments;

/**
 * A load-depth curve as the instrument wrote it, in the order of time. Immutable.
 */
public final class IndentationCurve {

    private final double[] depth;
    private final double[] load;
    private final double[] time;

    /**
     * @param depth depths in nm, increasing into the sample, finite
     * @param load loads in mN, positive where the indenter presses, finite; as many as depths
     * @param time times in s, never decreasing, finite, as many as depths; or null where none were recorded
     * @throws IllegalArgumentException if the numbers are not as said
     */
    public IndentationCurve(final double[] depth, final double[] load, final double[] time) {
        this.depth = checked(depth, depth.length, "depth");
        this.load = checked(load, depth.length, "load");
        this.time = time == null ? null : checked(time, depth.length, "time");
        for (int i = 1; time != null && i < time.length; i++) {
            if (time[i] < time[i - 1]) {
                throw new IllegalArgumentException("The time runs backwards after point " + i + " of the curve: "
                    + time[i - 1] + " s, then " + time[i] + " s. Are there several curves below each other, or is the "
                    + "file sorted by something else than time?");
            }
        }
    }

    private static double[] checked(final double[] values, final int size, final String name) {
        if (values.length != size) {
            throw new IllegalArgumentException("There are " + size + " depths but " + values.length + " values of "
                + name);
        }
        for (int i = 0; i < size; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("The " + name + " at point " + (i + 1) + " is not a finite number");
            }
        }
        return values.clone();
    }

    /** @return the number of points */
    public int size() {
        return depth.length;
    }

    /**
     * @param point a point, from 0
     * @return its depth in nm
     */
    public double depth(final int point) {
        return depth[point];
    }

    /**
     * @param point a point, from 0
     * @return its load in mN
     */
    public double load(final int point) {
        return load[point];
    }

    /** @return the depths in nm; a copy */
    public double[] depths() {
        return depth.clone();
    }

    /** @return the loads in mN; a copy */
    public double[] loads() {
        return load.clone();
    }

    /** @return the times in s, where they were recorded; a copy */
    public Optional<double[]> times() {
        return Optional.ofNullable(time).map(double[]::clone);
    }

    /**
     * The curve with fewer points, each the mean of as many successive ones as needed.
     *
     * @param most how many points at most
     * @return this where it has no more
     */
    IndentationCurve averaged(final int most) {
        final int block = (size() + most - 1) / most;
        return block <= 1 ? this : new IndentationCurve(means(depth, block), means(load, block),
            time == null ? null : means(time, block));
    }

    private static double[] means(final double[] values, final int block) {
        final double[] means = new double[values.length / block];
        Arrays.setAll(means, i -> Moments.mean(values, i * block, (i + 1) * block));
        return means;
    }
}
