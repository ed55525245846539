/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;

/**
 * What {@link Anchors} say far from all of them: a wide radial unit beside each, which sees the mean properties of the
 * elements and the load in place of the composition, and a linear trend of these; the network's own word counts less
 * where they speak.
 *
 * @param share what the network's prediction counts, in (0, 1]
 * @param traits m x p numbers of the elements, standardised over these
 * @param weights K weights of the wide units, in units of the scaled target
 * @param trend p + 2 weights: of the p mean properties, the scaled load, and 1
 */
public record Outlook(double share, float[][] traits, float[] weights, float[] trend) {

    /** Wide: of published alloys and these properties, the range covers a good part of all. */
    static final double RANGE = 10.0 / 3;
    /** What a standard deviation of the load counts in the distance. */
    private static final double LOAD = 7.0 / 3;

    /** @return whether the numbers are finite and fit each other, m elements and K anchors */
    boolean isSound(final int elements, final int anchors) {
        return share > 0 && share <= 1 && traits != null && traits.length == elements && weights != null
            && weights.length == anchors && trend != null
            && Arrays.stream(traits).allMatch(row -> row != null && row.length == trend.length - 2 && Anchors.finite(row))
            && Anchors.finite(weights) && Anchors.finite(trend);
    }

    /** The mean properties of m atomic fractions, and the load as distances see it. */
    static double[] vector(final float[][] traits, final double[] x, final float load) {
        final double[] vector = new double[traits[0].length + 1];
        for (int j = 0; j < x.length; j++) {
            if (x[j] != 0) {
                for (int p = 0; p < vector.length - 1; p++) {
                    vector[p] += x[j] * traits[j][p];
                }
            }
        }
        vector[vector.length - 1] = LOAD * load;
        return vector;
    }

    /** What the trend is fitted to: the p mean properties, the scaled load, 1. */
    static double[] trendOf(final double[] vector) {
        final double[] terms = Arrays.copyOf(vector, vector.length + 1);
        terms[vector.length - 1] = vector[vector.length - 1] / LOAD;
        terms[vector.length] = 1;
        return terms;
    }

    /** The trend at a {@link #vector}. */
    double trendAt(final double[] vector) {
        final double[] terms = trendOf(vector);
        double sum = 0;
        for (int t = 0; t < terms.length; t++) {
            sum += trend[t] * terms[t];
        }
        return sum;
    }

    /** Adds to the gradient by m fractions what that of the wide units by the vector, and the trend, mean for them. */
    void addGradient(final double[] byVector, final double factor, final double[] byX) {
        for (int j = 0; j < byX.length; j++) {
            for (int p = 0; p < trend.length - 2; p++) {
                byX[j] += traits[j][p] * (byVector[p] + factor * trend[p]);
            }
        }
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Outlook that && share == that.share && Arrays.deepEquals(traits, that.traits)
            && Arrays.equals(weights, that.weights) && Arrays.equals(trend, that.trend);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
