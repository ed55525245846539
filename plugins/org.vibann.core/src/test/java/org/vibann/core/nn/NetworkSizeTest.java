/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The size of a network, known before it is made. */
class NetworkSizeTest {

    @Test
    void isThatOfItsTensors() {
        for (final int elements : new int[]{2, 7, 50}) {
            for (final int latent : new int[]{1, 16}) {
                for (final AttentionKind attention : AttentionKind.values()) {
                    check(new Architecture(elements, latent, 64, true, attention, true, true, 1, 0.9, 13));
                    check(new Architecture(elements, latent, 6, true, attention, false, false, 1, 0.9, 0));
                    check(new Architecture(elements, latent, 2, false, attention, false, false, 1, 0.9, 3));
                }
            }
        }
    }

    private static void check(final Architecture architecture) {
        assertThat(architecture.weights()).as(architecture.toString()).isEqualTo(
            new Network(architecture).parameters().values().stream().mapToLong(Parameter::size).sum());
    }
}
