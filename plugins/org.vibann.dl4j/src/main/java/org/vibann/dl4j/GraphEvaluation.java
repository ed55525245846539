/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;

/** A network at inference as DL4J graphs, which are built when they are first needed. */
final class GraphEvaluation implements Engine.Evaluation {

    /** Rows at once: enough for OpenBLAS to be at its best, few enough for some megabytes. */
    private static final int CHUNK = 2048;

    private final Network network;
    private OpenGraph whole;
    private OpenGraph stem;
    private OpenGraph trunk;

    GraphEvaluation(final Network network) {
        this.network = network;
    }

    @Override
    public Engine.Outputs forward(final float[][] x, final float[] load) {
        try {
            if (whole == null) {
                whole = open(NetworkGraphs.inference(network));
            }
            final int n = x.length;
            final float[] y = new float[n];
            final Map<String, float[][]> all = new HashMap<>();
            for (int from = 0; from < n; from += CHUNK) {
                final int to = Math.min(n, from + CHUNK);
                final INDArray[] inputs = inputs(whole, x, load, from, to);
                final INDArray[] outputs = whole.output(inputs);
                final List<String> names = whole.getConfiguration().getNetworkOutputs();
                for (int k = 0; k < outputs.length; k++) {
                    final float[][] rows = Rows.matrix(outputs[k]);
                    System.arraycopy(rows, 0, all.computeIfAbsent(names.get(k), name -> new float[n][]), from, to - from);
                }
                Rows.close(List.of(inputs));
                Rows.close(List.of(outputs));
            }
            for (int i = 0; i < n; i++) {
                y[i] = all.get(NetworkGraphs.PREDICTION)[i][0];
            }
            return new Engine.Outputs(y, all.get(NetworkGraphs.MEAN), all.get(NetworkGraphs.LOG_VARIANCE),
                all.get(NetworkGraphs.ATTENTION), all.get(NetworkGraphs.RECONSTRUCTION));
        } catch (final RuntimeException | OutOfMemoryError e) {
            throw Backend.failure(e);
        }
    }

    @Override
    public Engine.Passes passes(final float[][] x, final float[] load, final List<Masks> masks, final double rate) {
        try {
            if (stem == null) {
                stem = open(NetworkGraphs.stem(network));
                trunk = open(NetworkGraphs.trunk(network));
            }
            final float[][] values = new float[x.length][masks.size()];
            for (int from = 0; from < x.length; from += CHUNK) {
                final int to = Math.min(x.length, from + CHUNK);
                final Map<String, INDArray> rows = stemForward(x, load, from, to);
                for (int t = 0; t < masks.size(); t++) {
                    final INDArray[] inputs = Rows.inputs(trunk, network, rows, masks.get(t), to - from);
                    final INDArray y = trunk.outputSingle(inputs);
                    final float[] column = Weights.floats(y);
                    for (int i = from; i < to; i++) {
                        values[i][t] = column[i - from];
                    }
                    y.close();
                    closeOthers(List.of(inputs), rows);
                }
                Rows.close(rows.values());
            }
            return new Values(x, load, masks, values);
        } catch (final RuntimeException | OutOfMemoryError e) {
            throw Backend.failure(e);
        }
    }

    private OpenGraph open(final ComputationGraphConfiguration configuration) {
        final OpenGraph graph = new OpenGraph(configuration);
        Weights.write(network, graph);
        return graph;
    }

    private INDArray[] inputs(final OpenGraph graph, final float[][] x, final float[] load, final int from,
        final int to) {
        final Map<String, INDArray> given = new HashMap<>();
        given.put(NetworkGraphs.FRACTIONS, Nd4j.create(Arrays.copyOfRange(x, from, to)));
        if (network.architecture().load()) {
            given.put(NetworkGraphs.LOAD, Rows.column(Arrays.copyOfRange(load, from, to)));
        }
        return Rows.inputs(graph, network, given, Masks.NONE, to - from);
    }

    /** What the trunk takes of some rows; leaves nothing in the stem. */
    private Map<String, INDArray> stemForward(final float[][] x, final float[] load, final int from, final int to) {
        final INDArray[] inputs = inputs(stem, x, load, from, to);
        final INDArray[] outputs = stem.output(inputs);
        final Map<String, INDArray> rows = new HashMap<>();
        final List<String> names = stem.getConfiguration().getNetworkOutputs();
        for (int k = 0; k < outputs.length; k++) {
            rows.put(names.get(k), outputs[k]);
        }
        Rows.close(List.of(inputs));
        return rows;
    }

    private static void closeOthers(final Collection<INDArray> arrays, final Map<String, INDArray> kept) {
        Rows.close(arrays.stream().filter(a -> kept.values().stream().noneMatch(k -> k == a)).toList());
    }

    @Override
    public void close() {
        for (final OpenGraph graph : Arrays.asList(whole, stem, trunk)) {
            if (graph != null) {
                graph.close();
            }
        }
    }

    /** Values whose gradient is computed when it is asked for. */
    private final class Values implements Engine.Passes {

        private final float[][] x;
        private final float[] load;
        private final List<Masks> masks;
        private final float[][] values;

        Values(final float[][] x, final float[] load, final List<Masks> masks, final float[][] values) {
            this.x = x;
            this.load = load;
            this.masks = masks;
            this.values = values;
        }

        @Override
        public float[][] values() {
            return values;
        }

        @Override
        public float[][] inputGradient(final float[][] weights) {
            try {
                final float[][] gradient = new float[x.length][];
                for (int from = 0; from < x.length; from += CHUNK) {
                    final int to = Math.min(x.length, from + CHUNK);
                    System.arraycopy(gradient(weights, from, to), 0, gradient, from, to - from);
                }
                return gradient;
            } catch (final RuntimeException | OutOfMemoryError e) {
                throw Backend.failure(e);
            }
        }

        private float[][] gradient(final float[][] weights, final int from, final int to) {
            final Map<String, INDArray> rows = stemForward(x, load, from, to);
            final Map<String, INDArray> sums = new HashMap<>();
            for (int t = 0; t < masks.size(); t++) {
                final float[] seed = new float[to - from];
                for (int i = from; i < to; i++) {
                    seed[i - from] = weights[i][t];
                }
                final INDArray[] inputs = Rows.inputs(trunk, network, rows, masks.get(t), to - from);
                final Map<String, INDArray> activations = trunk.feedForward(inputs, true, false);
                trunk.inputGradients(new INDArray[]{Rows.column(seed)}, rows.keySet())
                    .forEach((name, g) -> sums.merge(name, g, INDArray::addi));
                closeOthers(activations.values(), rows);
                closeOthers(List.of(inputs), rows);
            }
            final INDArray[] inputs = inputs(stem, x, load, from, to);
            final Map<String, INDArray> activations = stem.feedForward(inputs, true, false);
            final INDArray[] seeds = stem.getConfiguration().getNetworkOutputs().stream()
                .map(sums::get).toArray(INDArray[]::new);
            final float[][] gradient = Rows.matrix(
                stem.inputGradients(seeds, List.of(NetworkGraphs.FRACTIONS)).get(NetworkGraphs.FRACTIONS));
            Rows.close(activations.values());
            Rows.close(List.of(inputs));
            return gradient;
        }
    }
}
