/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

/** Networks of all kinds with weights, statistics, batches and masks that no part of them is indifferent to. */
final class Networks {

    static final int ELEMENTS = 9;

    private Networks() {
    }

    static Network published() {
        return random(new Architecture(ELEMENTS, 6, 8, true, AttentionKind.ALL, true, false, 1, 0.99));
    }

    static Network preprint() {
        return random(new Architecture(ELEMENTS, 4, 8, true, AttentionKind.ALL, true, true, 1, 0.99));
    }

    static Network withDescriptors() {
        return random(new Architecture(ELEMENTS, 5, 8, true, AttentionKind.PRESENT, false, false, 2, 0.9, 3));
    }

    static Network withoutLoad() {
        return random(new Architecture(ELEMENTS, 5, 8, false, AttentionKind.PRESENT, false, false, 1, 0.9));
    }

    static List<Network> all() {
        return List.of(published(), preprint(), withDescriptors(), withoutLoad());
    }

    static Network random(final Architecture architecture) {
        final Network network = new Network(architecture);
        final Random random = new Random(7);
        network.initialise(random::nextDouble);
        for (final Parameter p : network.parameters().values()) {
            final boolean positive = p.name().endsWith("variance") || p.name().endsWith("gamma");
            if (p.shape().length == 1) {
                for (int j = 0; j < p.value()[0].length; j++) {
                    p.value()[0][j] = (float)(positive ? 0.5 + random.nextDouble() : 0.3 * random.nextGaussian());
                }
            }
        }
        if (architecture.traits() > 0) {
            final float[][] traits = new float[architecture.elements()][architecture.traits()];
            for (final float[] row : traits) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = (float)random.nextGaussian();
                }
            }
            network.setTraits(traits);
        }
        return network;
    }

    /** Alloys of two to five elements whose fractions need not sum to 1. */
    static float[][] fractions(final int rows, final int elements, final Random random) {
        final float[][] x = new float[rows][elements];
        for (final float[] row : x) {
            for (int k = 2 + random.nextInt(4); k > 0; k--) {
                row[random.nextInt(elements)] += 0.1f + random.nextFloat();
            }
            row[0] += 0.2f;
        }
        return x;
    }

    static float[] numbers(final int n, final Random random) {
        final float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = (float)random.nextGaussian();
        }
        return numbers;
    }

    /** A batch whose last rows are not measured. */
    static Batch batch(final Network network, final int rows, final int measured, final double dropout,
        final Random random) {
        final float[][] eps = new float[rows][];
        for (int i = 0; i < rows; i++) {
            eps[i] = numbers(network.architecture().latent(), random);
        }
        final float[] weight = new float[measured];
        for (int i = 0; i < measured; i++) {
            weight[i] = 0.5f + random.nextFloat();
        }
        return new Batch(fractions(rows, network.architecture().elements(), random), numbers(rows, random),
            numbers(measured, random), weight, eps,
            Masks.draw(network, rows, dropout, random.nextBoolean(), random::nextDouble));
    }

    static List<Masks> passes(final Network network, final int passes, final double rate, final Random random) {
        final List<Masks> masks = new ArrayList<>();
        for (int t = 0; t < passes; t++) {
            masks.add(Masks.draw(network, 1, rate, random::nextDouble));
        }
        return masks;
    }
}
