/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Ridge regression, which no light library has without native code, against a library's solver. */
class RidgeAgainstEjmlTest {

    /** (XᵀX + λ n I) b = Xᵀy of centred columns, solved by EJML. */
    @Test
    void solvesTheEquationsAsTheLibraryDoes() throws CanceledException {
        final SeededRandom random = SeededRandom.of(5);
        final double[][] x = new double[40][3];
        final double[] y = new double[40];
        for (int i = 0; i < y.length; i++) {
            Arrays.setAll(x[i], j -> random.nextGaussian());
            y[i] = 7 + x[i][0] - 2 * x[i][1] + 0.3 * random.nextGaussian();
        }
        final VectorLearner.Function ridge = new Ridge(0.2).fit(
            new VectorLearner.Table(x, y, new int[] {0, 3}, List.of()), 1, Progress.NONE);

        final double[] means = new double[3];
        Arrays.setAll(means, j -> Arrays.stream(x).mapToDouble(row -> row[j]).average().orElseThrow());
        final double mean = Arrays.stream(y).average().orElseThrow();
        final DMatrixRMaj a = new DMatrixRMaj(3, 3);
        final DMatrixRMaj right = new DMatrixRMaj(3, 1);
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < y.length; i++) {
                right.add(j, 0, (x[i][j] - means[j]) * (y[i] - mean));
                for (int k = 0; k < 3; k++) {
                    a.add(j, k, (x[i][j] - means[j]) * (x[i][k] - means[k]));
                }
            }
            a.add(j, j, 0.2 * y.length);
        }
        final DMatrixRMaj b = new DMatrixRMaj(3, 1);
        assertThat(CommonOps_DDRM.solve(a, right, b)).isTrue();
        for (final double[] row : x) {
            double expected = mean;
            for (int j = 0; j < 3; j++) {
                expected += b.get(j) * (row[j] - means[j]);
            }
            assertThat(ridge.at(row)).isCloseTo(expected, within(1e-10));
        }
    }
}
