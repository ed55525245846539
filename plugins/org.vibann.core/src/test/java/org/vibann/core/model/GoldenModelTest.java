/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.nn.Network;

/** The published network in the product's single precision. */
class GoldenModelTest {

    private static final double TOLERANCE = 1e-4;

    private final TrainedModel model = GoldenData.model();
    private final AlloyDataset data = GoldenData.dataset();

    @Test
    void predictionsLatentsAttentionAndReconstructionAgree() {
        final double[][] scalars = GoldenData.table("scalars.csv");
        final double[] hv = model.predict(data.alloys());
        final double mean = Arrays.stream(data.targets()).average().orElseThrow();
        double squared = 0;
        double total = 0;
        double absolute = 0;
        for (int i = 0; i < hv.length; i++) {
            assertThat(hv[i]).as("HV of row %d", i)
                .isCloseTo(scalars[i][4], within(TOLERANCE * model.scalers().target().sd()));
            squared += (hv[i] - data.target(i)) * (hv[i] - data.target(i));
            absolute += Math.abs(hv[i] - data.target(i)) / hv.length;
            total += (data.target(i) - mean) * (data.target(i) - mean);
        }
        assertThat(1 - squared / total).as("R2").isCloseTo(0.95417869, within(1e-6));
        assertThat(absolute).as("MAE").isCloseTo(81.5754, within(1e-3));
        assertClose(model.latents(data.alloys()), GoldenData.table("mu.csv"));
        assertClose(model.logVariances(data.alloys()), GoldenData.table("logvar.csv"));
        assertClose(model.attention(data.alloys()), GoldenData.table("att.csv"));
        assertClose(model.reconstruct(data.alloys()), GoldenData.table("recon.csv"));
    }

    private static void assertClose(final double[][] actual, final double[][] expected) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(actual[i][j]).as("row %d, column %d", i, j)
                    .isCloseTo(expected[i][j], within(TOLERANCE * Math.max(1, Math.abs(expected[i][j]))));
            }
        }
    }

    @Test
    void importKnowsWhatTheWeightsWereTrainedOn() {
        assertThat(model.elements()).hasSize(56);
        assertThat(model.count(Element.ofSymbol("Nb").orElseThrow())).isEqualTo(350);
        assertThat(model.count(Element.ofSymbol("U").orElseThrow())).isZero();
        assertThat(model.trainingLoad()).isCloseTo(2.10826894, within(1e-8));
        assertThat(model.summary().protocol()).contains("imported");
    }

    @Test
    void presetPublishedHasThePublishedSize() {
        assertThat(model.parts().members().get(0).size()).isEqualTo(257_907);
        assertThat(new Network(model.config().withShape(s -> s.withLatentSize(16)).architecture(56, true)).size())
            .isEqualTo(242_451);
    }
}
