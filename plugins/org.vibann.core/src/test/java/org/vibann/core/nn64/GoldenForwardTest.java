/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;

import com.fasterxml.jackson.databind.JsonNode;

/** The published network in double precision against its exact numbers. */
class GoldenForwardTest {

    private static final double TOLERANCE = 1e-9;

    private final GoldenNetwork golden = new GoldenNetwork();

    private static void assertClose(final double[][] actual, final double[][] expected, final String what) {
        for (int i = 0; i < expected.length; i++) {
            assertClose(actual[i], expected[i], what + " of row " + i);
        }
    }

    static void assertClose(final double[] actual, final double[] expected, final String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int j = 0; j < expected.length; j++) {
            assertThat(actual[j]).as("%s, entry %d", what, j)
                .isCloseTo(expected[j], within(TOLERANCE * Math.max(1, Math.abs(expected[j]))));
        }
    }

    @Test
    void allRowsAgree() {
        final Tape t = golden.forward(GoldenNetwork.allRows());
        assertClose(t.mu(), GoldenData.table("mu.csv"), "mu");
        assertClose(t.logvar(), GoldenData.table("logvar.csv"), "logvar");
        assertClose(t.attention(), GoldenData.table("att.csv"), "attention");
        assertClose(t.reconstruction(), GoldenData.table("recon.csv"), "reconstruction");
        final double[][] scalars = GoldenData.table("scalars.csv");
        double sum = 0;
        double l1 = 0;
        for (int i = 0; i < scalars.length; i++) {
            assertThat(t.y()[i][0]).as("y of row %d", i)
                .isCloseTo((scalars[i][4] - golden.hvMean) / golden.hvScale, within(TOLERANCE));
            sum += (t.y()[i][0] * golden.hvScale + golden.hvMean - scalars[i][2])
                * (t.y()[i][0] * golden.hvScale + golden.hvMean - scalars[i][2]);
            for (int j = 0; j < 56; j++) {
                l1 += Math.abs(t.reconstruction()[i][j] - t.fractions()[i][j]) / scalars.length;
            }
        }
        assertThat(Math.sqrt(sum / scalars.length)).as("RMSE, HV").isCloseTo(120.8439, within(5e-5));
        assertThat(l1).as("mean L1 of the reconstruction").isCloseTo(0.2429, within(5e-5));
    }

    @Test
    void everyIntermediateAgrees() {
        final JsonNode layers = GoldenData.json("layers.json");
        for (final int row : new int[]{0, 100, 672}) {
            final JsonNode layer = layers.get(Integer.toString(row));
            final Tape t = golden.forward(row);
            final Map<String, double[]> actual = Map.ofEntries(Map.entry("x", t.x[0]),
                Map.entry("att_logits", t.logits[0]), Map.entry("att", t.attention[0]),
                Map.entry("x_att", t.attended[0]), Map.entry("Comp_Enc_D1_relu", t.at(Site.COMP_ENC).active[0]),
                Map.entry("Comp_Enc_BN1", t.at(Site.COMP_ENC).out[0]),
                Map.entry("Comp_Pair_BN1", t.at(Site.COMP_PAIR_1).out[0]),
                Map.entry("Comp_Pair_BN2", t.at(Site.COMP_PAIR_2).out[0]),
                Map.entry("Comp_Fuse_BN1", t.at(Site.COMP_FUSE).out[0]),
                Map.entry("Load_Enc_BN1", t.at(Site.LOAD_ENC).out[0]), Map.entry("mu", t.mu[0]),
                Map.entry("logvar", t.logvar[0]), Map.entry("Hard_Trunk_BN1", t.at(Site.HARD_TRUNK).out[0]),
                Map.entry("y", t.y[0]), Map.entry("recon", t.recon[0]));
            actual.forEach((name, values) -> assertClose(values, GoldenData.array(layer.get(name).get(0)), name));
            assertThat(layer.size()).as("all but pair_nonzero are compared").isEqualTo(actual.size() + 1);
        }
    }

    @Test
    void stochasticPassesWithGivenMasksAgree() {
        final JsonNode json = GoldenData.json("masks.json");
        final int[] rows = GoldenData.integers(json.get("rows"));
        for (final JsonNode pass : json.get("passes")) {
            final Tape t = golden.network.tape(rows.length);
            golden.network.forward(t, golden.fractions(rows), golden.loads(rows), rows.length, null,
                golden.masks(pass, 0, rows.length), false);
            for (int i = 0; i < rows.length; i++) {
                assertThat(t.y()[i][0]).isCloseTo(pass.get("y_scaled").get(i).asDouble(), within(TOLERANCE));
                assertClose(t.mu()[i], GoldenData.array(pass.get("mu").get(i)), "mu");
                assertClose(t.reconstruction()[i], GoldenData.array(pass.get("recon").get(i)), "reconstruction");
                final ThinnedPasses thinned = new ThinnedPasses(golden.network,
                    List.of(golden.masks(pass, i, i + 1)), golden.rate);
                assertThat(thinned.evaluate(golden.fractions(rows[i]), golden.loads(rows[i])).values()[0][0])
                    .as("thinned").isCloseTo(pass.get("y_scaled").get(i).asDouble(), within(TOLERANCE));
            }
        }
    }
}
