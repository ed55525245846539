/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;

import com.fasterxml.jackson.databind.JsonNode;

/** One whole training step of the published network against its exact numbers. */
class GoldenTrainingStepTest {

    private static final double DELTA_TOLERANCE = 1e-9;

    private final GoldenNetwork golden = new GoldenNetwork();

    @Test
    void lossGradientsStatisticsAndAdamAgree() {
        final JsonNode json = GoldenData.json("trainstep.json");
        final int[] rows = GoldenData.integers(json.get("rows"));
        final double[][] eps = new double[rows.length][];
        for (int i = 0; i < eps.length; i++) {
            eps[i] = GoldenData.array(json.get("eps").get(i));
        }
        final Network before = golden.network.copy();
        final Tape t = golden.network.tape(rows.length);
        golden.network.forward(t, golden.fractions(rows), golden.loads(rows), rows.length, eps, Masks.NONE, true);
        final Loss loss = Loss.seed(t, golden.targets(rows), GoldenData.array(json.get("sample_weight")),
            new Loss.Factors(json.get("recon_weight").asDouble(), 0, json.get("beta").asDouble()));
        golden.network.backward(t, false);

        assertClose(loss.total(), json.get("loss"), "loss");
        assertClose(loss.hardness(), json.get("mse_weighted"), "hardness loss");
        assertClose(loss.reconstruction(), json.get("recon_weighted"), "reconstruction loss");
        assertClose(loss.klPerDimension(), json.get("kl_per_dim"), "KLdim");
        for (int i = 0; i < rows.length; i++) {
            assertClose(t.y()[i][0], json.get("y_pred").get(i), "y " + i);
        }
        checkGradients(json.get("grads"));
        checkStatistics(before, t, json.get("batch_bn"));

        new Adam(golden.network.parameters().values(), 1e-3).step();
        checkDeltas(before, json.get("adam_step1"));
    }

    private static void assertClose(final double actual, final JsonNode expected, final String what) {
        assertThat(actual).as(what)
            .isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    private void checkGradients(final JsonNode manifest) {
        final ByteBuffer bytes = GoldenNetwork.bytes("trainstep_grads.bin");
        int compared = 0;
        for (final JsonNode entry : manifest) {
            final Parameter p = golden.network.parameters().get(entry.get("name").asText());
            final double norm = Math.max(1e-3, entry.get("norm").asDouble());
            int at = entry.get("offset").asInt();
            for (final double[] row : p.gradient()) {
                for (final double value : row) {
                    assertThat(value).as(p.name()).isCloseTo(bytes.getDouble(at), within(1e-9 * norm));
                    at += Double.BYTES;
                }
            }
            compared++;
        }
        assertThat(compared).as("gradients").isEqualTo(
            (int)golden.network.parameters().values().stream().filter(Parameter::trainable).count());
    }

    private void checkStatistics(final Network before, final Tape t, final JsonNode statistics) {
        for (final Site site : golden.network.sites()) {
            final JsonNode mean = statistics.get(site.norm() + "/batch_mean");
            final JsonNode variance = statistics.get(site.norm() + "/batch_var");
            assertClose(sum(t.at(site).mean), mean.get(0), site.norm()); // the file has sum and first entry
            assertClose(t.at(site).mean[0], mean.get(1), site.norm());
            assertClose(sum(t.at(site).variance), variance.get(0), site.norm());
            assertClose(t.at(site).variance[0], variance.get(1), site.norm());
            checkMoved(before, site.norm() + "/moving_mean", mean);
            checkMoved(before, site.norm() + "/moving_variance", variance);
        }
    }

    private void checkMoved(final Network before, final String name, final JsonNode batch) {
        final double old = before.parameters().get(name).value()[0][0];
        assertThat(golden.network.parameters().get(name).value()[0][0]).as(name)
            .isCloseTo(0.99 * old + 0.01 * batch.get(1).asDouble(), within(1e-9 * Math.max(1, Math.abs(old))));
    }

    private static double sum(final double[] values) {
        return Arrays.stream(values).sum();
    }

    private void checkDeltas(final Network before, final JsonNode deltas) {
        assertThat(deltas.size()).isEqualTo(44);
        deltas.fields().forEachRemaining(entry -> {
            final double[] old = before.parameters().get(entry.getKey()).flat();
            final double[] now = golden.network.parameters().get(entry.getKey()).flat();
            double sum = 0;
            double absolute = 0;
            for (int i = 0; i < now.length; i++) {
                sum += now[i] - old[i];
                absolute += Math.abs(now[i] - old[i]);
            }
            final double size = Math.max(1, absolute);
            assertThat(sum).as(entry.getKey()).isCloseTo(entry.getValue().get("delta_sum").asDouble(),
                within(DELTA_TOLERANCE * size));
            assertThat(absolute).as(entry.getKey()).isCloseTo(entry.getValue().get("delta_abs_sum").asDouble(),
                within(DELTA_TOLERANCE * size));
        });
    }
}
