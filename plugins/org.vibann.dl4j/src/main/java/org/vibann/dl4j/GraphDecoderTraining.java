/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.dl4j.Losses.Part;

/** Trains the composition decoder of a network as a DL4J graph. */
final class GraphDecoderTraining implements Engine.DecoderTraining {

    private final Network network;
    private final ComputationGraph graph;
    private final Optimiser optimiser;

    GraphDecoderTraining(final Network network, final double learningRate) {
        this.network = network;
        final StepRate rate = new StepRate();
        graph = new ComputationGraph(NetworkGraphs.decoder(network, rate));
        graph.init();
        Weights.write(network, graph);
        optimiser = new Optimiser(graph, network, rate, learningRate);
    }

    @Override
    public double step(final float[][] z, final float[][] x, final Masks masks, final double schedule) {
        try {
            final int n = z.length;
            final INDArray[] inputs =
                Rows.inputs(graph, network, Map.of(NetworkGraphs.LATENT, Nd4j.create(z)), masks, n);
            final Map<String, INDArray> values = graph.feedForward(inputs, true, false);
            final Part loss = Losses.reconstruction(values.get(NetworkGraphs.RECONSTRUCTION), Nd4j.create(x),
                Nd4j.ones(n, 1));
            final Gradient gradient = graph.backpropGradient(loss.gradient().divi(n));
            optimiser.step(gradient, n, schedule, 0);
            Weights.read(graph, network);
            Rows.close(values.values());
            Rows.close(List.of(inputs));
            return loss.sum() / n;
        } catch (final RuntimeException | OutOfMemoryError e) {
            throw Backend.failure(e);
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
