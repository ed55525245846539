/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurplusColumnsTest {

    private static SurplusColumns of(final int columns, final double[]... rows) {
        final SurplusColumns surplus = new SurplusColumns(columns);
        for (final double[] row : rows) {
            surplus.add(row);
        }
        return surplus;
    }

    @Test
    void aPorosityIsNoPhosphorus() {
        assertThat(of(3, new double[]{80, 20, 0.8}, new double[]{75.5, 24.5, 0.2}, new double[]{60, 40, 0}).found())
            .containsExactly(2);
        assertThat(of(3, new double[]{0.8, 0.2, 0.3}, new double[]{0, 0, 0}).found()).containsExactly(2);
    }

    @Test
    void roundedContentsHideNoPorosity() {
        assertThat(of(4, new double[]{33.3, 33.3, 33.3, 0.8}, new double[]{80, 20, 0, 0.2}).found()).containsExactly(3);
        assertThat(of(3, new double[]{80, 20, 0.02}, new double[]{60, 40, 0.05}).found()).containsExactly(2);
        assertThat(of(3, new double[]{80, 19.9, 0.2}, new double[]{75, 24.9, 0.1}).found()).isEmpty();
    }

    @Test
    void anElementThatCompletesARowIsNone() {
        assertThat(of(3, new double[]{80, 20, 0.8}, new double[]{75, 24, 1}).found()).isEmpty();
        assertThat(of(3, new double[]{80, 19, 0.8}, new double[]{75, 25, 1}).found()).isEmpty();
        assertThat(of(3, new double[]{80, 20, 0}).found()).isEmpty();
        assertThat(of(1, new double[]{1}).found()).isEmpty();
        assertThat(of(2).found()).isEmpty();
    }
}
