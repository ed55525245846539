/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Kernels at many alloys, block by block, with the sums of {@link KernelHead.At} in the same order and so the same bits.
 * What makes it quick: the inverse covariance, some megabytes, is read once a block instead of once an alloy; nothing
 * that only gradients need is kept; distances by load are taken over from an alloy at the same load; and sums that have
 * to run in order run several at a time. Has working memory of its own: one for each thread.
 */
final class KernelBlock {

    /** Alloys of a block: their kernels then stay in the cache beside some rows of the inverse. */
    private static final int SIZE = 32;
    /** The first block of features that the load alone decides. */
    private static final int BY_LOAD = 3;

    private final Geometry geometry;
    private final List<GaussianProcess> processes;
    private final double[][] weights;
    private final int[] trends;
    private final KernelParameters.Scratch scratch;
    private final double[][] distances;
    private final double[][] products;
    /** One of each process. */
    private final double[][] kernels;
    private double lastLoad = Double.NaN;

    KernelBlock(final Geometry geometry, final List<GaussianProcess> processes) {
        this.geometry = geometry;
        this.processes = processes;
        final int n = geometry.size();
        weights = processes.stream().map(GaussianProcess::weights).toArray(double[][]::new);
        trends = IntStream.range(0, Features.BLOCKS)
            .filter(b -> processes.stream().anyMatch(p -> p.parameters().linear()[b] != 0)).toArray();
        scratch = new KernelParameters.Scratch(n);
        distances = new double[Features.BLOCKS][n];
        products = new double[Features.BLOCKS][n];
        kernels = new double[processes.size()][n];
    }

    /**
     * One alloy, in units of the standardised target.
     *
     * @param mean mean of the processes
     * @param sd standard deviation of the first process
     */
    record Forecast(double mean, double sd) {
    }

    Forecast[] forecast(final double[][] fractions, final double[] loads) {
        final List<Forecast> forecasts = new ArrayList<>(fractions.length);
        for (int from = 0; from < fractions.length; from += SIZE) {
            forecast(fractions, loads, from, Math.min(fractions.length, from + SIZE), forecasts);
        }
        return forecasts.toArray(Forecast[]::new);
    }

    private void forecast(final double[][] fractions, final double[] loads, final int from, final int to,
        final List<Forecast> forecasts) {
        final double[][] vectors = new double[to - from][];
        final double[][] first = new double[to - from][];
        final double[] means = new double[to - from];
        for (int r = 0; r < vectors.length; r++) {
            vectors[r] = geometry.features().of(fractions[from + r], loads[from + r]);
            kernels[0] = new double[geometry.size()];
            first[r] = kernels[0];
            means[r] = mean(vectors[r], loads[from + r]);
        }
        final double[] variances = processes.get(0).variances(vectors, first);
        for (int r = 0; r < vectors.length; r++) {
            forecasts.add(new Forecast(means[r], Math.sqrt(variances[r])));
        }
    }

    /** The means of {@link #forecast} alone: no product with the inverse covariance. */
    double[] means(final double[][] fractions, final double[] loads) {
        final double[] means = new double[fractions.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(geometry.features().of(fractions[i], loads[i]), loads[i]);
        }
        return means;
    }

    /** Mean of the processes; leaves the kernels of the vector behind. */
    private double mean(final double[] vector, final double load) {
        final int blocks = load == lastLoad ? BY_LOAD : Features.BLOCKS;
        for (int b = 0; b < blocks; b++) {
            geometry.distances(vector, b, distances[b]);
        }
        for (final int b : trends) {
            if (b < blocks) {
                geometry.products(vector, b, products[b]);
            }
        }
        lastLoad = load;
        for (int p = 0; p < kernels.length; p++) {
            processes.get(p).parameters().sum(distances, products, scratch, kernels[p]);
        }
        double mean = 0;
        for (final double part : InnerProducts.of(kernels, weights)) {
            mean += part;
        }
        return mean / kernels.length;
    }
}
