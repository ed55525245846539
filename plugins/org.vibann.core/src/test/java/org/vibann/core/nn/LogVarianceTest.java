/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Log-variances without bound must not make the loss infinite and the weights NaN. */
class LogVarianceTest {

    private static final int ROWS = 4;

    @Test
    void aHugeOneIsCutAndDrawnBack() {
        final Network network =
            new Network(new Architecture(3, 2, 8, false, AttentionKind.PRESENT, false, false, 1, 0.9));
        final int[] next = {7};
        network.initialise(() -> (next[0] = next[0] * 1_103_515_245 + 12_345 & Integer.MAX_VALUE) / 2147483648.0);
        final Parameter bias = network.parameters().get("vib_logvar/bias");
        Arrays.fill(bias.value()[0], 1000);
        final float[][] x = {{0.2f, 0.3f, 0.5f}, {0.6f, 0.4f, 0}, {0, 0.1f, 0.9f}, {1, 0, 0}};
        final float[][] eps = new float[ROWS][2];
        for (final float[] row : eps) {
            Arrays.fill(row, 1);
        }
        final Tape tape = network.tape(ROWS);
        network.forward(tape, x, null, ROWS, eps, Masks.NONE, true);
        for (final float[] row : tape.logvar()) {
            assertThat(row).containsOnly(Network.LARGEST_LOGVAR);
        }
        final Loss loss = Loss.seed(tape, new float[ROWS], new float[]{1, 1, 1, 1}, new Loss.Factors(0.5, 0, 1e-3));
        assertThat(loss.total()).isFinite();
        network.backward(tape, false);
        for (final Parameter parameter : network.parameters().values()) {
            if (parameter.trainable()) {
                for (final float[] row : parameter.gradient()) {
                    for (final float g : row) {
                        assertThat(g).as(parameter.name()).isFinite();
                    }
                }
            }
        }
        for (int i = 0; i < ROWS; i++) {
            for (final float g : tape.gLogvar[i]) {
                assertThat(g).as("KLdim draws it back").isNotZero();
            }
        }
    }
}
