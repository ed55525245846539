/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * The raw descriptors of a composition and their derivatives: group fractions, mean and spread of each property over
 * the atoms, the size mismatch delta (Zhang et al., Adv. Eng. Mater. 10 (2008) 534) and the ideal mixing entropy in
 * units of the gas constant.
 */
final class Descriptors {

    /** Below it a logarithm or a spread is held, so that derivatives at the edge of the simplex stay finite. */
    private static final double FLOOR = 1e-4;

    private final ElementTraits traits;
    private final int elements;

    Descriptors(final ElementTraits traits, final int elements) {
        this.traits = traits;
        this.elements = elements;
    }

    /** Number of descriptors that {@link #write} writes. */
    static int count() {
        return 2 * ElementTraits.properties() + 2;
    }

    /** Writes the descriptors of x (fractions that sum to 1) to out from the offset on. */
    void write(final double[] x, final double[] out, final int offset) {
        final int n = ElementTraits.properties();
        double entropy = 0;
        for (int j = 0; j < elements; j++) {
            if (x[j] > 0) {
                entropy -= x[j] * StrictMath.log(x[j]);
            }
        }
        for (int p = 0; p < n; p++) {
            out[offset + p] = mean(x, p);
            out[offset + n + p] = Math.sqrt(variance(x, p, out[offset + p]));
        }
        out[offset + 2 * n] = out[offset + n + ElementTraits.RADIUS] / out[offset + ElementTraits.RADIUS];
        out[offset + 2 * n + 1] = entropy;
    }

    /** Adds to gradient (by the fractions) what the gradient by the descriptors means for them. */
    void pullback(final double[] x, final double[] values, final double[] by, final int offset,
        final double[] gradient) {
        final int n = ElementTraits.properties();
        final double byDelta = by[offset + 2 * n];
        final double radius = values[offset + ElementTraits.RADIUS];
        for (int p = 0; p < n; p++) {
            final double mean = values[offset + p];
            final double spread = values[offset + n + p];
            double byMean = by[offset + p];
            double bySpread = by[offset + n + p];
            if (p == ElementTraits.RADIUS) {
                byMean -= byDelta * spread / (radius * radius);
                bySpread += byDelta / radius;
            }
            for (int j = 0; j < elements; j++) {
                final double value = traits.property(j, p);
                gradient[j] += byMean * value;
                if (spread > FLOOR * Math.abs(mean)) {
                    gradient[j] += bySpread * (value * value - 2 * mean * value) / (2 * spread);
                }
            }
        }
        for (int j = 0; j < elements; j++) {
            gradient[j] -= by[offset + 2 * n + 1] * (StrictMath.log(Math.max(x[j], FLOOR)) + 1);
        }
    }

    private double mean(final double[] x, final int property) {
        double sum = 0;
        for (int j = 0; j < elements; j++) {
            sum += x[j] * traits.property(j, property);
        }
        return sum;
    }

    private double variance(final double[] x, final int property, final double mean) {
        double sum = 0;
        for (int j = 0; j < elements; j++) {
            if (x[j] != 0) {
                final double difference = traits.property(j, property) - mean;
                sum += x[j] * difference * difference;
            }
        }
        return sum;
    }
}
