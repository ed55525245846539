/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;

/**
 * The standard deviation of a network that stands alone: exp of a linear read-out of the hardness head's hidden layer,
 * fitted to what its {@link Teacher} doubted. The teacher knows how far an alloy is from the training rows, the network
 * alone does not. Immutable.
 *
 * @param weights one a unit of {@link Tape#trunk()} of the first network, and behind them the bias: ln(sd/unit)
 * @param unit what standard deviations are measured in: that of the target, times the factor that makes them those of
 *            out-of-fold errors
 */
record Doubt(float[] weights, double unit) {

    /** λ of the ridge regression; the units have variances near 1. */
    private static final double RIDGE = 0.01;
    /** Least doubt that is learnt, in standard deviations of the target: its logarithm must stay finite. */
    private static final double LEAST = 0.01;
    /** Limits of ln(sd/unit): beyond what any teacher doubts, far from all alloys that it was asked about. */
    private static final float LOWEST = -6;
    private static final float HIGHEST = 1;

    /** Fits the read-out to the doubt of a teacher, in units of the target. */
    static Doubt fit(final Network network, final TrainingRows.Rows rows, final double[] sds, final double targetSd) {
        final double[][] units = NetworkRun.forward(network, rows.x(), rows.load(), Tape::trunk);
        final int p = units[0].length;
        final double[] mean = new double[p + 1];
        final double[] logs = new double[sds.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(Math.max(LEAST, sds[i] / targetSd));
            mean[p] += logs[i] / logs.length;
            for (int k = 0; k < p; k++) {
                mean[k] += units[i][k] / logs.length;
            }
        }
        final double[] slopes = ridge(units, logs, mean);
        final float[] weights = new float[p + 1];
        double bias = mean[p];
        for (int k = 0; k < p; k++) {
            weights[k] = (float)slopes[k];
            bias -= slopes[k] * mean[k];
        }
        weights[p] = (float)bias;
        return new Doubt(weights, targetSd);
    }

    private static double[] ridge(final double[][] units, final double[] logs, final double[] mean) {
        final int p = mean.length - 1;
        final DMatrixRMaj a = new DMatrixRMaj(p, p);
        final DMatrixRMaj b = new DMatrixRMaj(p, 1);
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < p; j++) {
                final double value = units[i][j] - mean[j];
                b.data[j] += value * (logs[i] - mean[p]);
                for (int k = 0; k < p; k++) {
                    a.data[j * p + k] += value * (units[i][k] - mean[k]);
                }
            }
        }
        for (int j = 0; j < p; j++) {
            a.data[j * p + j] += RIDGE * units.length;
        }
        final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(p);
        if (!solver.setA(a)) {
            throw new IllegalArgumentException("The training diverged: the network's doubt cannot be fitted.");
        }
        final DMatrixRMaj slopes = new DMatrixRMaj(p, 1);
        solver.solve(b, slopes);
        return slopes.data;
    }

    /** Whether these are numbers that a head of so many units can have. */
    boolean isSound(final int width) {
        boolean sound = weights != null && weights.length == width + 1 && unit >= 0 && Double.isFinite(unit);
        for (int k = 0; sound && k <= width; k++) {
            sound = Float.isFinite(weights[k]);
        }
        return sound;
    }

    Doubt times(final double factor) {
        return new Doubt(weights, factor * unit);
    }

    /** Standard deviation from the mean of read-outs, in units of the target. */
    double sd(final float[] readouts) {
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
