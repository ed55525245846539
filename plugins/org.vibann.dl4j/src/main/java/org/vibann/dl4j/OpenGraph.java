/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A graph that also tells the gradients of its inputs, which DL4J computes on the way back but does not hand out. */
final class OpenGraph extends ComputationGraph {

    private static final long serialVersionUID = 1L;

    OpenGraph(final ComputationGraphConfiguration configuration) {
        super(configuration);
        init();
    }

    /**
     * Goes back after a forward pass whose inputs are still in the layers.
     *
     * @param seeds gradients of the outputs, in their order
     * @param wanted inputs
     * @return their gradients, copies
     */
    Map<String, INDArray> inputGradients(final INDArray[] seeds, final Collection<String> wanted) {
        calcBackpropGradients(false, false, seeds);
        final Map<String, INDArray> gradients = new HashMap<>();
        for (final String name : wanted) {
            gradients.put(name, getVertex(name).getEpsilon().dup('c'));
        }
        for (final GraphVertex vertex : getVertices()) {
            vertex.clear();
        }
        return gradients;
    }
}
