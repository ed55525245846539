/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import org.vibann.core.math.Moments;

/**
 * Shifts and scales values to mean 0 and standard deviation 1.
 *
 * @param mean what is subtracted; finite
 * @param sd what is divided by; finite and positive
 */
public record Standardizer(double mean, double sd) {

    /** Checks the numbers. */
    public Standardizer {
        if (!Double.isFinite(mean) || !Double.isFinite(sd) || sd <= 0) {
            throw new IllegalArgumentException("Not a scaling: mean " + mean + ", standard deviation " + sd);
        }
    }

    /**
     * Fits mean and population standard deviation (divisor N). Where all values are the same, the deviation is taken
     * as 1, so that scaling them gives 0.
     *
     * @param values at least one, all finite
     * @return the scaling
     * @throws IllegalArgumentException when there is no value or one is not finite
     */
    public static Standardizer fit(final double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("No values to scale by");
        }
        final double mean = Moments.mean(values);
        final double sd = Moments.populationSd(values, mean);
        // A constant column whose mean is rounded has a deviation of some ulps, which is none.
        return new Standardizer(mean, sd > 1e-12 * Math.abs(mean) ? sd : 1);
    }

    /**
     * Scales.
     *
     * @param x a value
     * @return (x - mean) / sd
     */
    public double scale(final double x) {
        return (x - mean) / sd;
    }

    /**
     * Undoes {@link #scale(double)}.
     *
     * @param z a scaled value
     * @return z sd + mean
     */
    public double unscale(final double z) {
        return z * sd + mean;
    }
}
