/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.distil;

import java.util.Arrays;

import org.vibann.core.calibration.BlendWeights;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.KernelPrediction;
import org.vibann.core.kernel.NeighbourHead;

/**
 * What networks learn from besides measurements: the mean of Gaussian processes and nearest alloys, both fitted to the same
 * training rows.
 *
 * @param kernel the Gaussian processes
 * @param neighbours the nearest alloys
 */
public record Teacher(KernelHead kernel, NeighbourHead neighbours) {

    /** Shares of the two in the teacher; there is no network among them. */
    private static final BlendWeights WEIGHTS = new BlendWeights(0, 0.5, 0.5);

    /**
     * What the teacher says of an alloy, in units of the target.
     *
     * @param mean its prediction
     * @param sd its doubt: that of the Gaussian processes and the disagreement of the two
     */
    public record Opinion(double mean, double sd) {
    }

    /**
     * @param fractions N x m atomic fractions
     * @param loads N loads in N; NaN without
     * @return what the teacher says of each; many at once are quicker than one by one
     */
    public Opinion[] of(final double[][] fractions, final double[] loads) {
        final KernelPrediction[] byKernel = kernel.predict(fractions, loads);
        final double[] byNeighbours = neighbours.predict(fractions, loads);
        final Opinion[] opinions = new Opinion[byKernel.length];
        Arrays.setAll(opinions, i -> opinion(byKernel[i], byNeighbours[i]));
        return opinions;
    }

    private static Opinion opinion(final KernelPrediction k, final double b) {
        final double mean = WEIGHTS.blend(0, k.mean(), b);
        return new Opinion(mean, WEIGHTS.sd(mean, k.mean(), k.sd(), b));
    }
}
