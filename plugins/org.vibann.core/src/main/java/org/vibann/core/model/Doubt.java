/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;

import org.vibann.core.math.Centred;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;

/**
 * The standard deviation of a network that stands alone: exp of a linear read-out of the hardness head's hidden layer,
 * fitted to what its teacher doubted. The teacher knows how far an alloy is from the training rows, the network
 * alone does not. Immutable.
 *
 * @param weights one a unit of {@link Tape#trunk()} of the first network, and behind them the bias: ln(sd/unit)
 * @param unit what standard deviations are measured in: that of the target, times the factor that makes them those of
 *            out-of-fold errors
 */
public record Doubt(float[] weights, double unit) {

    /** λ of the ridge regression; the units have variances near 1. */
    private static final double RIDGE = 0.01;
    /** Least doubt that is learnt, in standard deviations of the target: its logarithm must stay finite. */
    private static final double LEAST = 0.01;
    /** Limits of ln(sd/unit): beyond what any teacher doubts, far from all alloys that it was asked about. */
    private static final float LOWEST = -6;
    private static final float HIGHEST = 1;

    /**
     * Fits the read-out to the doubt of a teacher.
     *
     * @param network the first network
     * @param x n x m fractions of the alloys that the teacher was asked about
     * @param loads their n scaled loads; null without load
     * @param sds what the teacher doubted of each, in units of the target
     * @param targetSd standard deviation of the target
     * @return the doubt that the network has learnt
     */
    public static Doubt fit(final Network network, final float[][] x, final float[] loads, final double[] sds,
        final double targetSd) {
        final double[][] units = NetworkRun.forward(network, x, loads, Tape::trunk);
        final double[] logs = Arrays.stream(sds).map(sd -> StrictMath.log(Math.max(LEAST, sd / targetSd))).toArray();
        final Centred data = Centred.of(units, logs);
        final double[] slopes;
        try {
            slopes = data.ridge(RIDGE);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException("The training diverged: the network's doubt cannot be fitted.", e);
        }
        final float[] weights = new float[slopes.length + 1];
        double bias = data.intercept();
        for (int k = 0; k < slopes.length; k++) {
            weights[k] = (float)slopes[k];
            bias -= slopes[k] * data.mean()[k];
        }
        weights[slopes.length] = (float)bias;
        return new Doubt(weights, targetSd);
    }

    /**
     * @param width units of the hardness head's hidden layer
     * @return whether these are numbers that such a head can have
     */
    public boolean isSound(final int width) {
        boolean sound = weights != null && weights.length == width + 1 && unit >= 0 && Double.isFinite(unit);
        for (int k = 0; sound && k <= width; k++) {
            sound = Float.isFinite(weights[k]);
        }
        return sound;
    }

    /** @param factor what all standard deviations are multiplied by @return a copy with it */
    public Doubt times(final double factor) {
        return new Doubt(weights, factor * unit);
    }

    /** @param readouts read-outs of some passes, at least one @return standard deviation, in units of the target */
    public double sd(final float[] readouts) {
        return unit * StrictMath.exp(Math.min(Math.max(mean(readouts), LOWEST), HIGHEST));
    }

    /** dsd/dreadout of each of the read-outs. */
    double slope(final float[] readouts) {
        final float mean = mean(readouts);
        return mean > LOWEST && mean < HIGHEST ? sd(readouts) / readouts.length : 0;
    }

    private static float mean(final float[] readouts) {
        float sum = 0;
        for (final float readout : readouts) {
            sum += readout;
        }
        return sum / readouts.length;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Doubt that && Arrays.equals(weights, that.weights) && unit == that.unit;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
