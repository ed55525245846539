/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;

import com.fasterxml.jackson.databind.JsonNode;

/** Gradients of the published network by composition, load and latent against their exact numbers. */
class GoldenGradientTest {

    private final GoldenNetwork golden = new GoldenNetwork();
    private final JsonNode json = GoldenData.json("gradients.json");
    private final int[] rows = GoldenData.integers(json.get("rows"));

    private static void assertClose(final double actual, final double expected, final String what) {
        assertThat(actual).as(what).isCloseTo(expected, within(1e-9 * Math.max(1000, Math.abs(expected))));
    }

    private void seed(final Tape t) {
        t.clearSeeds();
        for (int i = 0; i < t.n; i++) {
            t.gradientOfPrediction()[i][0] = golden.hvScale;
        }
    }

    @Test
    void gradientsByCompositionLoadAndLatentAgree() {
        final Tape t = golden.forward(rows);
        seed(t);
        golden.network.backward(t, true);
        final ThinnedPasses thinned = new ThinnedPasses(golden.network, List.of(Masks.NONE), golden.rate);
        final double[][] weights = new double[rows.length][1];
        Arrays.stream(weights).forEach(w -> w[0] = golden.hvScale);
        final double[][] x = golden.fractions(rows);
        final double[][] fast = thinned.evaluate(x, golden.loads(rows)).inputGradient(weights);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 56; j++) {
                final double expected = json.get("dHV_dx").get(i).get(j).asDouble();
                if (x[i][j] > 0) {
                    assertClose(t.gradientOfInput()[i][j], expected, "dHV/dx");
                } else { // the file has relu'(0) = 0; ours is the derivative from the right
                    assertThat(expected).isZero();
                }
                assertClose(fast[i][j], t.gradientOfInput()[i][j], "thinned dHV/dx");
            }
            assertClose(t.gradientOfLoad()[i][0], json.get("dHV_dload_scaled").get(i).asDouble(), "dHV/dload");
            for (int k = 0; k < 64; k++) {
                assertClose(t.gradientOfLatent()[i][k], json.get("dHV_dz_rows").get(i).get(k).asDouble(), "dHV/dz");
            }
        }
    }

    @Test
    void meanLatentGradientOfAllRowsAgrees() {
        final Tape t = golden.forward(GoldenNetwork.allRows());
        seed(t);
        golden.network.backward(t, false);
        for (int k = 0; k < 64; k++) {
            double mean = 0;
            for (int i = 0; i < t.n; i++) {
                mean += Math.abs(t.gradientOfLatent()[i][k]) / t.n;
            }
            assertClose(mean, json.get("mean_abs_dHV_dz").get(k).asDouble(), "mean |dHV/dz|");
        }
    }

    @Test
    void closedLoopFromLatentToHardnessAgrees() {
        final JsonNode loop = json.get("closed_loop");
        final double load = golden.scaledLoad(loop.get("load").asDouble());
        final double[] loads = new double[rows.length];
        Arrays.fill(loads, load);
        final Tape decode = golden.forward(rows);
        final Tape predict = golden.network.tape(rows.length);
        golden.network.forward(predict, decode.reconstruction(), loads, rows.length, null, Masks.NONE, false);
        seed(predict);
        golden.network.backward(predict, true);
        decode.clearSeeds();
        for (int i = 0; i < rows.length; i++) {
            GoldenForwardTest.assertClose(decode.reconstruction()[i], GoldenData.array(loop.get("decoded").get(i)),
                "decoded");
            assertClose(predict.y()[i][0] * golden.hvScale + golden.hvMean, loop.get("HV").get(i).asDouble(), "HV");
            System.arraycopy(predict.gradientOfInput()[i], 0, decode.gradientOfReconstruction()[i], 0, 56);
        }
        golden.network.backward(decode, false);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 64; k++) {
                assertClose(decode.gradientOfLatent()[i][k], loop.get("dHV_dz").get(i).get(k).asDouble(), "dHV/dz");
            }
        }
    }
}
