/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.math.OrderStatistics;
import org.vibann.core.math.SimplexDistance;

/**
 * How far an alloy at a load is from the nearest of some alloys, for instance those that a model was trained on: L1
 * distance of the atomic fractions plus 0.3 times the difference of log10(load/N). Immutable and thread-safe.
 */
public final class TrainingDistance {

    /** Distance that a factor of ten in load counts for. */
    private static final double LOAD_WEIGHT = 0.3;
    private static final double SMALLEST_LOAD = 1e-6;
    /** Share of the left-out rows that a limit calls near. */
    private static final double NEAR = 0.9;

    private final RowColumns fractions;
    /** Null without loads. */
    private final double[] logLoads;

    /**
     * @param alloys at least one alloy
     */
    public TrainingDistance(final Alloys alloys) {
        final double[][] rows = new double[alloys.size()][];
        Arrays.setAll(rows, i -> Alloys.normalised(alloys.fractions(i)));
        fractions = new RowColumns(rows, alloys.elements().size());
        logLoads =
            alloys.hasLoads() ? Arrays.stream(alloys.loads()).map(TrainingDistance::logLoad).toArray() : null;
    }

    private static double logLoad(final double load) {
        return StrictMath.log10(Math.max(load, SMALLEST_LOAD));
    }

    /**
     * @param alloy m fractions, not necessarily normalised, in the order of the alloys' elements
     * @param load load in N; ignored where the alloys have none
     * @return distance to the nearest alloy, 0 or more
     */
    public double at(final double[] alloy, final double load) {
        return Arrays.stream(all(alloy, load)).min().orElseThrow();
    }

    /** Distances to all alloys. */
    private double[] all(final double[] alloy, final double load) {
        final double[] distances = fractions.differences(Alloys.normalised(alloy));
        if (logLoads != null) {
            SimplexDistance.add(LOAD_WEIGHT, logLoad(load), logLoads, distances);
        }
        return distances;
    }

    /**
     * The nearest other row of each row.
     *
     * @param alloys at least two alloys
     * @param within largest distance that counts
     * @return for each row the number of the row that is nearest to it; -1 where none is within that distance
     */
    public static int[] twins(final Alloys alloys, final double within) {
        final TrainingDistance distance = new TrainingDistance(alloys);
        final int[] twins = new int[alloys.size()];
        for (int i = 0; i < twins.length; i++) {
            final double[] all = distance.all(alloys.fractions(i), alloys.load(i));
            int nearest = i == 0 ? 1 : 0;
            for (int k = 0; k < all.length; k++) {
                nearest = k != i && all[k] < all[nearest] ? k : nearest;
            }
            twins[i] = all[nearest] <= within ? nearest : -1;
        }
        return twins;
    }

    /**
     * How far rows are from the others when they are left out.
     *
     * @param alloys the alloys
     * @param splits splits of their rows, such that each is tested once
     * @return for each row the distance to the nearest training row of its split
     */
    public static double[] leftOut(final Alloys alloys, final List<Split> splits) {
        final double[] distances = new double[alloys.size()];
        for (final Split split : splits) {
            final TrainingDistance distance = new TrainingDistance(alloys.select(split.train()));
            for (final int row : split.test()) {
                distances[row] = distance.at(alloys.fractions(row), alloys.load(row));
            }
        }
        return distances;
    }

    /**
     * The distance up to which alloys are like those that were left out: their errors tell what to expect there.
     *
     * @param leftOut distances of left-out rows, at least one
     * @return their 90 % quantile
     */
    public static double limit(final double[] leftOut) {
        final double[] sorted = leftOut.clone();
        Arrays.sort(sorted);
        return OrderStatistics.smallestHolding(sorted, NEAR);
    }
}
