/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.io.IOException;
import java.io.OutputStream;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.NetworkWriter;

/**
 * The engine on DeepLearning4J and ND4J: the network as a DL4J {@code ComputationGraph} of DL4J's own layers, which DL4J
 * differentiates. Native code; one thread, so that the same batches give the same bits.
 */
public final class Dl4jEngine implements Engine, NetworkWriter {

    @Override
    public String name() {
        return "DEEPLEARNING4J";
    }

    @Override
    public Training train(final Network network, final double learningRate, final int capacity) {
        Backend.require();
        return new GraphTraining(network, learningRate);
    }

    @Override
    public DecoderTraining trainDecoder(final Network network, final double learningRate, final int capacity) {
        Backend.require();
        return new GraphDecoderTraining(network, learningRate);
    }

    @Override
    public Evaluation evaluate(final Network network) {
        Backend.require();
        return new GraphEvaluation(network);
    }

    @Override
    public void write(final Network network, final double dropout, final OutputStream out) throws IOException {
        Backend.require();
        try {
            final ComputationGraph graph = new ComputationGraph(NetworkGraphs.exchange(network, dropout));
            graph.init();
            Weights.write(network, graph);
            ModelSerializer.writeModel(graph, out, false);
            graph.close();
        } catch (final RuntimeException | OutOfMemoryError e) {
            throw Backend.failure(e);
        }
    }
}
