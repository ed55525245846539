/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vibann.core.data.SeededRandom;

/** The whole network's derivatives against central differences, for the shape of every preset and without load. */
class NetworkGradientTest {

    private static final int N = 6;
    private static final int ELEMENTS = 5;
    private static final double RATE = 0.2;

    private final SeededRandom random = SeededRandom.of(11);
    private final double[] y = gaussian(N);
    private final double[] loads = gaussian(N);
    private final double[] weights = {0.25, 1, 4, 1, 0.5, 2};
    private final double[][] x = new double[N][ELEMENTS];

    static Stream<Architecture> shapes() {
        return Stream.of(new Architecture(ELEMENTS, 3, 4, true, AttentionKind.ALL, true, false, 1, 0.99),
            new Architecture(ELEMENTS, 3, 4, true, AttentionKind.ALL, true, true, 1, 0.99),
            new Architecture(ELEMENTS, 3, 4, true, AttentionKind.PRESENT, false, false, 4, 0.9),
            new Architecture(ELEMENTS, 3, 4, false, AttentionKind.PRESENT, false, false, 4, 0.9),
            new Architecture(ELEMENTS, 3, 4, true, AttentionKind.PRESENT, false, false, 1, 0.9, 3),
            new Architecture(ELEMENTS, 3, 4, false, AttentionKind.ALL, false, false, 1, 0.9, 2));
    }

