/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.vibann.core.model.McPasses;
import org.vibann.core.model.TrainedModel;

/** Holds the gradient of a model's passes against finite differences. */
final class PassGradient {

    private static final double H = 1e-4;

    private PassGradient() {
    }

    /** At an alloy of six elements, of a sum of eight passes that both their mean and their spread enter. */
    static void assertThatOfFiniteDifferences(final TrainedModel model) {
        final McPasses passes = model.passes(8, 1);
        final double[][] x = {{0.11, 0.23, 0.31, 0.17, 0.13, 0.05}};
        final double[][] weights = {{0.5, -0.3, 0.4, 0.2, -0.1, 0.1, 0.3, -0.2}};
        final double[] g = passes.evaluate(x, 2).inputGradient(weights)[0];
        assertThat(g).hasSize(6);
        for (int j = 0; j < g.length; j++) {
            final double[] up = x[0].clone();
            final double[] down = x[0].clone();
            up[j] += H;
            down[j] -= H;
            final double[][] both = passes.evaluate(new double[][]{up, down}, 2).values();
            double difference = 0;
            for (int t = 0; t < 8; t++) {
                difference += weights[0][t] * (both[0][t] - both[1][t]) / (2 * H);
            }
            // The network computes in single precision.
            assertThat(g[j]).as("element %d", j).isCloseTo(difference, within(1 + 0.02 * Math.abs(difference)));
        }
    }
}
