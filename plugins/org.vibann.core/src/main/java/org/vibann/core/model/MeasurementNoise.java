/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.TrainingDistance;

/**
 * The scatter of measurements that no model can remove (aleatoric), from rows that are almost the same: half the
 * squared difference of near twins estimates it (J. Rice, Ann. Statist. 12 (1984) 1215), here by the median of the absolute
 * difference, which outliers do not move.
 */
final class MeasurementNoise {

    /** Largest distance of twins, see {@link TrainingDistance}: 2.5 at.% exchanged. */
    private static final double TWINS = 0.05;
    private static final int FEWEST_TWINS = 20;
    /** Median of |normal number| to its standard deviation. */
    private static final double NORMAL = 1.4826;
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
            .mapToDouble(i -> Math.abs(data.target(i) - data.target(twins[i]))).sorted().toArray();
        return differences.length < FEWEST_TWINS ? ASSUMED * targetSd
            : Math.max(LEAST * targetSd, NORMAL * median(differences) / Math.sqrt(2));
    }

    private static double median(final double[] sorted) {
        final int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : Arrays.stream(sorted, half - 1, half + 1).sum() / 2;
    }
}
