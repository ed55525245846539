/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.vibann.core.math.ConformalScores;

/**
 * Alloys that were measured more than once: rows of the same composition, to 0.01 at.%, at about the same load.
 * Immutable and thread-safe.
 */
public final class Replicates {

    /** Loads that differ by less than this factor count as the same, as for the scatter of measurements. */
    private static final double SAME_LOAD = 1.5;

    private final Map<GroupKey, AlloyDataset> repeated = new TreeMap<>();

    /**
     * @param data the measurements
     */
    public Replicates(final AlloyDataset data) {
        final List<int[]> alloys = Splits.groupsOf(data.alloys(), Grouping.ALLOY);
        alloys.stream().filter(rows -> rows.length > 1).forEach(rows ->
            repeated.put(GroupKey.of(data.alloys(), rows[0], Grouping.ALLOY), data.select(rows)));
    }

    /**
     * @param alloys some alloys, with loads in N where the measurements have them
     * @param row the row of one of them
     * @return what was measured of that alloy at about its load, two values or more; none where it was not measured
     *         repeatedly
     */
    public double[] of(final Alloys alloys, final int row) {
        if (repeated.isEmpty()) {
            return new double[0];
        }
        final AlloyDataset same = repeated.get(GroupKey.of(alloys, row, Grouping.ALLOY));
        if (same == null) {
            return new double[0];
        }
        final double load = alloys.load(row);
        final double[] values = IntStream.range(0, same.size())
            .filter(i -> !same.alloys().hasLoads() || about(same.alloys().load(i), load)).mapToDouble(same::target)
            .toArray();
        return values.length < 2 ? new double[0] : values;
    }

    private static boolean about(final double load, final double other) {
        return load < SAME_LOAD * other && other < SAME_LOAD * load;
    }

    /**
     * Half the width of an interval that holds a share of what was measured.
     *
     * @param measured values of one alloy, see {@link #of}
     * @param centre middle of the interval
     * @param level the share, in (0, 1)
     * @return half the width; 0 without values
     */
    public static double halfWidth(final double[] measured, final double centre, final double level) {
        final double[] departures = Arrays.stream(measured).map(value -> Math.abs(value - centre)).toArray();
        return departures.length == 0 ? 0 : ConformalScores.ofRows(departures).empirical(level);
    }
}
