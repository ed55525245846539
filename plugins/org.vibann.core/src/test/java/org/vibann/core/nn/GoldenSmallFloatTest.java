/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenSmall;

import com.fasterxml.jackson.databind.JsonNode;

/** The small network in single precision, as the product computes: predictions and tensors after two training steps. */
class GoldenSmallFloatTest {

    private static final float TOLERANCE = 1e-4f;
    private static final double LEAST_GRADIENT = 1e-4;

    private final JsonNode json = GoldenSmall.json();
    private final int n = json.get("rows").asInt();
    private final int m = json.get("elements").asInt();

    private static float[] numbers(final JsonNode node) {
        final float[] numbers = new float[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float)node.get(i).asDouble();
        }
        return numbers;
    }

    private float[][] rows(final JsonNode node, final int columns) {
        final float[][] rows = new float[n][columns];
        for (int i = 0; i < n; i++) {
            System.arraycopy(numbers(node), i * columns, rows[i], 0, columns);
        }
        return rows;
    }

    private Masks masks(final Network network) {
        final Map<Site, float[][]> factors = new EnumMap<>(Site.class);
        final float kept = (float)(1 / (1 - json.get("rate").asDouble()));
        for (final Site site : network.sites()) {
            final float[][] mask = rows(json.get("masks").get(site.dropout()), network.widthOf(site));
            for (final float[] row : mask) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= kept;
                }
            }
            factors.put(site, mask);
        }
        return new Masks(factors);
    }

    @Test
    void predictionsAndTrainingStepsAgree() {
        final Network network = new Network(new Architecture(m, json.get("latent").asInt(), json.get("width").asInt(),
            true, AttentionKind.ALL, false, false, 1, 0.99));
        network.parameters().forEach((name, p) -> p.set(numbers(json.get("tensors").get(name))));
        final Tape t = network.tape(n);
        final float[][] x = rows(json.get("x"), m);
        final float[] load = numbers(json.get("load"));
        network.forward(t, x, load, n, null, Masks.NONE, false);
        for (int i = 0; i < n; i++) {
            assertThat(t.y()[i][0]).isCloseTo((float)json.get("inference").get("y").get(i).asDouble(),
                within(TOLERANCE));
        }
        final Engine.Training training =
            new RowArrayEngine().train(network, json.get("learningRate").asDouble(), n);
        final Batch batch = new Batch(x, load, numbers(json.get("target")), numbers(json.get("weight")),
            rows(json.get("eps"), json.get("latent").asInt()), masks(network));
        for (final JsonNode step : json.get("steps")) {
            final Loss loss = training.step(batch, new Loss.Factors(json.get("reconstruction").asDouble(), 0,
                json.get("beta").asDouble()), 1, 0);
            assertThat(loss.total()).isCloseTo(step.get("total").asDouble(), within((double)TOLERANCE));
        }
        // Where a gradient is zero but for rounding (a bias before a batch normalisation, all rows active), Adam's step is
        // the sign of the rounding: such numbers cannot be compared in single precision.
        final JsonNode gradients = json.get("steps").get(0).get("gradients");
        int compared = 0;
        for (final Parameter p : network.parameters().values()) {
            final float[] expected = numbers(json.get("after").get(p.name()));
            for (int i = 0; i < expected.length; i++) {
                if (!p.trainable() || Math.abs(gradients.get(p.name()).get(i).asDouble()) > LEAST_GRADIENT) {
                    assertThat(p.flat()[i]).as("%s, number %d", p.name(), i).isCloseTo(expected[i], within(TOLERANCE));
                    compared++;
                }
            }
        }
        assertThat(compared).as("numbers that can be compared").isGreaterThan(network.size() / 2);
    }
}
