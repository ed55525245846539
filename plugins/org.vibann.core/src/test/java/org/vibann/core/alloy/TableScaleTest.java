/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableScaleTest {

    private static TableScale counted(final double... sums) {
        final TotalsCount totals = new TotalsCount();
        for (final double sum : sums) {
            totals.add(sum);
        }
        return TableScale.counted(totals);
    }

    @Test
    void rowsInPercentMayBeAppendedToRowsInFractions() {
        final TableScale scale = counted(1, 1, 0.99, 100);
        assertThat(scale.of(100, false)).contains(Scale.PERCENT);
        assertThat(scale.of(1, false)).contains(Scale.FRACTION);
        assertThat(scale.of(0.97, true)).isEmpty();
    }

    @Test
    void inATableOfPercentagesASumOfOneWithAnEmptyCellIsNoFraction() {
        final TableScale scale = counted(100, 100, 99, 1);
        assertThat(scale.of(1, true)).contains(Scale.FRACTION);
        assertThat(scale.of(1, false)).as("the iron of a steel may have been left empty").isEmpty();
        assertThat(scale.of(99, false)).contains(Scale.PERCENT);
    }

    @Test
    void aSteelWithoutItsIronIsNotInFractions() {
        final TableScale scale = counted(1, 3.2, 2.4, 1.01, 4.4);
        assertThat(scale.of(1, true)).isEmpty();
        assertThat(scale.of(3.2, true)).isEmpty();
    }

    @Test
    void theHeaderDecides() {
        final TableScale percent = TableScale.given(Scale.PERCENT);
        assertThat(percent.of(1, true)).isEmpty();
        assertThat(percent.of(101, true)).contains(Scale.PERCENT);
        assertThat(TableScale.given(Scale.FRACTION).of(100, true)).isEmpty();
        assertThat(percent.header()).contains(Scale.PERCENT);
        assertThat(counted(1).header()).isEmpty();
    }

    @Test
    void halfAndHalfIsReadRowByRow() {
        final TableScale scale = counted(1, 100);
        assertThat(scale.of(1, true)).contains(Scale.FRACTION);
        assertThat(scale.of(100, true)).contains(Scale.PERCENT);
    }
}
