/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;
import org.vibann.core.nn.Site;

/**
 * Carries tensors between a network and a graph. A tensor {@code layer/kind} of the published Keras network is DL4J's
 * {@code layer_kind}; both have dense kernels as [in, out].
 */
final class Weights {

    private static final double EPSILON = 1e-3;
    private static final Map<String, String> KINDS = Map.of("kernel", "W", "bias", "b", "gamma", "gamma", "beta", "beta",
        "moving_mean", "mean", "moving_variance", "var");

    private Weights() {
    }

    /** Gives a graph all tensors that it has of a network, and the constants that it computes with. */
    static void write(final Network network, final ComputationGraph graph) {
        final Map<String, INDArray> table = graph.paramTable();
        for (final Parameter p : network.parameters().values()) {
            assign(table.get(key(p)), p.flat(), p.shape());
        }
        for (final Site site : network.sites()) {
            fix(network, site, table);
        }
        for (final Map.Entry<String, INDArray> entry : table.entrySet()) {
            if (entry.getKey().endsWith("_sum_W")) {
                entry.getValue().assign(1);
            }
        }
        constants(network, table);
    }

    /** Takes all tensors that a graph has of a network. */
    static void read(final ComputationGraph graph, final Network network) {
        final Map<String, INDArray> table = graph.paramTable();
        for (final Parameter p : network.parameters().values()) {
            final INDArray value = table.get(key(p));
            if (value != null) {
                p.set(floats(value));
            }
        }
    }

    /** The name in DL4J's tables; of a tensor that DL4J's graphs do not have, one that is in none. */
    static String key(final Parameter p) {
        final int slash = p.name().indexOf('/');
        return slash < 0 ? p.name() : p.name().substring(0, slash) + "_" + KINDS.get(p.name().substring(slash + 1));
    }

    /** The numbers of an array, row after row. */
    static float[] floats(final INDArray array) {
        try (INDArray copy = array.dup('c')) {
            return copy.data().asFloat();
        }
    }

    private static void assign(final INDArray to, final float[] values, final int[] shape) {
        if (to != null) {
            try (INDArray from = Nd4j.create(values, shape.length == 1 ? new int[]{1, shape[0]} : shape, 'c')) {
                to.assign(from);
            }
        }
    }

    /** A normalisation with fixed statistics: scale gamma/√(var + ε), shift beta − mean·scale. */
    private static void fix(final Network network, final Site site, final Map<String, INDArray> table) {
        final INDArray scales = table.get(site.norm() + "_W");
        if (scales != null) {
            final float[] gamma = values(network, site.norm() + "/gamma");
            final float[] beta = values(network, site.norm() + "/beta");
            final float[] mean = values(network, site.norm() + "/moving_mean");
            final float[] variance = values(network, site.norm() + "/moving_variance");
            final float[] scale = new float[gamma.length];
            final float[] shift = new float[gamma.length];
            for (int j = 0; j < scale.length; j++) {
                scale[j] = (float)(gamma[j] / Math.sqrt(variance[j] + EPSILON));
                shift[j] = beta[j] - mean[j] * scale[j];
            }
            assign(scales, scale, new int[]{scale.length});
            assign(table.get(site.norm() + "_b"), shift, new int[]{shift.length});
        }
    }

    private static float[] values(final Network network, final String name) {
        return network.parameters().get(name).flat();
    }

    private static void constants(final Network network, final Map<String, INDArray> table) {
        final Architecture a = network.architecture();
        final int m = a.elements();
        if (table.containsKey(NetworkGraphs.FIRST + "_W")) {
            final float[] first = new float[m * m * (m - 1) / 2];
            final float[] second = new float[first.length];
            final int pairs = first.length / m;
            for (int i = 0, k = 0; i < m; i++) {
                for (int j = i + 1; j < m; j++, k++) {
                    first[i * pairs + k] = 1;
                    second[j * pairs + k] = (float)a.pairScale();
                }
            }
            assign(table.get(NetworkGraphs.FIRST + "_W"), first, new int[]{m, pairs});
            assign(table.get(NetworkGraphs.SECOND + "_W"), second, new int[]{m, pairs});
        }
        if (table.containsKey(NetworkGraphs.TRAITS + "_W")) {
            final float[] traits = values(network, NetworkGraphs.TRAITS);
            assign(table.get(NetworkGraphs.TRAITS + "_W"), traits, new int[]{m, a.traits()});
            final float[] squares = new float[traits.length];
            for (int k = 0; k < squares.length; k++) {
                squares[k] = traits[k] * traits[k];
            }
            assign(table.get(NetworkGraphs.TRAIT_SQUARES + "_W"), squares, new int[]{m, a.traits()});
        }
    }
}
