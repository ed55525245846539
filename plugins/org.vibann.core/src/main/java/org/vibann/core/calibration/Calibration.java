/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.math.ConformalScores;

/**
 * Makes intervals honest: normalised conformal calibration (Lei et al., JASA 113 (2018) 1094, sect. 5.2) on rows of
 * whole groups that the parts of the model were not trained on. The score of a row is |residual| / s with s = √(sd² +
 * noise²), the model's doubt (epistemic) and the scatter of measurements (aleatoric); an interval of level p is mean ±
 * q·s, q being the quantile of the scores that {@link ConformalScores} can promise for a row of a new group. Loads that
 * lie far apart come from different instruments and are calibrated apart.
 *
 * @param ranges at least one, by ascending load
 * @param unit what a group is: families, alloys or single rows
 * @param domainLimit distance to the training rows or anchors ({@link org.vibann.core.data.TrainingDistance}) within
 *            which 90 % of the rows lay that it was calibrated on; NaN where it was not recorded
 */
public record Calibration(List<Range> ranges, Grouping unit, double domainLimit) {

    /** Loads are of different instruments where two neighbouring loads differ by this factor … */
    private static final double GAP = 4;

    /** … and each side has this many rows: fewer say little of the scatter of their instrument. */
    private static final int FEWEST_ROWS = 40;

    /**
     * Rows up to a load.
     *
     * @param upTo largest load of the range in N; infinite in the last range and without loads
     * @param noise standard deviation of a measurement (aleatoric), in units of the target
     * @param scores scores of the rows, in groups
     */
    public record Range(double upTo, double noise, ConformalScores scores) {

        private double total(final double sd) {
            return Math.sqrt(sd * sd + noise * noise);
        }
    }

    /** Sorts its ranges out. */
    public Calibration {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("A calibration needs at least one range of loads.");
        }
    }

    /**
     * @param data the training rows
     * @param unit what a group is
     * @param targetSd standard deviation of the target
     * @param domainLimit see {@link #domainLimit()}
     * @return the ranges of loads with their noise, and no scores yet
     */
    public static Calibration uncalibrated(final AlloyDataset data, final Grouping unit, final double targetSd,
        final double domainLimit) {
        final ConformalScores none = ConformalScores.ofRows(new double[0]);
        final double split = split(data);
        final List<Range> ranges = new ArrayList<>();
        if (Double.isNaN(split)) {
            ranges.add(new Range(Double.POSITIVE_INFINITY, MeasurementNoise.sd(data, targetSd), none));
        } else {
            for (final boolean low : new boolean[]{true, false}) {
                final int[] rows = IntStream.range(0, data.size())
                    .filter(i -> data.alloys().load(i) <= split == low).toArray();
                ranges.add(new Range(low ? split : Double.POSITIVE_INFINITY,
                    MeasurementNoise.sd(data.select(rows), targetSd), none));
            }
        }
        return new Calibration(ranges, unit, domainLimit);
    }

    /**
     * @param data the rows that were forecast
     * @param means the forecasts, in units of the target
     * @param sds their standard deviations
     * @param group number of the group of each row
     * @return the same ranges with the scores of these forecasts
     */
    public Calibration scored(final AlloyDataset data, final double[] means, final double[] sds, final int[] group) {
        final double[] scores = scores(data, means, sds);
        return new Calibration(ranges.stream().map(range -> {
            final int[] rows =
                IntStream.range(0, means.length).filter(i -> range(data.alloys().load(i)) == range).toArray();
            return new Range(range.upTo, range.noise,
                new ConformalScores(IntStream.of(rows).mapToDouble(i -> scores[i]).toArray(),
                    IntStream.of(rows).map(i -> group[i]).toArray()));
        }).toList(), unit, domainLimit);
    }

    /**
     * @param data N rows that were forecast
     * @param means the forecasts, in units of the target
     * @param sds their standard deviations
     * @return |residual| / √(sd² + noise²) of each row
     */
    public double[] scores(final AlloyDataset data, final double[] means, final double[] sds) {
        return IntStream.range(0, means.length)
            .mapToDouble(i -> Math.abs(data.target(i) - means[i]) / range(data.alloys().load(i)).total(sds[i]))
            .toArray();
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

    private Range range(final double load) {
        return ranges.stream().filter(r -> !(load > r.upTo())).findFirst().orElse(ranges.get(ranges.size() - 1));
    }

    /**
     * @param level level of a central interval, in (0, 1)
     * @param sd standard deviation of the passes
     * @param load load in N; NaN without load
     * @return half the width of the interval, in units of the target; infinite where the held-out groups are too few
     *         for that level
     */
    public double halfWidth(final double level, final double sd, final double load) {
        final Range range = range(load);
        return range.scores.quantile(level) * range.total(sd);
    }

    /**
     * The scatter of measurements (aleatoric), from near twins among the training rows.
     *
     * @param load load in N; NaN without load
     * @return standard deviation of a measurement at such a load, in units of the target
     */
    public double noise(final double load) {
        return range(load).noise();
    }
}