    NetworkGradientTest() {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < ELEMENTS; j++) {
                x[i][j] = j == i % ELEMENTS ? 0 : 0.2 + random.nextDouble();
            }
        }
    }

    private double[] gaussian(final int n) {
        final double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private Network network(final Architecture shape) {
        final Network network = new Network(shape);
        for (final Parameter p : network.parameters().values()) {
            final double[] values = gaussian(p.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = p.name().endsWith("moving_variance") ? 0.5 + Math.abs(values[i])
                    : p.name().endsWith("gamma") ? 1 + 0.3 * values[i] : 0.7 * values[i];
            }
            p.set(values);
        }
        return network;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void trainingLossByEveryParameter(final Architecture shape) {
        final Network network = network(shape);
        final double[][] eps = new double[N][];
        for (int i = 0; i < N; i++) {
            eps[i] = gaussian(shape.latent());
        }
        final Masks masks = Masks.draw(network, N, RATE, random::nextDouble);
        final Loss.Factors factors = new Loss.Factors(0.5, shape.loadDecoder() ? 0.4 : 0, 0.3);
        final Tape t = network.tape(N);
        final Supplier<Double> loss = () -> {
            network.forward(t, x, loads, N, eps, masks, true);
            return Loss.seed(t, y, weights, factors).total();
        };
        loss.get();
        network.backward(t, false);
        int trainable = 0;
        for (final Parameter p : network.parameters().values()) {
            if (p.trainable()) {
                LayerGradientTest.check(p.value(), p.gradient(), loss, false);
                trainable++;
            }
        }
        assertThat(trainable).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void trainingLossWhereTheLastRowsAreNotMeasured(final Architecture shape) {
        final Network network = network(shape);
        final double[][] eps = new double[N][];
        for (int i = 0; i < N; i++) {
            eps[i] = gaussian(shape.latent());
        }
        final int measured = 4;
        final Masks masks = Masks.draw(network, N, RATE, false, random::nextDouble);
        final Loss.Factors factors = new Loss.Factors(0.5, shape.loadDecoder() ? 0.4 : 0, 0.3);
        final Tape t = network.tape(N);
        final Supplier<Double> loss = () -> {
            network.forward(t, x, loads, N, eps, masks, true);
            return Loss.seed(t, y, weights, measured, factors).total();
        };
        final double all = loss.get();
        network.backward(t, false);
        for (final Parameter p : network.parameters().values()) {
            if (p.trainable()) {
                LayerGradientTest.check(p.value(), p.gradient(), loss, false);
            }
        }
        y[measured] += 10;
        weights[measured] = 3;
        assertThat(loss.get()).as("what the others are said to have measured").isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void reconstructionByTheDecodersParameters(final Architecture shape) {
        final Network network = network(shape);
        final double[][] z = new double[N][];
        for (int i = 0; i < N; i++) {
            z[i] = gaussian(shape.latent());
        }
        final Masks masks = Masks.draw(network, N, RATE, random::nextDouble);
        final Tape t = network.tape(N);
        final Supplier<Double> loss = () -> {
            network.decode(t, z, N, masks, true);
            return Loss.seedReconstruction(t, x);
        };
        loss.get();
        network.backwardDecoder(t);
        for (final Parameter p : network.decoder()) {
            if (p.trainable()) {
                LayerGradientTest.check(p.value(), p.gradient(), loss, false);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void predictionByCompositionAndLoad(final Architecture shape) {
        final Network network = network(shape);
        final Tape t = network.tape(N);
        final double[][] load = {loads};
        final Supplier<Double> value = () -> {
            network.forward(t, x, loads, N, null, Masks.NONE, false);
            double sum = 0;
            for (int i = 0; i < N; i++) {
                sum += weights[i] * t.y()[i][0];
            }
            return sum;
        };
        value.get();
        t.clearSeeds();
        for (int i = 0; i < N; i++) {
            t.gradientOfPrediction()[i][0] = weights[i];
        }
        network.backward(t, true);
        final double[][] gX = new double[N][];
        final double[][] gLoad = new double[1][N];
        for (int i = 0; i < N; i++) {
            gX[i] = t.gradientOfInput()[i].clone();
            gLoad[0][i] = shape.load() ? t.gradientOfLoad()[i][0] : 0;
        }
        LayerGradientTest.check(x, gX, value, true);
        LayerGradientTest.check(load, gLoad, value, false);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void thinnedPassesEqualTheMaskedNetworkAndTheirGradientIsExact(final Architecture shape) {
        final Network network = network(shape);
        final List<Masks> masks = new ArrayList<>();
        for (int pass = 0; pass < 7; pass++) {
            masks.add(Masks.draw(network, 1, RATE, random::nextDouble));
        }
        final ThinnedPasses thinned = new ThinnedPasses(network, masks, RATE);
        final double[][] values = thinned.evaluate(x, loads).values();
        final Tape t = network.tape(1);
        final double[][] objective = new double[N][];
        for (int i = 0; i < N; i++) {
            objective[i] = gaussian(masks.size());
            for (int pass = 0; pass < masks.size(); pass++) {
                network.forward(t, new double[][]{x[i]}, new double[]{loads[i]}, 1, null, masks.get(pass), false);
                assertThat(values[i][pass]).isCloseTo(t.y()[0][0], within(1e-12));
            }
        }
        final double[][] gradient = thinned.evaluate(x, loads).inputGradient(objective);
        LayerGradientTest.check(x, gradient, () -> {
            final double[][] now = thinned.evaluate(x, loads).values();
            double sum = 0;
            for (int i = 0; i < N; i++) {
                for (int pass = 0; pass < now[i].length; pass++) {
                    sum += objective[i][pass] * now[i][pass];
                }
            }
            return sum;
        }, true);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aSecondReadOutOfTheHeadIsThatOfItsUnitsAndItsGradientIsExact(final Architecture shape) {
        final Network network = network(shape);
        final List<Masks> masks = new ArrayList<>();
        for (int pass = 0; pass < 3; pass++) {
            masks.add(Masks.draw(network, 1, RATE, random::nextDouble));
        }
        final double[] readout = gaussian(shape.width() + 1);
        final ThinnedPasses thinned = new ThinnedPasses(network, masks, RATE, readout);
        final PassValues values = thinned.evaluate(x, loads);
        final Tape t = network.tape(1);
        final double[][] first = new double[N][];
        final double[][] second = new double[N][];
        for (int i = 0; i < N; i++) {
            first[i] = gaussian(masks.size());
            second[i] = gaussian(masks.size());
            for (int pass = 0; pass < masks.size(); pass++) {
                network.forward(t, new double[][]{x[i]}, new double[]{loads[i]}, 1, null, masks.get(pass), false);
                double expected = readout[shape.width()];
                for (int k = 0; k < shape.width(); k++) {
                    expected += readout[k] * t.trunk()[0][k];
                }
                assertThat(values.values()[i][pass]).isCloseTo(t.y()[0][0], within(1e-12));
                assertThat(values.readouts()[i][pass]).isCloseTo(expected, within(1e-12));
            }
        }
        LayerGradientTest.check(x, thinned.evaluate(x, loads).inputGradient(first, second), () -> {
            final PassValues now = thinned.evaluate(x, loads);
            double sum = 0;
            for (int i = 0; i < N; i++) {
                for (int pass = 0; pass < masks.size(); pass++) {
                    sum += first[i][pass] * now.values()[i][pass] + second[i][pass] * now.readouts()[i][pass];
                }
            }
            return sum;
        }, true);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void withoutReconstructionTheDecoderIsSparedAndAllElseIsAsWithIt(final Architecture shape) {
        final Network whole = network(shape);
        final Network spared = whole.copy();
        final double[][] eps = new double[N][];
        for (int i = 0; i < N; i++) {
            eps[i] = gaussian(shape.latent());
        }
        final Loss.Factors factors = new Loss.Factors(0, 0, 0.3);
        final Tape t = whole.tape(N);
        whole.forward(t, x, loads, N, eps, Masks.NONE, true);
        Loss.seed(t, y, weights, factors);
        whole.backward(t, false);
        new Adam(whole.parameters().values(), 0.01).step(1, 0);
        new RowArrayEngine().train(spared, 0.01, N).step(new Batch(x, loads, y, weights, eps, Masks.NONE), factors, 1, 0);
        whole.parameters().forEach((name, p) -> {
            final double[] now = spared.parameters().get(name).flat();
            if (name.startsWith("Comp_Dec_BN") && !p.trainable()) {
                assertThat(now).as(name).isNotEqualTo(p.flat());
            } else {
                assertThat(now).as(name).isEqualTo(p.flat());
            }
        });
    }
}
