/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Site;

/** Rows of numbers to and from ND4J. */
final class Rows {

    private Rows() {
    }

    static INDArray column(final float[] values) {
        return Nd4j.create(values, new int[]{values.length, 1}, 'c');
    }

    static float[][] matrix(final INDArray array) {
        final float[] all = Weights.floats(array);
        final int columns = (int)array.size(1);
        final float[][] rows = new float[(int)array.size(0)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
        }
        return rows;
    }

    /** The mask of a site for n rows: its rows, or its one row n times; ones where the site has none. */
    static INDArray mask(final Network network, final Site site, final Masks masks, final int n) {
        final float[][] factors = masks.factors().get(site);
        if (factors == null) {
            return Nd4j.ones(n, network.widthOf(site));
        }
        if (factors.length >= n) {
            return Nd4j.create(factors.length == n ? factors : Arrays.copyOf(factors, n));
        }
        final float[][] repeated = new float[n][];
        Arrays.fill(repeated, factors[0]);
        return Nd4j.create(repeated);
    }

    /** The inputs of a graph in its order: those given by name, and masks. */
    static INDArray[] inputs(final ComputationGraph graph, final Network network, final Map<String, INDArray> given,
        final Masks masks, final int n) {
        final List<INDArray> all = new ArrayList<>();
        for (final String name : graph.getConfiguration().getNetworkInputs()) {
            all.add(given.containsKey(name) ? given.get(name) : mask(network, site(network, name), masks, n));
        }
        return all.toArray(INDArray[]::new);
    }

    private static Site site(final Network network, final String input) {
        return network.sites().stream().filter(s -> Parts.mask(s).equals(input)).findFirst()
            .orElseThrow(() -> new IllegalStateException("The graph has an input that nothing is known of: " + input));
    }

    /** Frees memory outside the Java heap now, not when the garbage collector comes. */
    static void close(final Iterable<INDArray> arrays) {
        for (final INDArray array : arrays) {
            if (array != null && !array.wasClosed() && array.closeable()) {
                array.close();
            }
        }
    }
}
