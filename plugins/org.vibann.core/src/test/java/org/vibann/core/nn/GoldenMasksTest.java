/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.data.AlloyDataset;

import com.fasterxml.jackson.databind.JsonNode;

/** The stochastic passes of the published network in the product's single precision. */
class GoldenMasksTest {

    @Test
    void stochasticPassesAgreeInSinglePrecision() throws IOException {
        final JsonNode manifest = GoldenData.json("weights_final.json");
        final Network network = network(manifest);
        final JsonNode json = GoldenData.json("masks.json");
        final AlloyDataset data = GoldenData.dataset();
        final double rate = json.get("rate").asDouble();
        final int[] rows = GoldenData.integers(json.get("rows"));
        for (final JsonNode pass : json.get("passes")) {
            for (int i = 0; i < rows.length; i++) {
                final Map<Site, float[][]> factors = new EnumMap<>(Site.class);
                for (final Site site : network.sites()) {
                    final String bits = pass.get("masks").get(site.dropout()).get(i).asText();
                    final float[] mask = new float[bits.length()];
                    for (int j = 0; j < mask.length; j++) {
                        mask[j] = bits.charAt(j) == '1' ? (float)(1 / (1 - rate)) : 0;
                    }
                    factors.put(site, new float[][]{mask});
                }
                final float[][] x = new float[1][56];
                for (int j = 0; j < 56; j++) {
                    x[0][j] = (float)data.alloys().fraction(rows[i], j);
                }
                final float[] load = {(float)((data.alloys().load(rows[i]) - manifest.get("load_mean").asDouble())
                    / manifest.get("load_scale").asDouble())};
                final double expected = pass.get("y_scaled").get(i).asDouble();
                final Masks masks = new Masks(factors);
                assertThat((double)new ThinnedPasses(network, List.of(masks), rate).evaluate(x, load).values()[0][0])
                    .as("thinned, row %d", rows[i]).isCloseTo(expected, within(1e-4));
                final Tape tape = network.tape(1);
                network.forward(tape, x, load, 1, null, masks, false);
                assertThat((double)tape.y()[0][0]).as("whole, row %d", rows[i]).isCloseTo(expected, within(1e-4));
            }
        }
    }

    private static Network network(final JsonNode manifest) throws IOException {
        final Network network = new Network(new Architecture(56, 64, 64, true, AttentionKind.ALL, true, false, 1, 0.99));
        final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(GoldenData.file("weights_final.bin")))
            .order(ByteOrder.LITTLE_ENDIAN);
        for (final JsonNode tensor : manifest.get("tensors")) {
            final float[] values = new float[tensor.get("count").asInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getFloat(tensor.get("offset").asInt() + Float.BYTES * i);
            }
            network.parameters().get(tensor.get("name").asText()).set(values);
        }
        return network;
    }
}
