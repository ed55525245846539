/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What the kernel benchmarks compare gives the same numbers. */
class KernelBenchmarkTest {

    private final KernelBenchmark benchmark = new KernelBenchmark();

    @Test
    void rowArraysAndFlatArraysGiveTheSame() {
        final float[][] rows = benchmark.denseRowArrays();
        final float[] flat = benchmark.denseFlatArrays();
        for (int i = 0; i < KernelBenchmark.ROWS; i++) {
            for (int j = 0; j < KernelBenchmark.OUT; j++) {
                assertThat(flat[i * KernelBenchmark.OUT + j]).isEqualTo(rows[i][j]).isNotZero();
            }
        }
    }

    @Test
    void sparseAndDensePairLayersGiveTheSame() {
        final float[][] sparse = benchmark.pairLayerSparse();
        final float[][] dense = benchmark.pairLayerDense();
        for (int i = 0; i < KernelBenchmark.ROWS; i++) {
            for (int j = 0; j < sparse[i].length; j++) {
                assertThat(sparse[i][j]).isCloseTo(dense[i][j], within(1e-5f)).isNotZero();
            }
        }
    }
}
