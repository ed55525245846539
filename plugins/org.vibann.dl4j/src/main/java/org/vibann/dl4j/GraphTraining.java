/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Network;
import org.vibann.dl4j.Losses.Part;

/** Trains a whole network as a DL4J graph. */
final class GraphTraining implements Engine.Training {

    private final Network network;
    private final ComputationGraph graph;
    private final Optimiser optimiser;

    GraphTraining(final Network network, final double learningRate) {
        this.network = network;
        final StepRate rate = new StepRate();
        graph = new ComputationGraph(NetworkGraphs.training(network, rate));
        graph.init();
        Weights.write(network, graph);
        optimiser = new Optimiser(graph, network, rate, learningRate);
    }

    /** A loss and the gradients of all parameters. */
    record Gradients(Loss loss, Gradient gradient) {
    }

    @Override
    public Loss step(final Batch batch, final Loss.Factors factors, final double schedule, final double decay) {
        try {
            final Gradients found = gradients(batch, factors);
            optimiser.step(found.gradient(), batch.size(), schedule, decay);
            Weights.read(graph, network);
            return found.loss();
        } catch (final RuntimeException | OutOfMemoryError e) {
            throw Backend.failure(e);
        }
    }

    /** Forward, loss and backward, without a step. */
    Gradients gradients(final Batch batch, final Loss.Factors factors) {
        final int n = batch.size();
        final Map<String, INDArray> given = new HashMap<>();
        given.put(NetworkGraphs.FRACTIONS, Nd4j.create(batch.x()));
        given.put(NetworkGraphs.NOISE, Nd4j.create(batch.eps()));
        if (network.architecture().load()) {
            given.put(NetworkGraphs.LOAD, Rows.column(Arrays.copyOf(batch.load(), n)));
        }
        final INDArray[] inputs = Rows.inputs(graph, network, given, batch.masks(), n);
        final Map<String, INDArray> values = graph.feedForward(inputs, true, false);
        final Map<String, INDArray> seeds = new HashMap<>();
        final Loss loss = loss(batch, factors, values, seeds);
        final Gradient gradient = graph.backpropGradient(
            graph.getConfiguration().getNetworkOutputs().stream().map(seeds::get).toArray(INDArray[]::new));
        Rows.close(values.values());
        Rows.close(seeds.values());
        Rows.close(List.of(inputs));
        return new Gradients(loss, gradient);
    }

    private Loss loss(final Batch batch, final Loss.Factors f, final Map<String, INDArray> values,
        final Map<String, INDArray> seeds) {
        final int n = batch.size();
        final int measured = Math.max(1, batch.measured());
        final float[] weights = new float[n];
        final float[] certain = new float[n];
        Arrays.fill(weights, 1);
        System.arraycopy(batch.weight(), 0, weights, 0, batch.measured());
        System.arraycopy(batch.weight(), 0, certain, 0, batch.measured());
        final INDArray ofMeasured = Rows.column(certain);

        final Part hardness = Losses.squares(values.get(NetworkGraphs.PREDICTION),
            Rows.column(Arrays.copyOf(batch.y(), n)), ofMeasured);
        seeds.put(NetworkGraphs.PREDICTION, hardness.gradient().divi(measured));
        final Part reconstruction = Losses.reconstruction(values.get(NetworkGraphs.RECONSTRUCTION),
            values.get(NetworkGraphs.COMPOSITION), Rows.column(weights));
        seeds.put(NetworkGraphs.RECONSTRUCTION, reconstruction.gradient().muli(f.reconstruction() / n));
        final Part mean = Losses.mean(values.get(NetworkGraphs.MEAN));
        seeds.put(NetworkGraphs.MEAN, mean.gradient().muli(f.beta() / n));
        final Part variance = Losses.variance(values.get(NetworkGraphs.VARIANCE));
        seeds.put(NetworkGraphs.VARIANCE, variance.gradient().muli(f.beta() / n));
        double load = 0;
        if (network.architecture().loadDecoder()) {
            final Part part = Losses.squares(values.get(NetworkGraphs.LOAD_RECONSTRUCTION),
                values.get(NetworkGraphs.LOAD), ofMeasured);
            seeds.put(NetworkGraphs.LOAD_RECONSTRUCTION,
                part.gradient().muli(f.loadReconstruction() / measured));
            load = part.sum() / measured;
        }
        final double kl = (mean.sum() + variance.sum()) / n;
        final double ofFractions = f.reconstruction() == 0 ? 0 : reconstruction.sum() / n;
        final double ofTargets = hardness.sum() / measured;
        return new Loss(ofTargets + f.reconstruction() * ofFractions + f.loadReconstruction() * load + f.beta() * kl,
            ofTargets, ofFractions, load, kl);
    }

    @Override
    public void close() {
        graph.close();
    }
}
