/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The gap statistic where a sum of squares is 0. */
class GapStatisticTest {

    /** The rows of some different places, each several times. */
    private static double[][] repeated(final double[][] places, final int times) {
        final double[][] rows = new double[places.length * times][];
        Arrays.setAll(rows, i -> places[i % places.length].clone());
        return rows;
    }

    private static double[][] gaps(final double[][] rows, final int largest) throws CanceledException {
        final List<Partition> partitions = KMeansRuns.run(rows, largest, 5, 1, Progress.NONE);
        return GapStatistic.of(rows, partitions, 1, Progress.NONE);
    }

    @Test
    void isFiniteAndChoosesAClusterForEachPlace() throws CanceledException {
        final double[][] gaps = gaps(repeated(new double[][]{{0, 0}, {5, 3}}, 20), 2);
        for (final double[] gap : gaps) {
            assertThat(gap[0]).isFinite();
            assertThat(gap[1]).isFinite();
        }
        assertThat(gaps[1][0]).isGreaterThan(gaps[0][0]);
        assertThat(GapStatistic.choose(gaps)).isEqualTo(2);
    }

    @Test
    void isZeroWhereAllRowsAreTheSame() throws CanceledException {
        final double[][] gaps = gaps(repeated(new double[][]{{1, 2}}, 10), 1);
        assertThat(gaps[0][0]).isCloseTo(0, within(1e-9));
        assertThat(gaps[0][1]).isCloseTo(0, within(1e-9));
    }
}
