/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

class CommonContentsTest {

    private static final int WIDTH = 9;

    private static double[] alloy(final SeededRandom random) {
        final double[] alloy = new double[WIDTH];
        Arrays.setAll(alloy, j -> random.nextInt(3) == 0 ? random.nextDouble() : 0);
        return alloy;
    }

    /** In every digit: a designer's choice must not hang on the order of a sum. */
    @Test
    void areTheSumOfTheSmallerContents() {
        final SeededRandom random = SeededRandom.of(1);
        final double[][] known = new double[60][];
        Arrays.setAll(known, i -> alloy(random));
        final int[][] columns = Arrays.stream(known)
            .map(row -> IntStream.range(0, WIDTH).filter(j -> row[j] > 0).toArray()).toArray(int[][]::new);
        final CommonContents common = new CommonContents(columns, IntStream.range(0, known.length)
            .mapToObj(i -> IntStream.of(columns[i]).mapToDouble(j -> known[i][j]).toArray()).toArray(double[][]::new),
            WIDTH);
        for (int trial = 0; trial < 40; trial++) {
            final double[] alloy = alloy(random);
            final double[] expected = new double[known.length];
            for (int i = 0; i < known.length; i++) {
                for (int j = 0; j < WIDTH; j++) {
                    expected[i] += Math.min(alloy[j], known[i][j]);
                }
            }
            assertThat(common.with(alloy)).isEqualTo(expected);
        }
        assertThat(common.with(new double[WIDTH])).containsOnly(0);
    }
}
