/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

/** DL4J's Adam with a learning rate that is set for every step, and AdamW's decay of the weight matrices. */
final class Optimiser {

    private final ComputationGraph graph;
    private final StepRate rate;
    private final double learningRate;
    private final List<INDArray> kernels = new ArrayList<>();
    private int iteration;

    Optimiser(final ComputationGraph graph, final Network network, final StepRate rate, final double learningRate) {
        this.graph = graph;
        this.rate = rate;
        this.learningRate = learningRate;
        for (final Parameter p : network.parameters().values()) {
            final INDArray kernel = graph.paramTable().get(Weights.key(p));
            if (kernel != null && p.trainable() && p.shape().length == 2) {
                kernels.add(kernel);
            }
        }
    }

    /** Steps along the gradient that the last way back left in the graph; moving statistics of the batch included. */
    void step(final Gradient gradient, final int rows, final double schedule, final double decay) {
        rate.set(schedule * learningRate);
        graph.getUpdater().update(gradient, iteration++, 0, rows, LayerWorkspaceMgr.noWorkspaces());
        if (decay != 0) {
            kernels.forEach(kernel -> kernel.muli(1 - schedule * learningRate * decay));
        }
        graph.params().subi(gradient.gradient());
    }
}
