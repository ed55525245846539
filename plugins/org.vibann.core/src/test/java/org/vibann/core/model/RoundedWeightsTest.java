/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Network;

/** Weights of eight significant bits. */
class RoundedWeightsTest {

    private static final Architecture SHAPE = new Architecture(4, 3, 8, true, AttentionKind.PRESENT, false, false, 1, 0.9);

    private static Network random() {
        final Network network = new Network(SHAPE);
        network.initialise(SeededRandom.of(1)::nextDouble);
        return network;
    }

    @Test
    void areTheNearestOnes() {
        final Network network = random();
        final float[] some = {1 + 1f / 256, 1 + 3f / 256, 1.003f, -1.9999f};
        System.arraycopy(some, 0, network.parameters().values().iterator().next().value()[0], 0, some.length);
        final Network before = network.copy();
        NetworkTensors.round(network);
        assertThat(network.parameters().values().iterator().next().value()[0]).as("ties to even")
            .containsExactly(1, 1 + 4f / 256, 1, -2);
        network.parameters().forEach((name, p) -> {
            final float[] exact = before.parameters().get(name).flat();
            final float[] rounded = p.flat();
            for (int i = 0; i < exact.length; i++) {
                assertThat(rounded[i]).isCloseTo(exact[i], within(Math.abs(exact[i]) / 256));
                assertThat(Float.floatToIntBits(rounded[i]) & 0xffff).isZero();
            }
        });
    }

    @Test
    void areRoundedOnce() {
        final Network once = random();
        NetworkTensors.round(once);
        final Network twice = once.copy();
        NetworkTensors.round(twice);
        once.parameters().forEach((name, p) -> assertThat(twice.parameters().get(name).flat()).isEqualTo(p.flat()));
    }
}
