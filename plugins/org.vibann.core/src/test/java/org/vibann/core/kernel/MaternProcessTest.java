/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Standardizer;
import org.vibann.core.kernel.MaternProcess.Smoothness;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The Gaussian process on vectors. */
class MaternProcessTest {

    private static double[][] points(final int n, final long seed) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] x = new double[n][3];
        for (final double[] row : x) {
            Arrays.setAll(row, j -> random.nextDouble());
        }
        return x;
    }

    /** y = 3 sin(4 x0) + x1² plus noise of 0.1; x2 is of no use. */
    private static double[] values(final double[][] x, final long seed) {
        final SeededRandom random = SeededRandom.of(seed);
        return Arrays.stream(x).mapToDouble(v -> 3 * Math.sin(4 * v[0]) + v[1] * v[1] + 0.1 * random.nextGaussian())
            .toArray();
    }

    @Test
    void correlationsByHand() {
        for (final Smoothness smoothness : Smoothness.values()) {
            assertThat(smoothness.correlation(0)).isEqualTo(1);
        }
        final double three = Math.sqrt(3);
        final double five = Math.sqrt(5);
        assertThat(Smoothness.HALF.correlation(4)).isCloseTo(Math.exp(-2), within(1e-15));
        assertThat(Smoothness.THREE_HALVES.correlation(1)).isCloseTo((1 + three) * Math.exp(-three), within(1e-15));
        assertThat(Smoothness.FIVE_HALVES.correlation(1)).isCloseTo((1 + five + 5.0 / 3) * Math.exp(-five), within(1e-15));
    }

    @Test
    void itLearnsFunctionAndNoise() throws CanceledException {
        final double[][] x = points(200, 1);
        final double[] y = values(x, 11);
        final MaternProcess process =
            MaternProcess.fit(x, y, new int[] {0, 1, 2, 3}, Smoothness.FIVE_HALVES, 1, Progress.NONE);
        final double[][] test = points(200, 2);
        final double[] truth = values(test, 12);

        double squares = 0;
        for (int i = 0; i < test.length; i++) {
            squares += Math.pow(process.at(test[i]) - truth[i], 2) / test.length;
        }
        assertThat(squares).isLessThan(2 * 0.1 * 0.1); // the noise is 0.1
        assertThat(Arrays.stream(test).mapToDouble(process::sd).average().orElseThrow()).isBetween(0.09, 0.12);
        assertThat(Arrays.stream(test).mapToDouble(process::functionSd).average().orElseThrow()).isLessThan(0.08);
        assertThat(process.sd(new double[] {5, 5, 5})).isGreaterThan(1); // far away it knows nothing
        assertThat(process.at(new double[] {1e6, 0, 0})).isCloseTo(Standardizer.fit(y).mean(), within(1e-6));
        assertThat(process.lengths()[2]).as("of no use").isGreaterThan(3 * process.lengths()[0]);
    }

    @Test
    void oneValueOrOneRowIsNoFailure() throws CanceledException {
        final MaternProcess constant = MaternProcess.fit(points(5, 1), new double[] {7, 7, 7, 7, 7},
            new int[] {0, 3}, Smoothness.THREE_HALVES, 1, Progress.NONE);
        final MaternProcess one = MaternProcess.fit(points(1, 1), new double[] {7}, new int[] {0, 3},
            Smoothness.HALF, 1, Progress.NONE);

        assertThat(constant.at(new double[] {0.5, 0.5, 0.5})).isEqualTo(7);
        assertThat(one.at(new double[] {9, 9, 9})).isEqualTo(7);
        assertThat(constant.sd(new double[3])).isNotNaN();
    }

    @Test
    void theSimplexFindsTheMinimum() throws CanceledException {
        final double[] at = NelderMead.minimize(
            p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2), new double[] {-1.2, 1}, 0.5, 2000, 1e-14);

        assertThat(at[0]).isCloseTo(1, within(1e-4)); // Rosenbrock's valley
        assertThat(at[1]).isCloseTo(1, within(1e-4));
    }

    /** kᵀ(K + noise I)⁻¹y of standardised targets, solved by EJML with the lengths and the noise that were found. */
    @Test
    void predictsAsALibrarySolvesIt() throws CanceledException {
        final double[][] x = points(60, 3);
        final SeededRandom random = SeededRandom.of(4);
        final double[] y = Arrays.stream(x).mapToDouble(r -> 50 + 9 * Math.sin(r[0]) + r[1] + random.nextGaussian())
            .toArray();
        final MaternProcess process =
            MaternProcess.fit(x, y, new int[] {0, 3}, Smoothness.THREE_HALVES, 1, Progress.NONE);
        final double length = process.lengths()[0];
        final double[] far = {1e9, 0, 0};
        final double noise = Math.pow(process.sd(x[0]), 2) - Math.pow(process.functionSd(x[0]), 2);
        final double ratio = noise / Math.pow(process.functionSd(far), 2);
        final Standardizer scale = Standardizer.fit(y);
        final int n = x.length;
        final DMatrixRMaj covariance = new DMatrixRMaj(n, n);
        final DMatrixRMaj targets = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance.set(i, j, correlation(x[i], x[j], length) + (i == j ? ratio : 0));
            }
            targets.set(i, 0, scale.scale(y[i]));
        }
        final DMatrixRMaj weights = new DMatrixRMaj(n, 1);
        assertThat(CommonOps_DDRM.solve(covariance, targets, weights)).isTrue();
        for (final double[] point : points(20, 9)) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += weights.get(i) * correlation(point, x[i], length);
            }
            assertThat(process.at(point)).isCloseTo(scale.unscale(sum), within(1e-4));
        }
    }

    /** Matérn, ν = 3/2. */
    private static double correlation(final double[] a, final double[] b, final double length) {
        double square = 0;
        for (int k = 0; k < a.length; k++) {
            square += (a[k] - b[k]) * (a[k] - b[k]);
        }
        final double s = Math.sqrt(3 * square) / length;
        return (1 + s) * Math.exp(-s);
    }
}
