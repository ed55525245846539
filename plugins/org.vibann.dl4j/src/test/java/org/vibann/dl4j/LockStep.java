/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;
import org.vibann.core.nn.RowArrayEngine;
import org.vibann.core.nn64.AttentionKind;
import org.vibann.core.nn64.Site;
import org.vibann.dl4j64.Dl4jEngine;

/**
 * VIBANN's own engine, beside which both engines take every step in double precision too: from the same weights, with the
 * same batches, masks, noise and factors. Their losses are kept.
 */
final class LockStep implements Engine {

    private final Engine own = new RowArrayEngine();
    private final List<Losses> steps = new ArrayList<>();
    private org.vibann.core.nn64.Network ownNetwork;
    private org.vibann.core.nn64.Network dl4jNetwork;

    /** The losses of one step. */
    record Losses(Loss own, org.vibann.core.nn64.Loss own64, org.vibann.core.nn64.Loss dl4j64) {
    }

    /** @return the losses of all steps */
    List<Losses> steps() {
        return steps;
    }

    /** @return the network that VIBANN's own engine trained in double precision */
    org.vibann.core.nn64.Network ownNetwork() {
        return ownNetwork;
    }

    /** @return the network that DeepLearning4J trained in double precision */
    org.vibann.core.nn64.Network dl4jNetwork() {
        return dl4jNetwork;
    }

    @Override
    public String name() {
        return "LOCKSTEP";
    }

    @Override
    public Training train(final Network network, final double learningRate, final int capacity) {
        ownNetwork = twin(network);
        dl4jNetwork = twin(network);
        final Training first = own.train(network, learningRate, capacity);
        final var second = new org.vibann.core.nn64.RowArrayEngine().train(ownNetwork, learningRate, capacity);
        final var third = new Dl4jEngine().train(dl4jNetwork, learningRate, capacity);
        return new Training() {
            @Override
            public Loss step(final Batch batch, final Loss.Factors f, final double schedule, final double decay) {
                final var twin = twin(batch);
                final var factors =
                    new org.vibann.core.nn64.Loss.Factors(f.reconstruction(), f.loadReconstruction(), f.beta());
                final Loss loss = first.step(batch, f, schedule, decay);
                steps.add(new Losses(loss, second.step(twin, factors, schedule, decay),
                    third.step(twin, factors, schedule, decay)));
                return loss;
            }

            @Override
            public void close() {
                first.close();
                second.close();
                third.close();
            }
        };
    }

    @Override
    public DecoderTraining trainDecoder(final Network network, final double learningRate, final int capacity) {
        return own.trainDecoder(network, learningRate, capacity);
    }

    @Override
    public Evaluation evaluate(final Network network) {
        return own.evaluate(network);
    }

    private static org.vibann.core.nn64.Network twin(final Network network) {
        final var a = network.architecture();
        final var twin = new org.vibann.core.nn64.Network(new org.vibann.core.nn64.Architecture(a.elements(),
            a.latent(), a.width(), a.load(), AttentionKind.valueOf(a.attention().name()), a.loadAttention(),
            a.loadDecoder(), a.pairScale(), a.momentum(), a.traits()));
        for (final Parameter p : network.parameters().values()) {
            twin.parameters().get(p.name()).set(doubles(p.flat()));
        }
        return twin;
    }

    private static org.vibann.core.nn64.Batch twin(final Batch b) {
        final Map<Site, double[][]> masks = new EnumMap<>(Site.class);
        b.masks().factors().forEach((site, rows) -> masks.put(Site.valueOf(site.name()), doubles(rows)));
        return new org.vibann.core.nn64.Batch(doubles(b.x()), b.load() == null ? null : doubles(b.load()),
            doubles(b.y()), doubles(b.weight()), doubles(b.eps()),
            b.masks() == Masks.NONE ? org.vibann.core.nn64.Masks.NONE : new org.vibann.core.nn64.Masks(masks));
    }

    private static double[][] doubles(final float[][] rows) {
        final double[][] all = new double[rows.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = doubles(rows[i]);
        }
        return all;
    }

    private static double[] doubles(final float[] values) {
        final double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i];
        }
        return all;
    }
}
