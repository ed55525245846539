/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    @Test
    void ranksWithTies() {
        assertThat(Correlation.spearman(new double[]{1, 2, 3, 4}, new double[]{10, 20, 30, 400})).isCloseTo(1,
            within(1e-12));
        assertThat(Correlation.spearman(new double[]{1, 2, 3, 4}, new double[]{5, 5, 1, 1}))
            .isCloseTo(-0.894427190999916, within(1e-12));
        assertThat(Correlation.ranks(new double[]{3, 1, 3})).containsExactly(2.5, 1, 2.5);
    }

    /** By hand: of 10 pairs 7 agree, 1 disagrees, 1 is tied in each series: (7 - 1) / sqrt(9 * 9). */
    @Test
    void kendallCountsPairsAndForgivesTies() {
        assertThat(Correlation.kendall(new double[]{1, 2, 2, 4, 5}, new double[]{1, 3, 2, 2, 6}))
            .isCloseTo(6.0 / 9, within(1e-12));
        assertThat(Correlation.kendall(new double[]{1, 2, 3}, new double[]{3, 2, 1})).isEqualTo(-1);
    }

    @Test
    void aConstantHasNoCorrelation() {
        assertThat(Correlation.pearson(new double[]{1, 2}, new double[]{3, 3})).isNaN();
        assertThat(Correlation.kendall(new double[]{1, 2}, new double[]{3, 3})).isNaN();
        assertThat(Correlation.spearman(new double[]{1}, new double[]{3})).isNaN();
        assertThat(Correlation.pearson(new double[]{1, 2, 3}, new double[]{-2, -4, -6})).isEqualTo(-1);
    }
}
