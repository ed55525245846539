/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PositiveDefiniteTest {

    private static double[] vector(final int n, final SeededRandom random) {
        final double[] vector = new double[n];
        Arrays.setAll(vector, i -> random.nextGaussian());
        return vector;
    }

    /** X Xᵀ + I/2. */
    private static double[][] matrix(final int n, final SeededRandom random) {
        final double[][] x = new double[n][];
        Arrays.setAll(x, i -> vector(5, random));
        final double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = Vectors.dot(x[i], x[j]) + (i == j ? 0.5 : 0);
            }
        }
        return matrix;
    }

    private static double[] times(final double[][] matrix, final double[] v) {
        return Arrays.stream(matrix).mapToDouble(row -> Vectors.dot(row, v)).toArray();
    }

    private static void check(final int n, final long seed) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] matrix = matrix(n, random);
        final PositiveDefinite factor =
            PositiveDefinite.of(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new)).orElseThrow();
        final double[] v = vector(n, random);
        final double[] b = times(matrix, v);
        final double[] solved = factor.solve(b);
        final double[] byInverse = times(factor.inverse(), b);
        final double[] white = factor.whiten(b);
        final double[] byWhitening = times(factor.whitening(), b);
        for (int i = 0; i < n; i++) {
            assertThat(solved[i]).isCloseTo(v[i], within(1e-7));
            assertThat(byInverse[i]).isCloseTo(v[i], within(1e-7));
            assertThat(byWhitening[i]).isCloseTo(white[i], within(1e-7 * (1 + Math.abs(white[i]))));
        }
        assertThat(Vectors.dot(white, white)).isCloseTo(Vectors.dot(b, v), within(1e-7 * Vectors.dot(b, v)));
    }

    @Property(tries = 200)
    void solvesWhatItWasMadeFrom(@ForAll @IntRange(min = 1, max = 30) final int n, @ForAll final long seed) {
        check(n, seed);
    }

    @Test
    void solvesLargeOnes() {
        check(503, 4);
    }

    @Test
    void knowsTheDeterminant() {
        assertThat(PositiveDefinite.of(new double[][]{{4, 2}, {2, 10}}).orElseThrow().logDeterminant())
            .isCloseTo(StrictMath.log(36), within(1e-14));
    }

    @Test
    void refusesOthers() {
        assertThat(PositiveDefinite.of(new double[][]{{1, 2}, {2, 1}})).isEmpty();
        assertThat(PositiveDefinite.of(new double[][]{{0}})).isEmpty();
        assertThat(PositiveDefinite.of(new double[][]{{Double.NaN}})).isEmpty();
        assertThat(PositiveDefinite.of(new double[][]{{1, Double.NaN}, {Double.NaN, 1}})).isEmpty();
        assertThat(PositiveDefinite.of(new double[][]{{Double.POSITIVE_INFINITY}})).isEmpty();
    }
}
