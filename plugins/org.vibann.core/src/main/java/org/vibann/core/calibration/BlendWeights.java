/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Shares of the parts of a model in its prediction; they sum to 1.
 *
 * @param network share of the networks
 * @param kernel share of the Gaussian processes
 * @param neighbours share of the nearest alloys
 */
public record BlendWeights(double network, double kernel, double neighbours) {

    /** Of networks without heads beside them. */
    public static final BlendWeights NETWORK_ALONE = new BlendWeights(1, 0, 0);

    /** Steps of the search. */
    private static final int STEPS = 20;

    /** The network always takes part: latents and Monte-Carlo dropout speak of the prediction that is reported. */
    private static final int LEAST_NETWORK = 1;

    /** What cross-validation gave on the published data: see docs/model-selection.md. */
    private static final BlendWeights PRIOR = new BlendWeights(0.05, 0.45, 0.5);

    /**
     * @param networkMean prediction of the networks
     * @param kernelMean prediction of the Gaussian processes
     * @param kernelSd its standard deviation
     * @param neighbourMean prediction of the nearest alloys
     * @return standard deviation of the blend: the kernel's own and the disagreement of the parts
     */
    public double sd(final double networkMean, final double kernelMean, final double kernelSd, final double neighbourMean) {
        final double mean = blend(networkMean, kernelMean, neighbourMean);
        return Math.sqrt(kernel * kernel * kernelSd * kernelSd + network * square(networkMean - mean)
            + kernel * square(kernelMean - mean) + neighbours * square(neighbourMean - mean));
    }

    /** Whether only the network takes part. */
    @JsonIgnore
    boolean alone() {
        return kernel == 0 && neighbours == 0;
    }

    /**
     * @param networkMean prediction of the networks
     * @param kernelMean prediction of the Gaussian processes
     * @param neighbourMean prediction of the nearest alloys
     * @return the blend of the three
     */
    public double blend(final double networkMean, final double kernelMean, final double neighbourMean) {
        return network * networkMean + kernel * kernelMean + neighbours * neighbourMean;
    }

    private static double square(final double value) {
        return value * value;
    }

    /** The weights of smallest mean absolute error on rows that no part was trained on. */
    static BlendWeights choose(final double[] target, final OutOfFold parts) {
        BlendWeights best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int n = LEAST_NETWORK; n <= STEPS; n++) {
            for (int k = 0; k <= STEPS - n; k++) {
                final BlendWeights weights =
                    new BlendWeights((double)n / STEPS, (double)k / STEPS, (double)(STEPS - n - k) / STEPS);
                double error = 0;
                for (int i = 0; i < target.length; i++) {
                    error += Math.abs(target[i]
                        - weights.blend(parts.network()[i], parts.kernel()[i], parts.neighbours()[i]));
                }
                if (error < least) {
                    least = error;
                    best = weights;
                }
            }
        }
        return best.mixedWith(PRIOR);
    }

    /** Chosen weights scatter more than the error that they save; half-way to the usual ones they scatter half as much. */
    private BlendWeights mixedWith(final BlendWeights other) {
        return new BlendWeights((network + other.network) / 2, (kernel + other.kernel) / 2,
            (neighbours + other.neighbours) / 2);
    }
}
