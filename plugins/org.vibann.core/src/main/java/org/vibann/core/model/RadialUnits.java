/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import org.vibann.core.data.RowColumns;
import org.vibann.core.math.Exp;

/**
 * Units that each say exp(−d/range), d being the Euclidean distance of a vector from the unit's own. Immutable and
 * thread-safe.
 */
final class RadialUnits {

    private final double range;
    private final int size;
    private final RowColumns columns;

    /** @param vectors K vectors, at least one */
    RadialUnits(final double[][] vectors, final double range) {
        this.range = range;
        size = vectors.length;
        columns = new RowColumns(vectors, vectors[0].length);
    }

    private double[] distances(final double[] vector) {
        final double[] distances = new double[size];
        columns.addSquares(vector, 0, vector.length, distances);
        for (int k = 0; k < distances.length; k++) {
            distances[k] = Math.sqrt(distances[k]) / range;
        }
        return distances;
    }

    /** What the K units say of a vector. */
    double[] say(final double[] vector) {
        final double[] said = distances(vector);
        Exp.decay(said, new double[said.length], new double[said.length]);
        return said;
    }

    /** The weighted sum of what they say. */
    double sum(final float[] weights, final double[] vector) {
        final double[] said = say(vector);
        double sum = 0;
        for (int k = 0; k < said.length; k++) {
            sum += weights[k] * said[k];
        }
        return sum;
    }

    /** The gradient of {@link #sum} times a factor. At a unit itself, a cusp, that has no direction and adds nothing. */
    double[] gradient(final float[] weights, final double factor, final double[] vector) {
        final double[] distances = distances(vector);
        final double[] gradient = new double[vector.length];
        final double[][] own = columns.columns();
        for (int k = 0; k < distances.length; k++) {
            if (distances[k] > 0) {
                final double scale = -factor * weights[k] * Exp.of(-distances[k]) / (distances[k] * range * range);
                for (int c = 0; c < vector.length; c++) {
                    gradient[c] += scale * (vector[c] - own[c][k]);
                }
            }
        }
        return gradient;
    }
}
