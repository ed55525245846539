/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenSmall;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A small network with random weights in double precision against the numbers of PyTorch's automatic differentiation
 * (benchmarks/peers/golden.py), which are part of the repository.
 */
class GoldenSmallTest {

    private static final double TOLERANCE = 1e-9;

    private final JsonNode json = GoldenSmall.json();
    private final int n = json.get("rows").asInt();
    private final double rate = json.get("rate").asDouble();
    private final Network network = network();
    private final double[][] x = rows(json.get("x"), n);
    private final double[] load = numbers(json.get("load"));

    private Network network() {
        final Network small = new Network(new Architecture(json.get("elements").asInt(), json.get("latent").asInt(),
            json.get("width").asInt(), true, AttentionKind.ALL, false, false, 1, 0.99));
        assertThat(small.parameters().keySet()).hasSize(json.get("tensors").size());
        small.parameters().forEach((name, p) -> p.set(numbers(json.get("tensors").get(name))));
        return small;
    }

    private static double[] numbers(final JsonNode node) {
        final double[] numbers = new double[node.size()];
        Arrays.setAll(numbers, i -> node.get(i).asDouble());
        return numbers;
    }

    private static double[][] rows(final JsonNode node, final int count) {
        final double[] all = numbers(node);
        final double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(all, i * all.length / count, (i + 1) * all.length / count);
        }
        return rows;
    }

    /** The masks of some of the rows, kept units as factors. */
    private Masks masks(final int from, final int to) {
        final Map<Site, double[][]> factors = new EnumMap<>(Site.class);
        for (final Site site : network.sites()) {
            final double[][] mask = Arrays.copyOfRange(rows(json.get("masks").get(site.dropout()), n), from, to);
            for (final double[] row : mask) {
                Arrays.setAll(row, j -> row[j] / (1 - rate));
            }
            factors.put(site, mask);
        }
        return new Masks(factors);
    }

    private void assertRows(final double[][] actual, final JsonNode expected, final String what) {
        final double[][] rows = rows(expected, n);
        for (int i = 0; i < n; i++) {
            GoldenForwardTest.assertClose(Arrays.copyOf(actual[i], rows[i].length), rows[i], what + " of row " + i);
        }
    }

    private void assertOutputs(final Tape t, final JsonNode expected) {
        assertRows(t.y(), expected.get("y"), "y");
        assertRows(t.mu(), expected.get("mu"), "mu");
        assertRows(t.logvar(), expected.get("logvar"), "logvar");
        assertRows(t.attention(), expected.get("attention"), "attention");
        assertRows(t.reconstruction(), expected.get("reconstruction"), "reconstruction");
    }

    /** PyTorch has relu'(0) = 0; here the derivative at an absent element is that from the right. */
    private void assertInputGradient(final double[][] actual, final JsonNode expected) {
        final double[][] rows = rows(expected, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < x[i].length; j++) {
                if (x[i][j] > 0) {
                    assertThat(actual[i][j]).as("row %d, element %d", i, j)
                        .isCloseTo(rows[i][j], within(TOLERANCE * Math.max(1, Math.abs(rows[i][j]))));
                }
            }
        }
    }

    private void checkPass(final Masks masks, final JsonNode expected) {
        final Tape t = network.tape(n);
        network.forward(t, x, load, n, null, masks, false);
        assertOutputs(t, expected);
        t.clearSeeds();
        for (int i = 0; i < n; i++) {
            t.gradientOfPrediction()[i][0] = 1;
        }
        network.backward(t, true);
        assertInputGradient(t.gradientOfInput(), expected.get("gradientOfSumOfY"));
    }

    @Test
    void inferenceAndItsGradientAgree() {
        checkPass(Masks.NONE, json.get("inference"));
    }

    @Test
    void droppedPassesAndTheirGradientAgree() {
        checkPass(masks(0, n), json.get("dropped"));
    }

    @Test
    void thinnedPassesAgree() {
        final double[][] gradient = new double[n][];
        for (int i = 0; i < n; i++) {
            // Each row has masks of its own: one pass a row, and another before it that must not matter.
            final ThinnedPasses thinned =
                new ThinnedPasses(network, List.of(masks((i + 1) % n, (i + 1) % n + 1), masks(i, i + 1)), rate);
            final PassValues values = thinned.evaluate(new double[][]{x[i]}, new double[]{load[i]});
            assertThat(values.values()[0][1]).isCloseTo(json.get("dropped").get("y").get(i).asDouble(), within(TOLERANCE));
            gradient[i] = values.inputGradient(new double[][]{{0, 1}})[0];
        }
        assertInputGradient(gradient, json.get("dropped").get("gradientOfSumOfY"));
    }

    @Test
    void trainingStepsAgree() {
        final Adam adam = new Adam(network.parameters().values(), json.get("learningRate").asDouble());
        final Tape t = network.tape(n);
        final Loss.Factors factors =
            new Loss.Factors(json.get("reconstruction").asDouble(), 0, json.get("beta").asDouble());
        for (final JsonNode step : json.get("steps")) {
            network.forward(t, x, load, n, rows(json.get("eps"), n), masks(0, n), true);
            final Loss loss = Loss.seed(t, numbers(json.get("target")), numbers(json.get("weight")), factors);
            network.backward(t, false);
            assertThat(new double[]{loss.total(), loss.hardness(), loss.reconstruction(), loss.klPerDimension()})
                .containsExactly(new double[]{step.get("total").asDouble(), step.get("hardness").asDouble(),
                    step.get("divergence").asDouble(), step.get("kl").asDouble()}, within(TOLERANCE));
            if (step.has("gradients")) {
                checkGradients(step.get("gradients"));
            }
            adam.step();
        }
        network.parameters().forEach(
            (name, p) -> GoldenForwardTest.assertClose(p.flat(), numbers(json.get("after").get(name)), name));
    }

    private void checkGradients(final JsonNode expected) {
        final List<String> compared = new ArrayList<>();
        expected.fields().forEachRemaining(entry -> {
            final Parameter p = network.parameters().get(entry.getKey());
            final double[] gradient = Arrays.stream(p.gradient()).flatMapToDouble(Arrays::stream).toArray();
            GoldenForwardTest.assertClose(gradient, numbers(entry.getValue()), "gradient of " + entry.getKey());
            compared.add(entry.getKey());
        });
        assertThat(compared).hasSize(
            (int)network.parameters().values().stream().filter(Parameter::trainable).count());
    }
}
