/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;
import org.vibann.core.nn.RowArrayEngine;
import org.vibann.core.nn.Tape;

/** Both engines give the same numbers, for every kind of network: values, gradients, and weights after steps. */
class EngineEqualityTest {

    private final Engine own = new RowArrayEngine();
    private final Engine dl4j = new Dl4jEngine();
    private final Random random = new Random(11);

    static List<Network> networks() {
        return Networks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void valuesAtInferenceAgree(final Network network) {
        final float[][] x = Networks.fractions(20, Networks.ELEMENTS, random);
        final float[] load = Networks.numbers(20, random);
        try (Engine.Evaluation a = own.evaluate(network); Engine.Evaluation b = dl4j.evaluate(network)) {
            final Engine.Outputs expected = a.forward(x, load);
            final Engine.Outputs found = b.forward(x, load);
            assertThat(found.y()).containsExactly(expected.y(), within(1e-5f));
            assertClose(found.mu(), expected.mu(), 1e-5);
            assertClose(found.logvar(), expected.logvar(), 1e-5);
            assertClose(found.attention(), expected.attention(), 1e-5);
            assertClose(found.reconstruction(), expected.reconstruction(), 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void monteCarloPassesAndTheirInputGradientAgree(final Network network) {
        final float[][] x = Networks.fractions(7, Networks.ELEMENTS, random);
        final float[] load = Networks.numbers(7, random);
        final List<Masks> masks = Networks.passes(network, 5, 0.3, random);
        final float[][] weights = new float[7][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Networks.numbers(5, random);
        }
        try (Engine.Evaluation a = own.evaluate(network); Engine.Evaluation b = dl4j.evaluate(network)) {
            final Engine.Passes expected = a.passes(x, load, masks, 0.3);
            final Engine.Passes found = b.passes(x, load, masks, 0.3);
            assertClose(found.values(), expected.values(), 1e-5);
            assertClose(found.inputGradient(weights), expected.inputGradient(weights), 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyGradientOfATrainingStepAgrees(final Network network) {
        final Batch batch = Networks.batch(network, 16, 12, 0.3, random);
        final Tape tape = network.tape(16);
        network.forward(tape, batch.x(), batch.load(), 16, batch.eps(), batch.masks(), true);
        final Loss expected = Loss.seed(tape, batch.y(), batch.weight(), 12, factors(network));
        network.backward(tape, false);
        try (GraphTraining training = (GraphTraining)dl4j.train(network, 1e-3, 16)) {
            final GraphTraining.Gradients found = training.gradients(batch, factors(network));
            assertThat(found.loss().total()).isCloseTo(expected.total(), within(1e-5 * Math.abs(expected.total())));
            assertThat(found.loss().hardness()).isCloseTo(expected.hardness(), within(1e-5));
            assertThat(found.loss().reconstruction()).isCloseTo(expected.reconstruction(), within(1e-5));
            assertThat(found.loss().loadReconstruction()).isCloseTo(expected.loadReconstruction(), within(1e-5));
            assertThat(found.loss().klPerDimension()).isCloseTo(expected.klPerDimension(), within(1e-5));
            int compared = 0;
            for (final Parameter p : network.parameters().values()) {
                final INDArray gradient = found.gradient().gradientForVariable().get(Weights.key(p));
                if (p.trainable() && gradient != null) {
                    assertClose(p.name(), Weights.floats(gradient), flat(p.gradient()), 1e-4);
                    compared++;
                } else if (p.trainable()) {
                    assertThat(p.name()).startsWith("Load_Attention");
                }
            }
            assertThat(compared).isGreaterThan(30);
        }
    }

    /**
     * A step of Adam has the size of the learning rate also where a gradient is all rounding error, whose sign is by
     * chance (that of a bias before batch normalisation whose unit is active in every row): weights are compared where
     * the gradient was more than a hundredth of the tensor's largest in every step. The learning rate is small so that
     * no such difference switches a unit on or off.
     */
    @ParameterizedTest
    @MethodSource("networks")
    void weightsAndMovingStatisticsAfterStepsAgree(final Network network) {
        final double rate = 1e-5;
        final Network other = network.copy();
        final Map<String, boolean[]> certain = new HashMap<>();
        try (Engine.Training a = own.train(network, rate, 16); Engine.Training b = dl4j.train(other, rate, 16)) {
            for (int step = 0; step < 5; step++) {
                final Batch batch = Networks.batch(network, 16, 13, 0.1, random);
                final Loss expected = a.step(batch, factors(network), 1 - 0.1 * step, 0.3);
                assertThat(b.step(batch, factors(network), 1 - 0.1 * step, 0.3).total())
                    .isCloseTo(expected.total(), within(1e-3 * expected.total()));
                network.parameters().values().forEach(p -> mark(p, certain));
            }
        }
        int compared = 0;
        for (final Parameter p : network.parameters().values()) {
            final float[] end = p.flat();
            final float[] found = other.parameters().get(p.name()).flat();
            for (int i = 0; i < end.length; i++) {
                if (p.trainable() && certain.get(p.name())[i]) {
                    assertThat((double)found[i]).as(p.name()).isCloseTo(end[i], within(0.1 * rate));
                    compared++;
                } else if (p.name().contains("moving")) {
                    assertThat((double)found[i]).as(p.name()).isCloseTo(end[i], within(rate));
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static void mark(final Parameter p, final Map<String, boolean[]> certain) {
        final float[] gradient = flat(p.gradient());
        float largest = 1e-2f;
        for (final float value : gradient) {
            largest = Math.max(largest, Math.abs(value));
        }
        final boolean[] marks = certain.computeIfAbsent(p.name(), name -> {
            final boolean[] all = new boolean[gradient.length];
            Arrays.fill(all, true);
            return all;
        });
        for (int i = 0; i < marks.length; i++) {
            marks[i] &= Math.abs(gradient[i]) > 0.01 * largest;
        }
    }

    @Test
    void theSameStepsGiveTheSameBits() {
        final Network first = Networks.withDescriptors();
        final Network second = Networks.withDescriptors();
        for (final Network network : List.of(first, second)) {
            final Random same = new Random(3);
            try (Engine.Training training = dl4j.train(network, 1e-3, 16)) {
                for (int step = 0; step < 3; step++) {
                    training.step(Networks.batch(network, 16, 16, 0.1, same), factors(network), 1, 0);
                }
            }
        }
        first.parameters().forEach((name, p) -> assertThat(second.parameters().get(name).flat()).as(name)
            .containsExactly(p.flat()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theDecoderAloneLearnsTheSame(final Network network) {
        final Network other = network.copy();
        try (Engine.DecoderTraining a = own.trainDecoder(network, 3e-3, 8);
            Engine.DecoderTraining b = dl4j.trainDecoder(other, 3e-3, 8)) {
            for (int step = 0; step < 5; step++) {
                final float[][] z = new float[8][];
                final float[][] x = Networks.fractions(8, Networks.ELEMENTS, random);
                for (int i = 0; i < 8; i++) {
                    z[i] = Networks.numbers(network.architecture().latent(), random);
                    float sum = 0;
                    for (final float v : x[i]) {
                        sum += v;
                    }
                    for (int j = 0; j < x[i].length; j++) {
                        x[i][j] /= sum;
                    }
                }
                final Masks masks = Masks.draw(network, 8, 0.2, random::nextDouble);
                assertThat(b.step(z, x, masks, 0.9)).isCloseTo(a.step(z, x, masks, 0.9), within(1e-4));
            }
        }
        for (final Parameter p : network.parameters().values()) {
            assertClose(p.name(), other.parameters().get(p.name()).flat(), p.flat(), 1e-3);
        }
    }

    private static Loss.Factors factors(final Network network) {
        return new Loss.Factors(0.5, network.architecture().loadDecoder() ? 0.4 : 0, 0.02);
    }

    static float[] flat(final float[][] rows) {
        final float[] all = new float[rows.length * rows[0].length];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(rows[k], 0, all, k * rows[0].length, rows[0].length);
        }
        return all;
    }

    static void assertClose(final float[][] found, final float[][] expected, final double tolerance) {
        assertThat(found).hasDimensions(expected.length, expected[0].length);
        assertClose("rows", flat(found), flat(expected), tolerance);
    }

    /** Differences relative to the largest number of all. */
    static void assertClose(final String what, final float[] found, final float[] expected, final double tolerance) {
        assertThat(found).as(what).hasSameSizeAs(expected);
        double largest = 1e-3;
        for (final float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < found.length; i++) {
            assertThat((double)found[i]).as(what + " " + i).isCloseTo(expected[i], within(tolerance * largest));
        }
    }
}
