/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParityTest {

    private static final double NONE = Double.NaN;

    @Test
    void figuresAreThoseOfTheirDefinitions() {
        final Parity parity = new Parity();
        parity.add(1, 2, 0, 3); // covered
        parity.add(3, 3, 3, 4); // covered, at its end
        parity.add(5, 3, 2, 4); // not
        parity.add(NONE, 3, 2, 4); // no row
        assertThat(parity.count()).isEqualTo(3);
        assertThat(parity.r2()).isCloseTo(1 - 5.0 / 8, within(1e-12));
        assertThat(parity.mae()).isCloseTo(1, within(1e-12));
        assertThat(parity.coverage()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(parity.width()).isCloseTo(2, within(1e-12));
        assertThat(parity.caption("HV", 0.9)).isEqualTo("3 rows. R² 0.375, mean absolute error 1 HV; the 90 % intervals "
            + "contain 66.7 % of the measurements.");
    }

    @Test
    void anIntervalWithoutAnEndPromisesNothingAndIsNotCounted() {
        final Parity parity = new Parity();
        parity.add(10, 2, NONE, 5);
        parity.add(10, 2, 5, Double.POSITIVE_INFINITY);
        parity.add(10, 2, 1, 3);
        parity.add(2, 2, 1, 3);
        assertThat(parity.coverage()).isCloseTo(1.0 / 2, within(1e-12));
        assertThat(parity.width()).isCloseTo(2, within(1e-12));
        assertThat(parity.caption("", 0.9)).contains("contain 50.0 % of the measurements (2 rows without an interval not counted)");
    }

    @Test
    void withoutIntervalsThereIsNoCoverage() {
        final Parity parity = new Parity();
        parity.add(1, 2, NONE, NONE);
        assertThat(parity.coverage()).isNaN();
        assertThat(parity.r2()).isNaN();
        assertThat(parity.caption("HV", 0.9)).isEqualTo("1 row. mean absolute error 1 HV.");
        assertThat(new Parity().caption("HV", 0.9)).isEqualTo("There is nothing to compare.");
    }
}
