/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;

/**
 * Makes intervals honest: normalised split-conformal calibration (Lei et al., JASA 113 (2018) 1094, sect. 5.2) on rows
 * of whole groups that the parts of the model were not trained on. The score of a row is |residual| / s with s =
 * √(sd² + floor²); an interval of level p is mean ± q·s, q being the ⌈(n + 1)p⌉-th smallest score. Loads that lie far
 * apart come from different instruments and are calibrated apart.
 *
 * @param floor standard deviation below which no prediction is believed, in units of the target
 * @param ranges at least one, by ascending load
 */
public record Calibration(double floor, List<Range> ranges) {

    /** Probability that a normal number lies within one standard deviation. */
    private static final double ONE_SIGMA = 0.6827;

    /** Share of the target's standard deviation that a measurement cannot fall below. */
    private static final double FLOOR = 0.04;

    /** Loads are of different instruments where two neighbouring loads differ by this factor … */
    private static final double GAP = 4;

    /** … and each side has this many rows: fewer scores cannot give the quantiles of a 95 % interval. */
    private static final int FEWEST_ROWS = 40;

    /**
     * Scores of the rows up to a load.
     *
     * @param upTo largest load of the range in N; infinite in the last range and without loads
     * @param scores scores in ascending order
     */
    public record Range(double upTo, double[] scores) {
    }

    /** Sorts its ranges out. */
    public Calibration {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("A calibration needs at least one range of loads.");
        }
    }

    static Calibration of(final AlloyDataset data, final double[] means, final double[] sds, final double targetSd) {
        final double floor = FLOOR * targetSd;
        final List<Range> ranges = new ArrayList<>();
        final double split = split(data);
        for (final boolean low : new boolean[]{true, false}) {
            final double[] scores = IntStream.range(0, means.length)
                .filter(i -> Double.isNaN(split) ? !low : data.alloys().load(i) <= split == low)
                .mapToDouble(i -> Math.abs(data.target(i) - means[i]) / Math.sqrt(sds[i] * sds[i] + floor * floor))
                .sorted().toArray();
            if (scores.length > 0) {
                ranges.add(new Range(low ? split : Double.POSITIVE_INFINITY, scores));
            }
        }
        return new Calibration(floor, ranges);
    }

    /**
     * The factor by which standard deviations must be multiplied for about 68 % of the errors, as of a normal
     * distribution, to lie within one.
     */
    static double spread(final AlloyDataset data, final double[] means, final double[] sds, final double targetSd) {
        final double floor = FLOOR * targetSd;
        final double[] scores = IntStream.range(0, means.length)
            .mapToDouble(i -> Math.abs(data.target(i) - means[i]) / Math.sqrt(sds[i] * sds[i] + floor * floor))
            .sorted().toArray();
        return scores[(int)(ONE_SIGMA * scores.length)];
    }

    /** The geometric middle of the widest gap between loads that parts the rows in two large sets; NaN without one. */
    private static double split(final AlloyDataset data) {
        if (!data.alloys().hasLoads()) {
            return Double.NaN;
        }
        final double[] loads = Arrays.stream(data.alloys().loads()).sorted().toArray();
        return IntStream.range(FEWEST_ROWS, loads.length - FEWEST_ROWS + 1).boxed()
            .filter(i -> loads[i] >= GAP * loads[i - 1])
            .max(Comparator.comparingDouble(i -> loads[i] / loads[i - 1]))
            .map(i -> Math.sqrt(loads[i] * loads[i - 1])).orElse(Double.NaN);
    }

    /**
     * @param level level of a central interval, in (0, 1)
     * @param sd standard deviation of the passes
     * @param load load in N; NaN without load
     * @return half the width of the interval, in units of the target
     */
    public double halfWidth(final double level, final double sd, final double load) {
        final double[] scores = ranges.stream().filter(r -> !(load > r.upTo())).findFirst()
            .orElse(ranges.get(ranges.size() - 1)).scores();
        final int rank = (int)Math.ceil((scores.length + 1) * level);
        return scores[Math.min(rank, scores.length) - 1] * Math.sqrt(sd * sd + floor * floor);
    }
}
