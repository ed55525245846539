/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.calibration.BlendWeights;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.KernelPrediction;
import org.vibann.core.kernel.NeighbourHead;

/**
 * The heads that stand beside the networks: the prediction is w_n·network + w_k·kernel + w_b·neighbours, w summing to 1.
 * Where the three disagree, or the kernel is far from its data, the passes of Monte-Carlo dropout are spread by that
 * much more.
 *
 * @param kernel the Gaussian processes
 * @param neighbours the nearest alloys
 * @param weights shares of the three
 * @param spread factor that makes the standard deviation of the heads that of their out-of-fold errors
 * @param core the rows that the Gaussian processes were fitted to, elements in the order of the model
 * @param data the rows that the nearest alloys are looked for in; the same where the processes took all
 */
public record Blend(KernelHead kernel, NeighbourHead neighbours, BlendWeights weights, double spread, AlloyDataset core,
    AlloyDataset data) {

    /** Steps of the walk from one alloy to another, at least. */
    private static final int LEAST_WALK = 8;

    /** @return whether the nearest alloys are looked for in more rows than the Gaussian processes know */
    public boolean knowsMore() {
        return core != data;
    }

    /** What the heads say of some alloys. */
    At[] at(final double[][] fractions, final double load) {
        final List<KernelHead.At> kernelAts = kernel.at(fractions, load);
        final At[] ats = new At[fractions.length];
        Arrays.setAll(ats, i -> new At(kernelAts.get(i), neighbours.at(fractions[i], load)));
        return ats;
    }

    /** The blends with what the network says of some alloys, in units of the target. */
    double[] means(final double[] network, final double[][] fractions, final double[] loads) {
        final double[] fromKernel = kernel.means(fractions, loads);
        final double[] fromNeighbours = neighbours.predict(fractions, loads);
        final double[] means = new double[network.length];
        Arrays.setAll(means, i -> weights.network() * network[i]
            + (weights.kernel() * fromKernel[i] + weights.neighbours() * fromNeighbours[i]));
        return means;
    }

    /** What the heads say of many alloys, with the bits of {@link #at}, several times quicker but without gradients. */
    Said[] say(final double[][] fractions, final double[] loads) {
        final KernelPrediction[] fromKernel = kernel.predict(fractions, loads);
        final double[] fromNeighbours = neighbours.predict(fractions, loads);
        final Said[] said = new Said[fromKernel.length];
        Arrays.setAll(said, i -> new Said(fromKernel[i], fromNeighbours[i]));
        return said;
    }

    /**
     * What the nearest alloys share out among the elements of the change of the prediction on the straight way from one
     * alloy to another, jumps included, by a walk of so many steps.
     */
    double[] nearestShares(final double[] from, final double[] to, final double load, final int steps) {
        return Arrays.stream(neighbours.contributions(from, to, load, Math.max(LEAST_WALK, steps)))
            .map(share -> weights.neighbours() * share).toArray();
    }

    /** Gradient by the raw fractions of what the kernel adds to the mean. */
    double[] kernelGradient(final double[] fractions, final double load) {
        return Arrays.stream(kernel.meanGradient(fractions, load)).map(g -> weights.kernel() * g).toArray();
    }

    /** What the heads say of one alloy, in units of the target. */
    class Said {

        private final KernelPrediction fromKernel;
        private final double fromNeighbours;

        private Said(final KernelPrediction fromKernel, final double fromNeighbours) {
            this.fromKernel = fromKernel;
            this.fromNeighbours = fromNeighbours;
        }

        /** The share of the heads in the prediction. */
        double heads() {
            return weights.kernel() * fromKernel.mean() + weights.neighbours() * fromNeighbours;
        }

        double mean(final double network) {
            return weights.network() * network + heads();
        }

        /** Standard deviation that the heads add: the kernel's own, and the disagreement of the three. */
        double sd(final double network) {
            return spread * unscaledSd(network);
        }

        final KernelPrediction fromKernel() {
            return fromKernel;
        }

        final double fromNeighbours() {
            return fromNeighbours;
        }

        final double unscaledSd(final double network) {
            return weights.sd(network, fromKernel.mean(), fromKernel.sd(), fromNeighbours);
        }
    }

    /** The same, and what gradients need. */
    final class At extends Said {

        private final KernelHead.At kernelAt;
        private final NeighbourHead.At neighboursAt;

        private At(final KernelHead.At kernelAt, final NeighbourHead.At neighboursAt) {
            super(kernelAt.prediction(), neighboursAt.prediction());
            this.kernelAt = kernelAt;
            this.neighboursAt = neighboursAt;
        }

        /** dsd/dnetwork. */
        double sdByNetwork(final double network) {
            final double sd = unscaledSd(network);
            return sd == 0 ? 0 : spread * weights.network() * (network - mean(network)) / sd;
        }

        /** Gradient by the raw fractions of byMean·heads + bySd·sd, the network held. */
        double[] gradient(final double network, final double byMean, final double bySd) {
            final double mean = mean(network);
            final double sd = unscaledSd(network);
            final double perSd = sd == 0 ? 0 : spread * bySd / sd;
            final double k = weights.kernel();
            final double b = weights.neighbours();
            final double[] gradient = kernelAt.gradient(k * (byMean + perSd * (fromKernel().mean() - mean)),
                perSd * k * k * fromKernel().sd());
            final double factor = b * (byMean + perSd * (fromNeighbours() - mean));
            if (factor != 0) {
                final double[] near = neighboursAt.gradient();
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += factor * near[j];
                }
            }
            return gradient;
        }
    }
}
