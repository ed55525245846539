/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.data.SeededRandom;

/** xᵀAx against its definition, and one vector against many. */
class QuadraticFormTest {

    private final SeededRandom random = SeededRandom.of(5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 33, 130})
    void followsTheDefinitionAndEachVectorHasTheSameBitsAlone(final int n) {
        final double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = random.nextGaussian();
                a[j][i] = a[i][j];
            }
        }
        final double[][] x = new double[70][n];
        for (final double[] vector : x) {
            for (int i = 0; i < n; i++) {
                vector[i] = random.nextGaussian();
            }
        }
        final QuadraticForm form = new QuadraticForm(a);
        final double[] values = form.of(x);
        for (int r = 0; r < x.length; r++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[r][i] * Vectors.dot(a[i], x[r]);
            }
            assertThat(values[r]).isCloseTo(sum, within(1e-11 * n));
            assertThat(form.of(x[r])).containsExactly(values[r]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void noVectorsHaveNoValues(final int n) {
        assertThat(new QuadraticForm(new double[n][n]).of()).isEmpty();
    }
}
