/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.TrainingDistance;
import org.vibann.core.math.NormalDistribution;
import org.vibann.core.math.OrderStatistics;

/**
 * The scatter of measurements that no model can remove (aleatoric), from rows that are almost the same: half the
 * squared difference of near twins estimates it (J. Rice, Ann. Statist. 12 (1984) 1215), here by the median of the absolute
 * difference, which outliers do not move.
 */
final class MeasurementNoise {

    /** Largest distance of twins, see {@link TrainingDistance}: 2.5 at.% exchanged. */
    private static final double TWINS = 0.05;
    private static final int FEWEST_TWINS = 20;
    /** Shares of the target's standard deviation: the least that is believed, and what is assumed without twins. */
    private static final double LEAST = 0.01;
    private static final double ASSUMED = 0.04;

    private MeasurementNoise() {
    }

    /** Standard deviation of a measurement, in units of the target. */
    static double sd(final AlloyDataset data, final double targetSd) {
        if (data.size() < FEWEST_TWINS) {
            return ASSUMED * targetSd;
        }
        final int[] twins = TrainingDistance.twins(data.alloys(), TWINS);
        final double[] differences = IntStream.range(0, twins.length).filter(i -> twins[i] >= 0)
            .mapToDouble(i -> Math.abs(data.target(i) - data.target(twins[i]))).toArray();
        return differences.length < FEWEST_TWINS ? ASSUMED * targetSd
            : Math.max(LEAST * targetSd, NormalDistribution.SD_PER_MEDIAN_DEVIATION * OrderStatistics.median(differences) / Math.sqrt(2));
    }
}
